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

/** One walk over all rows in the order of their content: what they hold is far apart in memory. */
export function digestSets({ digests, target, inTest }: RowSetsRequest): RowSets {
  const order = sortRows(keysOf(digests), target);
  const targets = targetWords(target);
  const repeats = new Repeats(digests);
  const [all, train, test] = [new SetDigest(), new SetDigest(), new SetDigest()];
  const words = new Uint32Array(WORDS_A_ROW);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    repeats.note(row);
    for (let word = 0; word < DIGEST_WORDS; word++) words[word] = digests[row * DIGEST_WORDS + word]!;
    const code = targets.codes === undefined ? row : targets.codes[row]!;
    words[DIGEST_WORDS] = targets.words[2 * code]!;
    words[DIGEST_WORDS + 1] = targets.words[2 * code + 1]!;
    all.add(words);
    if (inTest !== undefined) (inTest[row] === 1 ? test : train).add(words);
  }
  return { occurrences: repeats.occurrences, all: all.text(), train: train.text(), test: test.text() };
}

/** `RowSets.occurrences` alone; the target may be absent. */
export function occurrencesOf(digests: Uint32Array, target: Column | undefined): Uint32Array | undefined {
  const repeats = new Repeats(digests);
  for (const row of sortRows(keysOf(digests), target)) repeats.note(row);
  return repeats.occurrences;
}

/** The digests' leading words as keys of the rows. */
export function keysOf(digests: Uint32Array): RowKeys {
  return { length: digests.length / DIGEST_WORDS, words: digests, stride: DIGEST_WORDS };
}

/** Rows that are noted in the order of their content: one with the id of the row before it repeats it. */
class Repeats {
  occurrences: Uint32Array | undefined;
  readonly #digests: Uint32Array;
  #before = -1;

  constructor(digests: Uint32Array) {
    this.#digests = digests;
  }

  note(row: number): void {
    const digests = this.#digests;
    const before = this.#before;
    this.#before = row;
    const [a, b] = [row * DIGEST_WORDS, before * DIGEST_WORDS];
    if (before < 0 || digests[a] !== digests[b] || digests[a + 1] !== digests[b + 1]) return;
    this.occurrences ??= new Uint32Array(digests.length / DIGEST_WORDS).fill(1);
    this.occurrences[row] = this.occurrences[before]! + 1;
  }
}

const ROWS_A_PIECE = 4096;
const WORDS_A_ROW = DIGEST_WORDS + 2;

/** The digest of rows that are added one by one. */
class SetDigest {
  readonly #hash = createHash('sha256');
  readonly #piece = new Uint32Array(ROWS_A_PIECE * WORDS_A_ROW);
  #filled = 0;

  add(words: Uint32Array): void {
    const piece = this.#piece;
    let at = this.#filled;
    for (let word = 0; word < WORDS_A_ROW; word++) piece[at++] = words[word]!;
    this.#filled = at;
    if (at === piece.length) this.#flush();
  }

  /** Ask once, at the end. */
  text(): string {
    this.#flush();
    return `sha256:${this.#hash.digest('hex')}`;
  }

  #flush(): void {
    this.#hash.update(littleEndian(this.#piece.subarray(0, this.#filled)));
    this.#filled = 0;
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
