/** Worlds where the true difference of two models is known: rows are drawn from them as often as one likes. */
import type { Groups, Pair, Sampling } from '../../src/compare/intervals/contract.ts';
import { improvementOf } from '../../src/compare/intervals/contract.ts';
import type { ClassInput, LabelCounts, Metric, RegressionInput } from '../../src/metrics/contract.ts';
import { findMetric } from '../../src/metrics/table.ts';
import { normalLowerTail } from '../../src/numbers/normal.ts';
import type { Draws } from '../draws.ts';

export interface World {
  readonly metric: Metric;
  /** Short, for the table: what is unusual about it. */
  readonly what: string;
  /** The true improvement of candidate over baseline, in the metric's unit: the candidate is worse in all of them. */
  readonly truth: number;
  readonly draw: (n: number, draws: Draws) => Pair & Pick<Sampling, 'groups' | 'weights'>;
}

type Tails = 'light' | 'heavy';

/** E|e| for variance 1: √(2/π) of the normal, 2/π of Student's t with 3 degrees of freedom. */
const MEAN_SIZE: Readonly<Record<Tails, number>> = { light: Math.sqrt(2 / Math.PI), heavy: 2 / Math.PI };

/** Errors of both models have a share of their variance in common. */
const SHARED = 0.5;

/** The target has standard deviation 2 and the baseline's errors 1; the candidate's are `sd`. */
export function regressionWorld(name: 'mae' | 'rmse' | 'r2', sd: number, tails: Tails): World {
  const metric = metricOf(name);
  const value = (spread: number) =>
    name === 'rmse' ? spread : name === 'mae' ? MEAN_SIZE[tails] * spread : 1 - (spread * spread) / 4;
  return {
    metric,
    what: tails === 'light' ? '' : 't3 errors',
    truth: improvementOf(metric, value(sd), value(1)),
    draw(n, draws) {
      const truth = new Float64Array(n);
      const ours = new Float64Array(n);
      const theirs = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        truth[i] = 2 * draws.normal();
        // Heavy errors share the size of their row and not a part, so that each keeps the law whose moments are known.
        const size = tails === 'light' ? 1 : rowSize(draws);
        const common = draws.normal();
        ours[i] = truth[i]! + sd * size * mixed(common, draws.normal());
        theirs[i] = truth[i]! + size * mixed(common, draws.normal());
      }
      return pairOf(metric, truth, ours, theirs);
    },
  };
}

/** Groups of 5 rows: errors of a group have half their variance in common. */
export function groupedWorld(sd: number): World {
  const metric = metricOf('mae');
  return {
    metric,
    what: 'groups of 5 rows',
    truth: MEAN_SIZE.light * (1 - sd),
    draw(n, draws) {
      const codes = Uint32Array.from({ length: n }, (_, i) => Math.floor(i / 5));
      const groups: Groups = { codes, count: codes[n - 1]! + 1 };
      const [ours, theirs] = [sd, 1].map((spread) => {
        const ofGroup = Float64Array.from({ length: groups.count }, () => draws.normal());
        return Float64Array.from(codes, (code) => spread * mixed(ofGroup[code]!, draws.normal()));
      }) as [Float64Array, Float64Array];
      return { ...pairOf(metric, new Float64Array(n), ours, theirs), groups };
    },
  };
}

/** Half the rows weigh 3, and the candidate is worse on them alone. */
export function weightedWorld(sd: number): World {
  const metric = metricOf('mae');
  return {
    metric,
    what: 'weights 1 and 3',
    truth: (3 / 4) * MEAN_SIZE.light * (1 - sd),
    draw(n, draws) {
      const weights = Float64Array.from({ length: n }, () => (draws.uniform() < 0.5 ? 3 : 1));
      const ours = new Float64Array(n);
      const theirs = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        const common = draws.normal();
        ours[i] = (weights[i] === 3 ? sd : 1) * mixed(common, draws.normal());
        theirs[i] = mixed(common, draws.normal());
      }
      return { ...pairOf(metric, new Float64Array(n), ours, theirs), weights };
    },
  };
}

/** Shares of rows where the candidate alone is right, and where the baseline alone is. */
export function accuracyWorld(gained: number, lost: number): World {
  const metric = metricOf('accuracy');
  return {
    metric,
    what: `${Math.round(100 * (gained + lost))} % discordant`,
    truth: gained - lost,
    draw(n, draws) {
      const truth = new Int32Array(n);
      const ours = new Int32Array(n);
      const theirs = new Int32Array(n);
      for (let i = 0; i < n; i++) {
        const u = draws.uniform();
        // The truth is 0 in every row: 1 is wrong.
        ours[i] = u >= gained && u < gained + lost ? 1 : 0;
        theirs[i] = u < gained ? 1 : 0;
      }
      return { metric, candidate: labelled(truth, ours), baseline: labelled(truth, theirs) };
    },
  };
}

/** Metrics of label counts: `positives` of the rows are of the class; each model errs on its own, the candidate more often. */
export function labelWorld(name: string, positives: number, rates: { ours: number; theirs: number }): World {
  const metric = metricOf(name);
  const value = (rate: number) => {
    const answer = metric.fromCounts!(expectedCounts(positives, rate), 1);
    if ('undefined' in answer) throw new Error(`${name}: ${answer.undefined}`);
    return answer.value;
  };
  return {
    metric,
    what: `${Math.round(100 * positives)} % positives`,
    truth: improvementOf(metric, value(rates.ours), value(rates.theirs)),
    draw(n, draws) {
      const truth = Int32Array.from({ length: n }, () => (draws.uniform() < positives ? 1 : 0));
      // Both err on hard rows: one draw a row decides for both.
      const hard = Float64Array.from({ length: n }, () => draws.uniform());
      const said = (rate: number) =>
        Int32Array.from(truth, (label, i) => {
          const errs = draws.uniform() < 0.5 ? hard[i]! < rate : draws.uniform() < rate;
          return errs ? 1 - label : label;
        });
      return {
        metric,
        candidate: labelled(truth, said(rates.ours)),
        baseline: labelled(truth, said(rates.theirs)),
      };
    },
  };
}

