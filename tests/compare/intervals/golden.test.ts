/** Reference values: `golden.json` (SciPy 1.17.1, statsmodels) and statistics, section 15, cases 2 and 3. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mcnemarExact } from '../../../src/compare/intervals/mcnemar.ts';
import { tangoInterval } from '../../../src/compare/intervals/tango.ts';
import { expectWithin } from '../../expect-within.ts';
import { binary, numbers } from '../../metrics/inputs.ts';
import { difference } from './ask.ts';

interface Paired {
  readonly improvement: number;
  readonly se: number;
  readonly p_greater?: number;
  readonly ci90: readonly [number, number];
}
interface Proportions {
  readonly cand_right_base_wrong: number;
  readonly cand_wrong_base_right: number;
  readonly n: number;
  readonly mcnemar_exact_p: number;
  /** statsmodels gives none where no row is discordant. */
  readonly tango_ci90?: readonly [number, number];
}
const golden = JSON.parse(readFileSync(new URL('../../fixtures/reference/golden.json', import.meta.url), 'utf8')) as {
  regression: Record<'y_true' | 'candidate' | 'baseline', number[]> &
    Record<'paired_mse' | 'paired_rmse_influence', Paired>;
  binary: Record<'y_true' | 'candidate_proba' | 'baseline_proba', number[]> & {
    delong: { diff: number; se: number; ci90: [number, number] };
  };
  paired_proportions: Proportions[];
  tango_ci95_b40_c20_n160: [number, number];
};

const regression = golden.regression;
const regressionPair = [
  numbers(regression.y_true, regression.candidate),
  numbers(regression.y_true, regression.baseline),
] as const;
const binaryPair = [
  binary(golden.binary.y_true, { scores: golden.binary.candidate_proba }),
  binary(golden.binary.y_true, { scores: golden.binary.baseline_proba }),
] as const;

/** Within 1e-6 of the interval's width, as the issue asks; the file's numbers hold far more digits. */
function expectBounds(actual: { lower: number; upper: number }, [lower, upper]: readonly number[]): void {
  const width = upper! - lower!;
  expect(Math.abs(actual.lower - lower!) / width).toBeLessThan(1e-8);
  expect(Math.abs(actual.upper - upper!) / width).toBeLessThan(1e-8);
}

describe('golden.json', () => {
  it('mse by the paired t test', () => {
    const expected = regression.paired_mse;
    const actual = difference('mse', ...regressionPair);
    expectWithin(actual.estimate, expected.improvement, 1e-14);
    expectWithin(actual.standardError, expected.se, 1e-13);
    expectBounds(actual, expected.ci90);
    // H0 "no improvement" against "better": what is left above the observed t.
    expectWithin(1 - actual.tailBelow(0), expected.p_greater!, 1e-8);
    expect(actual).toMatchObject({ method: 'paired_t', level: 0.9, n: 12 });
  });

  it('rmse by influences', () => {
    const expected = regression.paired_rmse_influence;
    const actual = difference('rmse', ...regressionPair);
    expectWithin(actual.estimate, expected.improvement, 1e-13);
    expectWithin(actual.standardError, expected.se, 1e-13);
    expectBounds(actual, expected.ci90);
    expect(actual.method).toBe('influence_t');
  });

  it('roc_auc by DeLong', () => {
    const expected = golden.binary.delong;
    const actual = difference('roc_auc', ...binaryPair);
    expectWithin(actual.estimate, expected.diff, 1e-14);
    expectWithin(actual.standardError, expected.se, 1e-13);
    expectBounds(actual, expected.ci90);
    expect(actual.method).toBe('delong');
  });

  it.each(golden.paired_proportions)('Tango of $cand_right_base_wrong and $cand_wrong_base_right of $n', (expected) => {
    const counts = { gained: expected.cand_right_base_wrong, lost: expected.cand_wrong_base_right, n: expected.n };
    if (expected.tango_ci90 !== undefined) expectBounds(tangoInterval(counts, 0.05), expected.tango_ci90);
    expectWithin(mcnemarExact(counts), expected.mcnemar_exact_p, 1e-12);
  });

  it('Tango at 95 %', () => {
    expectBounds(tangoInterval({ gained: 40, lost: 20, n: 160 }, 0.025), golden.tango_ci95_b40_c20_n160);
  });
});

describe('statistics, section 15', () => {
  it.each([
    ['mae', 0.4375, 0.10715413, 0.2450635247, 0.6299364753],
    ['r2', 0.0692296505, 0.0300726524, 0.0152226305, 0.1232366704],
    ['log_loss', 0.122738957, 0.0291496588, 0.0723353256, 0.1731425885],
    ['brier', 0.0505, 0.0143254007, 0.0257294796, 0.0752705204],
    ['f1', 0.1, 0.0920698205, -0.0592009476, 0.2592009476],
    ['mcc', 0.202020202, 0.1976995218, -0.139828528, 0.543868932],
  ])('%s', (name, estimate, se, lower, upper) => {
    const [candidate, baseline] = name === 'mae' || name === 'r2' ? regressionPair : binaryPair;
    const actual = difference(name, candidate, baseline);
    // Ten decimals are given.
    expect(Math.abs(actual.estimate - estimate)).toBeLessThan(6e-11);
    expect(Math.abs(actual.standardError - se)).toBeLessThan(6e-11);
    expect(Math.abs(actual.lower - lower)).toBeLessThan(6e-11);
    expect(Math.abs(actual.upper - upper)).toBeLessThan(6e-11);
  });

  it('accuracy by Tango', () => {
    const actual = difference('accuracy', ...binaryPair);
    expectWithin(actual.estimate, 0.1, 1e-15);
    expect(Math.abs(actual.lower - -0.0797868453)).toBeLessThan(6e-11);
    expect(Math.abs(actual.upper - 0.2860606484)).toBeLessThan(6e-11);
  });

  it('no discordant row is no certainty', () => {
    const { lower, upper } = tangoInterval({ gained: 0, lost: 0, n: 50 }, 0.05);
    const z = 1.6448536269514729;
    expectWithin(upper, (z * z) / (50 + z * z), 1e-8);
    expect(lower).toBe(-upper);
    expect(upper.toFixed(4)).toBe('0.0513');
  });
});
