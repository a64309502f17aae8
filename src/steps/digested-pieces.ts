import { createHash } from 'node:crypto';

/** Pieces of text that are hashed as they pass: written once, read once. */
export class DigestedPieces implements Iterable<string> {
  readonly #pieces: Iterable<string>;
  readonly #hash = createHash('sha256');

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces;
  }

  *[Symbol.iterator](): Generator<string> {
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
