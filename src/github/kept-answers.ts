/** Questions that are asked once, whoever asks them again. */
export class KeptAnswers {
  readonly #kept = new Map<string, Promise<unknown>>();

  /** A failed question is asked again. */
  keep<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const asked = ask();
    this.#kept.set(key, asked);
    asked.catch(() => this.#kept.delete(key));
    return asked;
  }
}
