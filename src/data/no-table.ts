/** What stands where a table should, told by its first bytes: the commonest ways in which a file was not fetched. */
import { InputError } from '../errors.ts';
import type { ByteSource } from '../ports.ts';

const POINTER = 'version https://git-lfs.github.com/spec/v1';
/** Enough for the first tag of a page, behind blanks. */
const MOST = 256;

/** Throws InputError for a pointer of Git LFS and for a page of HTML, whatever format the file's name says. */
export function refuseNoTable(source: ByteSource): void {
  const head = new Uint8Array(Math.min(MOST, source.size));
  const text = new TextDecoder().decode(head.subarray(0, source.read(0, head)));
  refusePointer(text, source.name);
  if (/^\s*<(?:!doctype html|html|head)\b/i.test(text)) {
    const rule = 'looks like an HTML page, not a table; a download without a login gets such a page';
    throw new InputError(rule, { file: source.name });
  }
}

export function refusePointer(text: string, file: string): void {
  if (!text.startsWith(POINTER)) return;
  const rule =
    'is a Git LFS pointer, not the data; check out with `lfs: true` (actions/checkout) or run `git lfs pull`';
  throw new InputError(rule, { file });
}
