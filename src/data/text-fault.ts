/** What is wrong with bytes that should be UTF-8 text: the encoding, the line, the column and the byte. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../errors.ts';

/** Walks over pieces of a file as they are read. */
export class TextChecker {
  readonly #file: string;
  #offset = 0;
  #line = 1;
  /** Bytes since the last line end. */
  #column = 0;
  /** Bytes of a character that the last piece cut. */
  #cut = new Uint8Array(0);

  constructor(file: string) {
    this.#file = file;
  }

  /** Throws InputError for UTF-16, a NUL byte and what is no UTF-8. `last`: no more pieces follow. */
  check(piece: Uint8Array, last: boolean): void {
    if (this.#offset === 0) refuseUtf16(piece, this.#file);
    const bytes = this.#cut.length === 0 ? piece : concat(this.#cut, piece);
    const whole = last ? bytes.length : bytes.length - cutCharacter(bytes);
    const text = bytes.subarray(0, whole);
    const nul = text.indexOf(0);
    if (nul >= 0) this.#fail(text, nul, 'a NUL byte: this is no text file, or its encoding is not UTF-8');
    if (!isUtf8(text)) this.#fail(text, firstFault(text), 'not valid UTF-8; save the file as UTF-8');
    this.#advance(text, text.length);
    this.#cut = bytes.slice(whole);
  }

  #fail(text: Uint8Array, at: number, rule: string): never {
    const byte = this.#offset + at;
    this.#advance(text, at);
    throw new InputError(rule, { file: this.#file, line: this.#line, column: this.#column + 1, byte });
  }

  #advance(text: Uint8Array, to: number): void {
    let start = 0;
    for (let at = text.indexOf(10); at >= 0 && at < to; at = text.indexOf(10, at + 1)) {
      this.#line += 1;
      this.#column = 0;
      start = at + 1;
    }
    this.#column += to - start;
    this.#offset += to;
  }
}

function refuseUtf16(piece: Uint8Array, file: string): void {
  const [a, b] = piece;
  const name =
    a === 0xff && b === 0xfe ? 'UTF-16 (little endian)' : a === 0xfe && b === 0xff ? 'UTF-16 (big endian)' : undefined;
  if (name !== undefined)
    throw new InputError(`encoded as ${name}; save the file as UTF-8`, { file, line: 1, column: 1, byte: 0 });
}

/** Bytes of an unfinished character at the end: 0 to 3. */
function cutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

/** Index of the first byte that belongs to no character, by halving: a prefix is valid or not. */
function firstFault(text: Uint8Array): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const whole = middle - cutCharacter(text.subarray(0, middle));
    if (isUtf8(text.subarray(0, whole))) good = middle;
    else bad = middle;
  }
  const cut = cutCharacter(text.subarray(0, good));
  return good - cut;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
