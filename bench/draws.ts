/** Draws for simulations and made rows: the same seed gives the same numbers on every machine. */
import { Sfc32 } from '../src/numbers/sfc32.ts';

export class Draws {
  readonly #random: Sfc32;
  /** The second of each pair that `normal` makes. */
  #spare: number | undefined;

  constructor(seed: number) {
    this.#random = new Sfc32(seed);
  }

  /** Above 0 and below 1. */
  uniform(): number {
    return (this.#random.next() + 0.5) / 4294967296;
  }

  /** Standard normal (Box and Muller 1958). */
  normal(): number {
    const spare = this.#spare;
    if (spare !== undefined) {
      this.#spare = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}
