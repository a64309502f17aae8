/** One line of what `assay doctor` says. */

/** `unknown`: it could not be looked at from here. */
export type Standing = 'ok' | 'lacks' | 'unknown';

export interface Finding {
  readonly standing: Standing;
  /** A file, or what was asked of the hosting platform. */
  readonly subject: string;
  readonly message: string;
  /** What to do about it. */
  readonly next?: string;
}