function expectedCounts(positives: number, rate: number): LabelCounts {
  const negatives = 1 - positives;
  return {
    rows: 1,
    correct: 1 - rate,
    truth: Float64Array.of(negatives, positives),
    predicted: Float64Array.of(negatives * (1 - rate) + positives * rate, positives * (1 - rate) + negatives * rate),
    hits: Float64Array.of(negatives * (1 - rate), positives * (1 - rate)),
  };
}

/** Scores are normal in either class, `gap` apart (Egan's binormal model). */
export function scoreWorld(
  name: 'roc_auc' | 'average_precision',
  positives: number,
  gaps: { ours: number; theirs: number },
): World {
  const metric = metricOf(name);
  const value = (gap: number) =>
    name === 'roc_auc' ? normalLowerTail(gap / Math.SQRT2) : binormalPrecision(positives, gap);
  return {
    metric,
    what: `${Math.round(100 * positives)} % positives`,
    truth: value(gaps.ours) - value(gaps.theirs),
    draw(n, draws) {
      const truth = Int32Array.from({ length: n }, () => (draws.uniform() < positives ? 1 : 0));
      const common = Float64Array.from({ length: n }, () => draws.normal());
      const side = (gap: number): ClassInput => {
        const scores = Float64Array.from(
          truth,
          (label, i) => 1 / (1 + Math.exp(-(gap * label + mixed(common[i]!, draws.normal())))),
        );
        return { ...labelled(truth, truth), probabilities: [scores.map((score) => 1 - score), scores] };
      };
      return { metric, candidate: side(gaps.ours), baseline: side(gaps.theirs) };
    },
  };
}

/** ∫ precision d(recall), by the trapezoid over thresholds. */
function binormalPrecision(positives: number, gap: number): number {
  let area = 0;
  let recall = 0;
  let before = 1;
  for (let threshold = gap + 9; threshold > -9; threshold -= 1 / 512) {
    const found = normalLowerTail(gap - threshold);
    const wrong = normalLowerTail(-threshold);
    const precision = (positives * found) / (positives * found + (1 - positives) * wrong);
    area += ((found - recall) * (precision + before)) / 2;
    recall = found;
    before = precision;
  }
  return area;
}

/**
 * Three classes, probabilities by softmax, the true class `pull` ahead. The true areas have no closed form: `truth` is
 * that of `rows` rows of this world, of which both models see the same noise, so that it is known to about a hundredth of a standard error.
 */
export function oneVsRestWorld(
  name: 'roc_auc_ovr' | 'roc_auc_ovr_weighted',
  pulls: { ours: number; theirs: number },
  known: { readonly draws: Draws; readonly rows: number },
): World {
  const metric = metricOf(name);
  const draw = (n: number, draws: Draws): Pair => {
    const truth = Int32Array.from({ length: n }, () => Math.min(2, Math.floor(3 * draws.uniform())));
    const common = Float64Array.from({ length: 3 * n }, () => draws.normal());
    const side = (pull: number): ClassInput => {
      const columns = [0, 1, 2].map(() => new Float64Array(n));
      for (let i = 0; i < n; i++) {
        const shares = [0, 1, 2].map((c) =>
          Math.exp((truth[i] === c ? pull : 0) + mixed(common[3 * i + c]!, draws.normal())),
        ) as [number, number, number];
        const total = shares[0] + shares[1] + shares[2];
        for (let c = 0; c < 3; c++) columns[c]![i] = shares[c]! / total;
      }
      return {
        task: 'multiclass',
        classes: ['a', 'b', 'c'],
        positive: -1,
        truth,
        prediction: truth,
        probabilities: columns,
      };
    };
    return { metric, candidate: side(pulls.ours), baseline: side(pulls.theirs) };
  };
  const large = draw(known.rows, known.draws);
  const [ours, theirs] = [large.candidate, large.baseline].map((input) => {
    const answer = metric.compute(input);
    if ('undefined' in answer) throw new Error(answer.undefined);
    return answer.value;
  }) as [number, number];
  return { metric, what: '3 classes', truth: ours - theirs, draw };
}

/** Of variance 1, and correlated with whatever has the same common part. */
function mixed(common: number, own: number): number {
  return Math.sqrt(SHARED) * common + Math.sqrt(1 - SHARED) * own;
}

/** By it a normal number becomes Student's t with 3 degrees of freedom, scaled to variance 1. */
function rowSize(draws: Draws): number {
  return 1 / Math.sqrt(draws.normal() ** 2 + draws.normal() ** 2 + draws.normal() ** 2);
}

function pairOf(metric: Metric, truth: Float64Array, ours: Float64Array, theirs: Float64Array): Pair {
  const side = (prediction: Float64Array): RegressionInput => ({ task: 'regression', truth, prediction });
  return { metric, candidate: side(ours), baseline: side(theirs) };
}

function labelled(truth: Int32Array, prediction: Int32Array): ClassInput {
  return { task: 'binary', classes: ['no', 'yes'], positive: 1, truth, prediction };
}

function metricOf(name: string): Metric {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return metric;
}
