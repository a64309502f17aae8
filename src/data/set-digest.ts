/** The digest of a set of rows: it names their content and targets, in whatever order they stand in the file. */
import { createHash } from 'node:crypto';
import type { Identity } from './identity.ts';
import { DIGEST_WORDS, encodeText } from './row-digests.ts';
import { type Column, findColumn, type Table } from './table.ts';

const ROWS_A_PIECE = 4096;
const BYTES_A_ROW = (DIGEST_WORDS + 2) * 4;

/** `sha256:` and hex over the rows for which `member` is 1, sorted by content and target. */
export function setDigest(table: Table, identity: Identity, target: string, member?: Uint8Array): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(ROWS_A_PIECE * BYTES_A_ROW);
  const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
  const writeTarget = targetWriter(findColumn(table, target));
  const { digests, byContent } = identity;
  let at = 0;
  for (let i = 0; i < byContent.length; i++) {
    const row = byContent[i]!;
    if (member !== undefined && member[row] !== 1) continue;
    for (let word = 0; word < DIGEST_WORDS; word++) view.setUint32(at + word * 4, digests[word]![row]!);
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
function targetWriter(column: Column | undefined): (view: DataView, at: number, row: number) => void {
  if (column === undefined) return (view, at) => view.setFloat64(at, Number.NaN);
  if (column.storage === 'float64') return (view, at, row) => view.setFloat64(at, column.values[row]! + 0);
  const classes = column.categories.map((text) => createHash('sha256').update(encodeText(text)).digest());
  return (view, at, row) => {
    const digest = classes[column.codes[row]!]!;
    view.setUint32(at, digest.readUInt32BE(0));
    view.setUint32(at + 4, digest.readUInt32BE(4));
  };
}
