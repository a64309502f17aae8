/** Words for columns that least squares had to leave out. */
import type { Finding } from '../documents/finding.ts';
import type { LeastSquaresFit } from './least-squares.ts';

/** Names shown of the columns that a dependent one is made of. */
const SHOWN = 5;

/** A warning for each dependent column. Constant columns are told about where the features are learned. */
export function rankFindings(dropped: LeastSquaresFit['dropped'], names: readonly string[]): Finding[] {
  return dropped
    .filter(({ dependsOn }) => dependsOn.length > 0)
    .map(({ column, dependsOn }) => {
      const name = names[column]!;
      return {
        severity: 'warning',
        rule: 'rank_deficient',
        message: `"${name}" follows from ${listOf(dependsOn.map((k) => names[k]!))} in the training rows: its coefficient is 0`,
        column: name,
      };
    });
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  if (names.length > SHOWN) return `${shown.join(', ')} and ${names.length - SHOWN} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}

/** A warning when there are as many coefficients as rows: the fit passes through every training row, whatever they say. */
export function saturationFindings(rows: number, coefficients: number): Finding[] {
  if (rows > coefficients) return [];
  const message = `${coefficients} coefficients from ${rows} training rows: the model repeats them and has learned nothing about others`;
  return [{ severity: 'warning', rule: 'saturated_fit', message, numbers: { coefficients, rows } }];
}
