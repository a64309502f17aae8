/** Laws of the verdict: of its rows no order, of its sides a mirror, of its numbers nothing that is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { compareModels } from '../../src/compare/verdict.ts';
import { decodePredictions } from '../../src/data/predictions.ts';
import { readTable } from '../../src/data/read.ts';
import type { GateConfig } from '../../src/documents/config.ts';
import { type ClassPredictions, encodePredictions, type Predictions } from '../../src/documents/predictions.ts';
import type { Task } from '../../src/documents/shape.ts';
import { type GateResult, type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { InputError } from '../../src/errors.ts';
import type { ClassInput } from '../../src/metrics/contract.ts';
import { METRICS } from '../../src/metrics/table.ts';
import { ONE_THREAD, sourceOfBytes } from '../data/byte-source.ts';
import { caseOf } from './intervals/cases.ts';
import { regressionOf } from './predictions-of.ts';

const DIGESTS = { ours: `sha256:${'a'.repeat(64)}`, theirs: `sha256:${'b'.repeat(64)}` };

function judge(ours: Predictions, theirs: Predictions, gate: GateConfig): Verdict {
  return compareModels({
    model: 'm',
    policy: resolvePolicy(gate, ours.task),
    event: 'pullRequest',
    candidate: { predictions: ours, digest: DIGESTS.ours },
    baseline: { predictions: theirs, digest: DIGESTS.theirs, exact: true },
    found: { found: 'explicit' },
    testDigest: `sha256:${'c'.repeat(64)}`,
    slices: () => [],
    findings: [],
  }).verdict;
}

/** Without a closed form an interval is drawn: 10,000 resamples are too many for a law. */
const DRAWN = new Set([
  'average_precision',
  'ece',
  'explained_variance',
  'roc_auc_ovo',
  'median_absolute_error',
  'max_error',
]);
const TASKS: readonly Task[] = ['regression', 'binary', 'multiclass'];

/** Every metric of the task with a closed form, at one margin. */
function gateOf(task: Task, margin: number): GateConfig {
  const metrics = METRICS.filter(({ name, tasks }) => tasks.includes(task) && !DRAWN.has(name));
  return { metrics: metrics.map(({ name }) => ({ name, max_absolute_regression: margin })) };
}

interface Sides {
  readonly ours: Predictions;
  readonly theirs: Predictions;
}

function sidesOf(task: Task, rows: number, seed: number): Sides {
  const { candidate, baseline } = caseOf(task, rows, seed);
  const ids = { length: rows, text: (row: number) => `r${String(row).padStart(5, '0')}` };
  const [ours, theirs] = [candidate, baseline].map((input): Predictions => {
    if (input.task === 'regression') return { ...input, ids, slices: new Map() };
    return { ...named(input), ids, slices: new Map() };
  }) as [Predictions, Predictions];
  return { ours, theirs };
}

