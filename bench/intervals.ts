/** Intervals of six metrics on paired rows in memory, against NumPy and SciPy on the same rows in the same run. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Interval } from '../src/compare/intervals/contract.ts';
import { differenceInterval } from '../src/compare/intervals/measure.ts';
import type { ClassInput, MetricInput, RegressionInput } from '../src/metrics/contract.ts';
import { findMetric } from '../src/metrics/table.ts';
import { Draws } from './draws.ts';

const PYTHON = fileURLToPath(new URL('../.interop/venv/bin/python', import.meta.url));
const PEERS = fileURLToPath(new URL('interval-peers.py', import.meta.url));
const METRICS = ['rmse', 'mae', 'r2', 'accuracy', 'roc_auc', 'f1'] as const;
/** Both sides take turns so often, and ask so often each time. */
const TURNS = 3;
const REPEATS = 3;
/** Of the interval's width. */
const TOLERANCE = 1e-6;

const RANKED = 'roc_auc_by_ranks';
const PEERS_OF = [...METRICS, RANKED] as const;

type Name = (typeof METRICS)[number];

/** Seconds for all six, each the median. */
export interface IntervalFigures {
  readonly ours: number;
  /** With the midranks of SciPy, as the method was published. */
  readonly published: number;
  /** With one argsort a model and cumulative counts instead. */
  readonly tuned: number;
}

interface Rows {
  readonly regression: readonly [RegressionInput, RegressionInput];
  readonly binary: readonly [ClassInput, ClassInput];
}

interface PeerAnswer {
  readonly seconds: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** `rows` rows, written below `folder` for the peers. Throws where both sides do not agree on an interval. */
export function measureIntervals(folder: string, rows: number): IntervalFigures {
  const made = makeRows(rows);
  writeRows(folder, made);
  const ours = new Map(METRICS.map((name) => [name, [] as number[]]));
  const theirs = new Map(PEERS_OF.map((name) => [name, [] as number[]]));
  askOurs(made);
  for (let turn = 0; turn < TURNS; turn++) {
    const peers = askPeers(folder);
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      for (const [name, { seconds, interval }] of askOurs(made)) {
        requireSame(name, interval, peers[name]);
        ours.get(name)!.push(seconds);
      }
    }
    for (const name of PEERS_OF) theirs.get(name)!.push(...peers[name].seconds);
  }
  const total = (seconds: ReadonlyMap<string, readonly number[]>, left: string | undefined) =>
    [...seconds].reduce((all, [name, turns]) => (name === left ? all : all + median(turns)), 0);
  return { ours: total(ours, undefined), published: total(theirs, 'roc_auc'), tuned: total(theirs, RANKED) };
}

/** On arrays that nobody has seen before: what the code remembers of earlier rows must not count. */
function askOurs(rows: Rows): readonly (readonly [Name, { seconds: number; interval: Interval }])[] {
  const [candidate, baseline] = rows.regression.map(freshNumbers) as [RegressionInput, RegressionInput];
  const [ours, theirs] = rows.binary.map(freshClasses) as [ClassInput, ClassInput];
  return METRICS.map((name) => {
    const metric = findMetric(name)!;
    const pair: readonly [MetricInput, MetricInput] = metric.tasks.includes('regression')
      ? [candidate, baseline]
      : [ours, theirs];
    const before = performance.now();
    const interval = differenceInterval({ metric, candidate: pair[0], baseline: pair[1] }, { alpha: 0.05, seed: 42 });
    const seconds = (performance.now() - before) / 1000;
    if ('undefined' in interval) throw new Error(`${name}: ${interval.undefined}`);
    return [name, { seconds, interval }] as const;
  });
}

function askPeers(folder: string): Record<(typeof PEERS_OF)[number], PeerAnswer> {
  const result = spawnSync(PYTHON, [PEERS, folder, String(REPEATS)], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr || `${PYTHON} did not start: run the interop suite once`);
  return JSON.parse(result.stdout) as Record<(typeof PEERS_OF)[number], PeerAnswer>;
}

function requireSame(name: Name, { lower, upper }: Interval, peer: PeerAnswer): void {
  const allowed = TOLERANCE * (upper - lower);
  if (Math.abs(lower - peer.lower) <= allowed && Math.abs(upper - peer.upper) <= allowed) return;
  throw new Error(`${name}: [${lower}, ${upper}] against [${peer.lower}, ${peer.upper}]`);
}

/** A regression, and three rows in ten positive with scores that pull them apart: the candidate a little better. */
function makeRows(n: number): Rows {
  const draws = new Draws(20261125);
  const truth = Float64Array.from({ length: n }, () => 20 + 5 * draws.normal());
  const guess = (noise: number) => truth.map((value) => value + noise * draws.normal());
  const labels = Int32Array.from({ length: n }, () => (draws.uniform() < 0.3 ? 1 : 0));
  const side = (noise: number): ClassInput => {
    const scores = Float64Array.from(labels, (label) => 1 / (1 + Math.exp(1.5 - 2.5 * label - noise * draws.normal())));
    return {
      task: 'binary',
      classes: ['no', 'yes'],
      positive: 1,
      truth: labels,
      prediction: Int32Array.from(scores, (score) => (score >= 0.5 ? 1 : 0)),
      probabilities: [scores.map((score) => 1 - score), scores],
    };
  };
  return {
    regression: [
      { task: 'regression', truth, prediction: guess(2) },
      { task: 'regression', truth, prediction: guess(2.01) },
    ],
    binary: [side(1.2), side(1.21)],
  };
}

function writeRows(folder: string, { regression, binary }: Rows): void {
  const files: Readonly<Record<string, Float64Array | Int32Array>> = {
    truth: regression[0].truth,
    candidate: regression[0].prediction,
    baseline: regression[1].prediction,
    labels: binary[0].truth,
    'labels-candidate': binary[0].prediction,
    'labels-baseline': binary[1].prediction,
    'scores-candidate': binary[0].probabilities![1]!,
    'scores-baseline': binary[1].probabilities![1]!,
  };
  for (const [name, values] of Object.entries(files)) {
    writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
}

function freshNumbers(input: RegressionInput): RegressionInput {
  return { ...input, truth: input.truth.slice(), prediction: input.prediction.slice() };
}

function freshClasses(input: ClassInput): ClassInput {
  return {
    ...input,
    truth: input.truth.slice(),
    prediction: input.prediction.slice(),
    probabilities: input.probabilities?.map((column) => column.slice()),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
