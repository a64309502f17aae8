/**
 * sfc32, "small fast counting" generator with 128 bits of state (C. Doty-Humphrey, PractRand). Passes PractRand; no
 * secret hangs on it. The same seed gives the same numbers on every machine.
 */
const WARM_UP = 12;

export class Sfc32 {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  /** `seed` is a whole number from 0 to 2³² − 1. */
  constructor(seed: number) {
    this.#a = 0;
    this.#b = seed | 0;
    this.#c = 0;
    this.#counter = 1;
    for (let i = 0; i < WARM_UP; i++) this.next();
  }

  /** 32 random bits. */
  next(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** A whole number from 0 to `below` − 1, `below` at most 2²¹: each is off its share by less than 2⁻¹¹ of it. */
  index(below: number): number {
    return ((this.next() * below) / 4294967296) | 0;
  }
}
