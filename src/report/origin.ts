/** Where a report comes from: the run that made it, and whether its numbers can be relied on. */

/** A workflow run, as the runner itself names it. */
export interface RunLink {
  /** Page of the run. */
  readonly url: string;
  readonly number: number;
  readonly attempt: number;
}

export const UNVERIFIED_TITLE = '(unverified)';
export const UNVERIFIED_WORDS =
  '**Unverified:** these numbers are reported by the fork’s run. They were compared by the base’s policy, not computed again, and never reach a release.';

/** Nothing but an address may stand between the brackets of a link. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9._:-]+(?:\/[A-Za-z0-9._~%/-]*)?$/;

/** `[full report and documents](…)`: they are artifacts of the run. Undefined for what is no plain address. */
export function runLink({ url }: RunLink): string | undefined {
  return ADDRESS.test(url) ? `[full report and documents](${url})` : undefined;
}

/** The last line. Only what is posted on a pull request is ever written again. */
export function runFoot({ number, attempt }: RunLink, isComment: boolean): string {
  return `<sub>Run ${number}, attempt ${attempt}.${isComment ? ' This comment is rewritten on every push.' : ''}</sub>`;
}
