/** Which of two runs has the word: the later run number, of one run the later attempt. Never the one that ends last. */
export interface RunOrder {
  readonly run: number;
  readonly attempt: number;
}

/** Negative: `a` is older; 0: the same attempt of the same run. */
export function compareRuns(a: RunOrder, b: RunOrder): number {
  return a.run - b.run || a.attempt - b.attempt;
}

export function isNewer(a: RunOrder, b: RunOrder): boolean {
  return compareRuns(a, b) > 0;
}
