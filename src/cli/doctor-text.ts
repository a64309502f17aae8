/** What `assay doctor` prints. */
import { terminalText } from '../report/escape.ts';
import type { Finding } from '../steps/finding-of-doctor.ts';

const WIDTH = 'unknown'.length;

export function doctorText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ standing, subject, message, next }) => [
    `${standing.padEnd(WIDTH)}  ${subject}: ${message}`,
    ...(next === undefined ? [] : [`${' '.repeat(WIDTH)}  next: ${next}`]),
  ]);
  const lacking = findings.filter(({ standing }) => standing === 'lacks').length;
  const end =
    lacking === 0 ? 'Nothing is lacking.' : `${lacking} ${lacking === 1 ? 'thing is' : 'things are'} lacking.`;
  return `${[...lines, '', end].map((line) => terminalText(line)).join('\n')}\n`;
}
