/** A column while it is read: every distinct text once, and a code for each row. */

/** Room for rows at first; doubled when full. */
const FIRST_ROWS = 1024;

export class CellColumn {
  readonly name: string;
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();
  #rows = new Int32Array(FIRST_ROWS);
  length = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** undefined is a missing cell. */
  push(text: string | undefined): void {
    if (this.length === this.#rows.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.length++] = text === undefined ? -1 : this.#codeOf(text);
  }

  /** Codes into `texts`, −1 for missing, one a row. */
  get codes(): Int32Array {
    return this.#rows.subarray(0, this.length);
  }

  /** First row that holds one of the texts for which `test` is true, or −1. */
  firstRow(test: (text: string, code: number) => boolean): number {
    const hit = this.texts.map((text, code) => test(text, code));
    const { codes } = this;
    for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0 && hit[codes[row]!]) return row;
    return -1;
  }

  #codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(text);
    this.#codes.set(text, code);
    return code;
  }
}
