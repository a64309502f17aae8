/** One line of what `assay doctor` says. */

/**
 * `void`: the gate does not hold, a worse model can be merged or a good one never. `lacks`: it holds, and something is
 * missing. `hint`: worth a thought in some repositories. `unknown`: it could not be looked at from here.
 */
export type Standing = 'ok' | 'void' | 'lacks' | 'hint' | 'unknown';

export interface Finding {
  readonly standing: Standing;
  /** A file, or what was asked of the hosting platform. */
  readonly subject: string;
  readonly message: string;
  /** What to do about it. */
  readonly next?: string;
}
