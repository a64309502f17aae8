import { createHash } from 'node:crypto';

/** Pieces of text or of its UTF-8 that are hashed as they pass: written once, read once. */
export class DigestedPieces implements Iterable<string | Uint8Array> {
  readonly #pieces: Iterable<string | Uint8Array>;
  readonly #hash = createHash('sha256');

  constructor(pieces: Iterable<string | Uint8Array>) {
    this.#pieces = pieces;
  }

  *[Symbol.iterator](): Generator<string | Uint8Array> {
    for (const piece of this.#pieces) {
      this.#hash.update(piece);
      yield piece;
    }
  }

  /** Of all that has passed; ask once, at the end. */
  digest(): string {
    return `sha256:${this.#hash.digest('hex')}`;
  }
}
