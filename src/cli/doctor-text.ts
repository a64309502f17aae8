/** What `assay doctor` prints. */
import { terminalText } from '../report/escape.ts';
import type { Finding, Standing } from '../steps/finding-of-doctor.ts';

const WIDTH = 'unknown'.length;

export function doctorText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ standing, subject, message, next }) => [
    `${standing.padEnd(WIDTH)}  ${subject}: ${message}`,
    ...(next === undefined ? [] : [`${' '.repeat(WIDTH)}  next: ${next}`]),
  ]);
  return `${[...lines, '', ending(findings)].map((line) => terminalText(line)).join('\n')}\n`;
}

function ending(findings: readonly Finding[]): string {
  const count = (wanted: Standing) => findings.filter(({ standing }) => standing === wanted).length;
  const lacking = count('lacks');
  const lacks =
    lacking === 0 ? 'Nothing is lacking' : `${lacking} ${lacking === 1 ? 'thing is' : 'things are'} lacking`;
  const voids = count('void');
  // Who reads the last line alone is not to take what nobody saw for sound.
  const seen = count('unknown') > 0 ? ', as far as it could be seen' : '';
  if (voids === 0) return `${lacks}${seen}.`;
  return `The gate does not hold, for ${voids} ${voids === 1 ? 'reason' : 'reasons'} (void). ${lacks} beside that${seen}.`;
}
