/** What the rows are together: which of them repeat, and the digests of their sets, in whatever order they stand. */
import { createHash } from 'node:crypto';
import type { Workers } from '../ports.ts';
import { DIGEST_WORDS, encodeText } from './row-digests.ts';
import { sortRows } from './sort-rows.ts';
import type { RowKeys, Sides } from './split/contract.ts';
import { type Column, copyColumn } from './table.ts';

export interface RowSetsRequest {
  /** Leading words of every row's digest, `DIGEST_WORDS` a row. */
  readonly digests: Uint32Array;
  readonly target: Column;
  /** 1 for each test row; undefined when there are no sides. */
  readonly inTest?: Uint8Array | undefined;
}

/** Digests are `sha256:` and hex over the rows of a set, sorted by content and target. */
export interface RowSets {
  /** From 1 for each row, by its target; undefined when no row repeats. */
  readonly occurrences: Uint32Array | undefined;
  readonly all: string;
  readonly train: string;
  readonly test: string;
}

/** From here on another thread is asked. */
const PARALLEL_ROWS = 65_536;

/** `digestSets` of a table whose columns may be put in another order meanwhile, which the digests must not. */
export function beginSets(
  { digests, target }: Pick<RowSetsRequest, 'digests' | 'target'>,
  { test }: Sides,
  workers: Workers,
): { finish(): Promise<RowSets> } {
  const rows = digests.length / DIGEST_WORDS;
  const inTest = new Uint8Array(new SharedArrayBuffer(rows));
  for (let i = 0; i < test.length; i++) inTest[test[i]!] = 1;
  const request = { digests, target: copyColumn(target), inTest };
  if (rows < PARALLEL_ROWS) {
    const sets = digestSets(request);
    return { finish: async () => sets };
  }
  const begun = workers.begin('digestSets', digestSets, [request]);
  return { finish: async () => (await begun.finish())[0]! };
}

/**
 * One walk over all rows in the order of their content. What they hold lies all over the memory: a block of rows is
 * gathered by short loops, in which the processor fetches for many rows at once.
 */
export function digestSets({ digests, target, inTest }: RowSetsRequest): RowSets {
  const order = sortRows(keysOf(digests), target);
  const targets = targetWords(target);
  const repeats = new Repeats(order.length);
  const [all, train, test] = [new SetDigest(), new SetDigest(), new SetDigest()];
  const block = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  const side = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  for (let start = 0; start < order.length; start += BLOCK_ROWS) {
    const rows = order.subarray(start, start + BLOCK_ROWS);
    gatherDigests(digests, rows, block);
    gatherTargets(targets, rows, block);
    repeats.note(rows, block);
    all.add(block, rows.length);
    if (inTest === undefined) continue;
    test.add(side, takeSide(block, rows, inTest, 1, side));
    train.add(side, takeSide(block, rows, inTest, 0, side));
  }
  return { occurrences: repeats.occurrences, all: all.text(), train: train.text(), test: test.text() };
}

/** `RowSets.occurrences` alone; the target may be absent. */
export function occurrencesOf(digests: Uint32Array, target: Column | undefined): Uint32Array | undefined {
  const order = sortRows(keysOf(digests), target);
  const repeats = new Repeats(order.length);
  const block = new Uint32Array(BLOCK_ROWS * WORDS_A_ROW);
  for (let start = 0; start < order.length; start += BLOCK_ROWS) {
    const rows = order.subarray(start, start + BLOCK_ROWS);
    gatherDigests(digests, rows, block);
    repeats.note(rows, block);
  }
  return repeats.occurrences;
}

const BLOCK_ROWS = 4096;
/** In a block: the words of the digest, then two of the target. */
const WORDS_A_ROW = DIGEST_WORDS + 2;

function gatherDigests(digests: Uint32Array, rows: Uint32Array, block: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i]! * DIGEST_WORDS;
    const to = i * WORDS_A_ROW;
    for (let word = 0; word < DIGEST_WORDS; word++) block[to + word] = digests[from + word]!;
  }
}

function gatherTargets({ words, codes }: TargetWords, rows: Uint32Array, block: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const from = 2 * (codes === undefined ? row : codes[row]!);
    const to = i * WORDS_A_ROW + DIGEST_WORDS;
    block[to] = words[from]!;
    block[to + 1] = words[from + 1]!;
  }
}

/** Copies what the rows of one side hold; how many they are. */
function takeSide(block: Uint32Array, rows: Uint32Array, inTest: Uint8Array, wanted: 0 | 1, into: Uint32Array): number {
  let taken = 0;
  for (let i = 0; i < rows.length; i++) {
    if (inTest[rows[i]!] !== wanted) continue;
    const [from, to] = [i * WORDS_A_ROW, taken * WORDS_A_ROW];
    for (let word = 0; word < WORDS_A_ROW; word++) into[to + word] = block[from + word]!;
    taken += 1;
  }
  return taken;
}

/** The digests' leading words as keys of the rows. */
export function keysOf(digests: Uint32Array): RowKeys {
  return { length: digests.length / DIGEST_WORDS, words: digests, stride: DIGEST_WORDS };
}

/** Rows that are noted in the order of their content: one with the id of the row before it repeats it. */
class Repeats {
  occurrences: Uint32Array | undefined;
  readonly #rows: number;
  #before = { row: -1, high: 0, low: 0 };

  constructor(rows: number) {
    this.#rows = rows;
  }

  note(rows: Uint32Array, block: Uint32Array): void {
    let { row: before, high, low } = this.#before;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const nextHigh = block[i * WORDS_A_ROW]!;
      const nextLow = block[i * WORDS_A_ROW + 1]!;
      if (before >= 0 && nextHigh === high && nextLow === low) {
        this.occurrences ??= new Uint32Array(this.#rows).fill(1);
        this.occurrences[row] = this.occurrences[before]! + 1;
      }
      before = row;
      high = nextHigh;
      low = nextLow;
    }
    this.#before = { row: before, high, low };
  }
}

class SetDigest {
  readonly #hash = createHash('sha256');

  add(block: Uint32Array, rows: number): void {
    this.#hash.update(littleEndian(block.subarray(0, rows * WORDS_A_ROW)));
  }

  /** Ask once, at the end. */
  text(): string {
    return `sha256:${this.#hash.digest('hex')}`;
  }
}

interface TargetWords {
  /** Two words for each row, or for each code. */
  readonly words: Uint32Array;
  readonly codes: Int32Array | undefined;
}

/** The number as it stands in memory, where no −0 is; or the start of the text's digest. */
function targetWords(column: Column): TargetWords {
  if (column.storage === 'float64') {
    const { buffer, byteOffset, length } = column.values;
    return { words: new Uint32Array(buffer, byteOffset, 2 * length), codes: undefined };
  }
  const words = new Uint32Array(2 * column.categories.length);
  column.categories.forEach((text, code) => {
    const digest = createHash('sha256').update(encodeText(text)).digest();
    words[2 * code] = digest.readUInt32LE(0);
    words[2 * code + 1] = digest.readUInt32LE(4);
  });
  return { words, codes: column.codes };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The words as bytes, the lowest first on every machine. */
function littleEndian(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  return IS_LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap32();
}
