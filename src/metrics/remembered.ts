/** What several metrics and their intervals read of the same rows, made once. */

/** One number a row, and their sum. */
export interface RowErrors {
  readonly rows: Float64Array;
  readonly total: number;
}

/** `make` is asked once for each object; its answer lives as long as the object does, and nobody writes to either. */
export function remembered<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { readonly answer: To }>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known.answer;
    const answer = make(from);
    made.set(from, { answer });
    return answer;
  };
}