function named({ positive, ...input }: ClassInput): Omit<ClassPredictions, 'ids' | 'slices'> {
  return positive < 0 ? input : { ...input, positive: input.classes[positive] };
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const rows = fc.integer({ min: 100, max: 160 });
const margins = fc.constantFrom(0.001, 0.02, 0.1, 0.5);
const runs = { numRuns: 25 };

describe.each(TASKS)('the order of the rows, %s', (task) => {
  it('changes no byte of the verdict, whichever way either file is shuffled', async () => {
    await fc.assert(
      fc.asyncProperty(rows, seeds, seeds, margins, async (n, seed, order, margin) => {
        const { ours, theirs } = sidesOf(task, n, seed);
        const read = async (predictions: Predictions, shuffle: number) => {
          const [header, ...lines] = [...encodePredictions(predictions)].join('').trimEnd().split('\n');
          const text = [header, ...shuffled(lines, shuffle), ''].join('\n');
          const textColumns = task === 'regression' ? ['assay_row_id'] : ['assay_row_id', 'truth', 'prediction'];
          const { table } = await readTable(sourceOfBytes(text, 'p.csv'), { textColumns }, ONE_THREAD);
          const positive = predictions.task === 'regression' ? undefined : predictions.positive;
          return decodePredictions(table, { task, file: 'p.csv', ...(positive === undefined ? {} : { positive }) });
        };
        const gate = gateOf(task, margin);
        const given = judge(await read(ours, 0), await read(theirs, 0), gate);
        const moved = judge(await read(ours, order + 1), await read(theirs, order + 2), gate);
        expect(verdictDocument.encode(moved)).toBe(verdictDocument.encode(given));
      }),
      runs,
    );
  });
});

/** The same for the same seed; 0 leaves them as they are. */
function shuffled(lines: readonly string[], seed: number): string[] {
  if (seed === 0) return [...lines];
  const keyed = lines.map((line, i) => [Math.sin(seed + 12.9898 * i) * 43758.5453, line] as const);
  return keyed.sort(([a], [b]) => (a % 1) - (b % 1)).map(([, line]) => line);
}

const isDegraded = ({ outcome, degraded }: GateResult) => outcome === 'no_worse' && degraded === true;

describe.each(TASKS)('candidate and baseline change places, %s', (task) => {
  it('and every number and outcome is mirrored', () => {
    fc.assert(
      fc.property(rows, seeds, margins, (n, seed, margin) => {
        const { ours, theirs } = sidesOf(task, n, seed);
        const given = judge(ours, theirs, gateOf(task, margin)).gates;
        const swapped = judge(theirs, ours, gateOf(task, margin)).gates;
        given.forEach((gate, i) => {
          const other = swapped[i]!;
          expect([other.candidate, other.baseline]).toEqual([gate.baseline, gate.candidate]);
          const width = gate.upper! - gate.lower! + 1e-12;
          expect(Math.abs(other.improvement! + gate.improvement!)).toBeLessThan(1e-9 * width);
          expect(Math.abs(other.lower! + gate.upper!)).toBeLessThan(1e-9 * width);
          expect(Math.abs(other.upper! + gate.lower!)).toBeLessThan(1e-9 * width);
          // Better on one side is provably worse on the other, whatever the margin forgives.
          if (gate.outcome === 'better') expect(other.outcome === 'worse' || isDegraded(other)).toBe(true);
          if (gate.outcome === 'worse' || isDegraded(gate)) expect(other.outcome).toBe('better');
        });
      }),
      runs,
    );
  });
});

describe('a target in another unit', () => {
  it.each([
    ['mae', 1],
    ['rmse', 1],
    ['mse', 2],
    ['r2', 0],
    ['mape', 0],
  ])('scales value, interval and smallest margin of %s by the unit to the power %d', (name, power) => {
    fc.assert(
      fc.property(rows, seeds, fc.integer({ min: -20, max: 20 }), (n, seed, exponent) => {
        const { ours, theirs } = sidesOf('regression', n, seed);
        // A power of two, so that no digit is lost.
        const unit = 2 ** exponent;
        const factor = unit ** power;
        const gate = (margin: number): GateConfig => ({ metrics: [{ name, max_absolute_regression: margin }] });
        const given = judge(ours, theirs, gate(0.05)).gates[0]!;
        const scaled = judge(inUnit(ours, unit), inUnit(theirs, unit), gate(0.05 * factor)).gates[0]!;
        const numbers = ({ candidate, baseline, improvement, lower, upper, smallestMargin }: GateResult) =>
          [candidate, baseline, improvement, lower, upper, smallestMargin] as number[];
        expect(numbers(scaled)).toEqual(numbers(given).map((value) => value * factor));
        expect([scaled.outcome, scaled.rowsNeeded]).toEqual([given.outcome, given.rowsNeeded]);
      }),
      runs,
    );
  });
});

function inUnit(predictions: Predictions, unit: number): Predictions {
  const scale = (values: ArrayLike<number>) => Array.from(values, (value) => value * unit);
  const ids = Array.from(predictions.truth, (_, row) => predictions.ids.text(row));
  return regressionOf(scale(predictions.truth), scale(predictions.prediction), ids);
}

/** Numbers of every kind, mostly harmless: about half of all tables have none that is refused at once. */
const any = fc.oneof(
  { weight: 300, arbitrary: fc.double({ min: -0.5, max: 5, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, 1e-200, 1e200) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
  { weight: 1, arbitrary: fc.double() },
);
const names = METRICS.filter(({ name, tasks }) => tasks.includes('regression') && !DRAWN.has(name)).map(
  ({ name }) => name,
);
/** Some repeat, some are on one side alone. */
const ids = fc.integer({ min: 0, max: 400 }).map((number) => `r${number}`);

describe('no input whatever', () => {
  const side = (values: fc.Arbitrary<number>, names: fc.Arbitrary<string> | undefined) =>
    fc.array(fc.record({ truth: values, prediction: values, weight: values, id: names ?? fc.constant('') }), {
      minLength: 30,
      maxLength: 40,
    });

  it('makes an undefined number pass, or one that is not finite', () => {
    fc.assert(
      fc.property(
        side(any, undefined),
        fc.array(any, { minLength: 40, maxLength: 40 }),
        fc.constantFrom(...names),
        fc.record({
          max_absolute_regression: fc.constantFrom(1e-300, 0.1, 1e300),
          threshold: fc.constantFrom(undefined, 0.5),
        }),
        fc.boolean(),
        (lines, others, name, { threshold, ...keys }, weighed) => {
          const weights = weighed ? { weights: Float64Array.from(lines, ({ weight }) => weight) } : {};
          const truth = lines.map((line) => line.truth);
          const ours = {
            ...regressionOf(
              truth,
              lines.map(({ prediction }) => prediction),
            ),
            ...weights,
          };
          const theirs = { ...regressionOf(truth, others.slice(0, lines.length)), ...weights };
          const gate = { metrics: [{ name, ...keys, ...(threshold === undefined ? {} : { threshold }) }] };
          expectNothingPassesUnmeasured(() => judge(ours, theirs, gate));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('makes rows pass that do not match one to one', () => {
    fc.assert(
      fc.property(side(fc.double({ min: 0, max: 9, noNaN: true }), ids), side(any, ids), (lines, others) => {
        const of = (rows: typeof lines) =>
          regressionOf(
            rows.map(({ truth }) => truth),
            rows.map(({ prediction }) => prediction),
            rows.map(({ id }) => id),
          );
        const gate: GateConfig = { metrics: [{ name: 'mae', max_absolute_regression: 1e9 }] };
        const [ours, theirs] = [of(lines), of(others)];
        const verdict = attempt(() => judge(ours, theirs, gate));
        if (verdict === undefined) return;
        expect(verdict.gates[0]).toMatchObject({ outcome: 'error', passed: false });
        expect(verdict.decision).toBe('rejected');
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, (ids: string[]) => string[]]>([
    ['an id that stands twice', (given) => given.with(1, given[0]!)],
    ['an id that the baseline does not have', (given) => given.with(1, 'another')],
    ['a row less', (given) => given.slice(1)],
  ])('gets by with %s: error', (_what, spoil) => {
    const { ours, theirs } = sidesOf('regression', 40, 5);
    const given = Array.from(ours.truth, (_, row) => ours.ids.text(row));
    const spoilt = spoil(given);
    const from = given.length - spoilt.length;
    const bad = regressionOf([...ours.truth.slice(from)], [...ours.prediction.slice(from)], spoilt);
    for (const [candidate, baseline] of [
      [bad, theirs],
      [ours, { ...theirs, ...bad }],
    ] as const) {
      const verdict = judge(candidate, baseline, { metrics: [{ name: 'mae', max_absolute_regression: 1e9 }] });
      expect(verdict.gates[0]).toMatchObject({ outcome: 'error', reason: 'ids_mismatch', passed: false });
      expect(verdict.decision).toBe('rejected');
    }
  });
});

/** undefined: refused with words, which stops the run. */
function attempt(ask: () => Verdict): Verdict | undefined {
  try {
    return ask();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return undefined;
  }
}

function expectNothingPassesUnmeasured(ask: () => Verdict): void {
  const verdict = attempt(ask);
  if (verdict === undefined) return;
  for (const { passed, candidate, baseline, improvement, lower, upper, margin } of verdict.gates) {
    if (!passed) continue;
    expect([candidate, baseline, improvement, lower, upper].every(Number.isFinite)).toBe(true);
    expect(lower! > -margin!).toBe(true);
  }
  if (verdict.decision !== 'rejected') expect(verdict.gates.some(({ outcome }) => outcome === 'error')).toBe(false);
  // JSON knows no NaN: it would write null, and the reader refuses it.
  expect(verdictDocument.decode(verdictDocument.encode(verdict), 'verdict.json')).toEqual(verdict);
}
