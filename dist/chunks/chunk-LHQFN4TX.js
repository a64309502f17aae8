import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InputError
} from "./chunk-SDN6BCSO.js";

// src/data/text-fault.ts
import { isUtf8 } from "node:buffer";
var TextChecker = class {
  #file;
  #offset = 0;
  #line = 1;
  /** Bytes since the last line end. */
  #column = 0;
  /** Bytes of a character that the last piece cut. */
  #cut = new Uint8Array(0);
  constructor(file) {
    this.#file = file;
  }
  /** Throws InputError for UTF-16, a NUL byte and what is no UTF-8. `last`: no more pieces follow. */
  check(piece, last) {
    if (this.#offset === 0) refuseUtf16(piece, this.#file);
    const bytes = this.#cut.length === 0 ? piece : concat(this.#cut, piece);
    const whole = last ? bytes.length : bytes.length - cutCharacter(bytes);
    const text = bytes.subarray(0, whole);
    const nul = text.indexOf(0);
    if (nul >= 0) this.#fail(text, nul, "a NUL byte: this is no text file, or its encoding is not UTF-8");
    if (!isUtf8(text)) this.#fail(text, firstFault(text), "not valid UTF-8; save the file as UTF-8");
    this.#advance(text, text.length);
    this.#cut = bytes.slice(whole);
  }
  #fail(text, at, rule) {
    const byte = this.#offset + at;
    this.#advance(text, at);
    throw new InputError(rule, { file: this.#file, line: this.#line, column: this.#column + 1, byte });
  }
  #advance(text, to) {
    let start = 0;
    for (let at = text.indexOf(10); at >= 0 && at < to; at = text.indexOf(10, at + 1)) {
      this.#line += 1;
      this.#column = 0;
      start = at + 1;
    }
    this.#column += to - start;
    this.#offset += to;
  }
};
function refuseUtf16(piece, file) {
  const [a, b] = piece;
  const name = a === 255 && b === 254 ? "UTF-16 (little endian)" : a === 254 && b === 255 ? "UTF-16 (big endian)" : void 0;
  if (name !== void 0)
    throw new InputError(`encoded as ${name}; save the file as UTF-8`, { file, line: 1, column: 1, byte: 0 });
}
function cutCharacter(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 128) return 0;
    if (byte >= 192) return (byte >= 240 ? 4 : byte >= 224 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
function firstFault(text) {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = good + bad >> 1;
    const whole = middle - cutCharacter(text.subarray(0, middle));
    if (isUtf8(text.subarray(0, whole))) good = middle;
    else bad = middle;
  }
  const cut = cutCharacter(text.subarray(0, good));
  return good - cut;
}
function concat(a, b) {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

export {
  TextChecker
};
