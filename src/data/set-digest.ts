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
const BYTES_A_ROW = (DIGEST_WORDS + 2) * 4;
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
  const piece = Buffer.alloc(ROWS_A_PIECE * BYTES_A_ROW);
  const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
  const writeTarget = targetWriter(target);
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i]!;
    if (member !== undefined && member[row] !== 1) continue;
    for (let word = 0; word < DIGEST_WORDS; word++) view.setUint32(at + word * 4, digests[row * DIGEST_WORDS + word]!);
    writeTarget(view, at + DIGEST_WORDS * 4, row);
    at += BYTES_A_ROW;
    if (at === piece.length) {
      hash.update(piece);
      at = 0;
    }
  }
  return `sha256:${hash.update(piece.subarray(0, at)).digest('hex')}`;
}

/** Eight bytes: the number, or the start of the text's digest. */
function targetWriter(column: Column): (view: DataView, at: number, row: number) => void {
  if (column.storage === 'float64') return (view, at, row) => view.setFloat64(at, column.values[row]! + 0);
  const classes = column.categories.map((text) => createHash('sha256').update(encodeText(text)).digest());
  return (view, at, row) => {
    const digest = classes[column.codes[row]!]!;
    view.setUint32(at, digest.readUInt32BE(0));
    view.setUint32(at + 4, digest.readUInt32BE(4));
  };
}
