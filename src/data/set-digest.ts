/** The digest of a set of rows: it names their content and targets, in whatever order they stand in the file. */
import { createHash } from 'node:crypto';
import type { Workers } from '../ports.ts';
import { DIGEST_WORDS, encodeText } from './row-digests.ts';
import { type Column, isShared } from './table.ts';

export interface SetRequest {
  /** Leading words of every row's digest, `DIGEST_WORDS` a row. */
  readonly digests: Uint32Array;
  /** All rows by content and then by target. */
  readonly byContent: Uint32Array;
  readonly target: Column;
  /** 1 for each row of the set; undefined for all rows. */
  readonly member: Uint8Array | undefined;
}

const ROWS_A_PIECE = 4096;
const WORDS_A_ROW = DIGEST_WORDS + 2;
/** From here on other threads are asked, a set each. */
const PARALLEL_ROWS = 65_536;

/** One digest for each set, in their order. */
export async function setDigests(requests: readonly SetRequest[], workers: Workers): Promise<string[]> {
  const large = requests.every(({ byContent, target }) => byContent.length >= PARALLEL_ROWS && isShared(target));
  return large && workers.count > 1 ? workers.run('setDigest', setDigest, requests) : requests.map(setDigest);
}

/** `sha256:` and hex over the rows of the set, sorted by content and target. */
export function setDigest({ digests, byContent, target, member }: SetRequest): string {
  const hash = createHash('sha256');
  const piece = new Uint32Array(ROWS_A_PIECE * WORDS_A_ROW);
  const targets = targetWords(target);
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i]!;
    if (member !== undefined && member[row] !== 1) continue;
    const digest = row * DIGEST_WORDS;
    for (let word = 0; word < DIGEST_WORDS; word++) piece[at++] = digests[digest + word]!;
    const code = targets.codes === undefined ? row : targets.codes[row]!;
    piece[at++] = targets.words[2 * code]!;
    piece[at++] = targets.words[2 * code + 1]!;
    if (at === piece.length) {
      hash.update(littleEndian(piece));
      at = 0;
    }
  }
  return `sha256:${hash.update(littleEndian(piece.subarray(0, at))).digest('hex')}`;
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
