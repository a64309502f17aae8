/** Area under the ROC curve: the chance that a row of the class has a higher score than a row that is not of it. */
import { Sum } from '../numbers.ts';
import type { ClassInput } from './contract.ts';
import { type Answer, scoreMetric, undefinedBecause } from './define.ts';
import { doubledWins, doubledWinsOf, rankScores, sortByTruth } from './sorted-scores.ts';

export const rocAuc = scoreMetric({
  name: 'roc_auc',
  aliases: ['roc_auc_score'],
  tasks: ['binary'],
  direction: 'higher',
  range: [0, 1],
  summary:
    'P(score of a positive > score of a negative), ties half (scikit-learn roc_auc_score); undefined with one class.',
  formula(input, probabilities) {
    const ranked = rankScores(input, input.positive, probabilities[input.positive]!);
    const others = ranked.rows.length - ranked.count;
    if (ranked.count === 0) return undefinedBecause('the truth has no row of the positive class');
    if (others === 0) return undefinedBecause('every row of the truth is of the positive class');
    return doubledWins(ranked) / (2 * ranked.count * others);
  },
});

export const rocAucOvr = scoreMetric({
  name: 'roc_auc_ovr',
  aliases: [],
  tasks: ['multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary: 'Mean over the classes of the ROC AUC of one class against the rest (scikit-learn, multi_class="ovr").',
  formula: (input) => averageOverClasses(input, () => 1),
});

export const rocAucOvrWeighted = scoreMetric({
  name: 'roc_auc_ovr_weighted',
  aliases: [],
  tasks: ['multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary: 'The same, classes weighted by their true rows (scikit-learn, multi_class="ovr", average="weighted").',
  formula: (input) => averageOverClasses(input, (rows) => rows),
});

export const rocAucOvo = scoreMetric({
  name: 'roc_auc_ovo',
  aliases: [],
  tasks: ['multiclass'],
  direction: 'higher',
  range: [0, 1],
  summary:
    'Mean over all pairs of classes of the ROC AUC between the two, both ways (scikit-learn, multi_class="ovo").',
  formula(input) {
    const counts = pairCounts(input);
    if (!(counts instanceof PairCounts)) return counts;
    const areas = new Sum();
    const { rows } = counts;
    for (let c = 0; c < rows.length; c++) {
      for (let other = 0; other < rows.length; other++) {
        if (other !== c) areas.add(counts.wins(c, other) / (2 * rows[c]! * rows[other]!));
      }
    }
    return areas.value / (rows.length * (rows.length - 1));
  },
});

function averageOverClasses(input: ClassInput, weightOf: (rows: number) => number): Answer {
  const counts = pairCounts(input);
  if (!(counts instanceof PairCounts)) return counts;
  const areas = new Sum();
  let weights = 0;
  const { rows } = counts;
  for (let c = 0; c < rows.length; c++) {
    let wins = 0;
    for (let other = 0; other < rows.length; other++) if (other !== c) wins += counts.wins(c, other);
    const weight = weightOf(rows[c]!);
    areas.add((weight * wins) / (2 * rows[c]! * (input.truth.length - rows[c]!)));
    weights += weight;
  }
  return areas.value / weights;
}

/** For each class c and each other class: pairs that the score of c orders rightly, twice over. All AUCs are sums of them. */
class PairCounts {
  readonly rows: readonly number[];
  private readonly doubled: Float64Array;

  constructor(rows: readonly number[], doubled: Float64Array) {
    this.rows = rows;
    this.doubled = doubled;
  }

  wins(c: number, other: number): number {
    return this.doubled[c * this.rows.length + other]!;
  }
}

const counted = new WeakMap<ClassInput, PairCounts>();

/** One sort a class; the three multiclass AUCs share it. */
function pairCounts(input: ClassInput): PairCounts | Exclude<Answer, number> {
  const known = counted.get(input);
  if (known !== undefined) return known;
  const { truth, classes, probabilities } = input;
  const rows = new Array<number>(classes.length).fill(0);
  for (let i = 0; i < truth.length; i++) rows[truth[i]!]!++;
  const absent = rows.indexOf(0);
  if (absent >= 0) return { undefined: `class "${classes[absent]}" does not occur in the truth` };
  if (classes.length < 2) return { undefined: 'the truth has only one class' };
  const doubled = new Float64Array(classes.length * classes.length);
  probabilities!.forEach((column, c) => {
    const groups = sortByTruth(truth, classes.length, column);
    groups.forEach((group, other) => {
      if (other !== c) doubled[c * classes.length + other] = doubledWinsOf(groups[c]!, group);
    });
  });
  const counts = new PairCounts(rows, doubled);
  counted.set(input, counts);
  return counts;
}
