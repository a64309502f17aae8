/** Precision, recall and F1: of the positive class, and averaged over classes. */
import { Sum } from '../numbers.ts';
import type { ClassInput, LabelCounts, Metric } from './contract.ts';
import { type Answer, labelMetric, undefinedBecause } from './define.ts';
import { labelCounts } from './label-counts.ts';

type Kind = 'precision' | 'recall' | 'f1';
type Average = 'macro' | 'micro' | 'weighted';

interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** f1 = 2tp / (2tp + fp + fn), and fp + tp are the predicted, fn + tp the true rows of the class. */
const FRACTIONS: Readonly<Record<Kind, (counts: LabelCounts, c: number) => Fraction>> = {
  precision: ({ hits, predicted }, c) => ({ over: hits[c]!, under: predicted[c]! }),
  recall: ({ hits, truth }, c) => ({ over: hits[c]!, under: truth[c]! }),
  f1: ({ hits, truth, predicted }, c) => ({ over: 2 * hits[c]!, under: truth[c]! + predicted[c]! }),
};

const EMPTY: Readonly<Record<Kind, string>> = {
  precision: 'no row is predicted as the positive class',
  recall: 'the truth has no row of the positive class',
  f1: 'the positive class is neither in the truth nor in the prediction',
};

const MEANINGS: Readonly<Record<Kind, string>> = {
  precision: 'share of the rows predicted as the class that are of it',
  recall: 'share of the rows of the class that are predicted as it',
  f1: 'harmonic mean of precision and recall',
};

/** Of the positive class of a binary task. */
export function positiveClassMetric(kind: Kind): Metric {
  return labelMetric({
    name: kind,
    aliases: [`${kind}_score`],
    tasks: ['binary'],
    direction: 'higher',
    range: [0, 1],
    summary: `Positive class: ${MEANINGS[kind]} (scikit-learn ${kind}_score).`,
    formula(counts, positive) {
      const { over, under } = FRACTIONS[kind](counts, positive);
      return under === 0 ? undefinedBecause(EMPTY[kind]) : over / under;
    },
  });
}

const AVERAGES: Readonly<Record<Average, string>> = {
  macro: 'mean over the classes',
  micro: 'over all classes together',
  weighted: 'mean over the classes, weighted by their true rows',
};

/** Over the classes that occur in truth or prediction. A class without a denominator counts as 0 there. */
export function averagedMetric(kind: Kind, average: Average): Metric {
  return labelMetric({
    name: `${kind}_${average}`,
    aliases: [],
    tasks: ['multiclass'],
    direction: 'higher',
    range: [0, 1],
    summary: `${AVERAGES[average]}: ${MEANINGS[kind]} (scikit-learn ${kind}_score, average="${average}").`,
    formula: (counts) => averageOf(counts, kind, average),
  });
}

function averageOf(counts: LabelCounts, kind: Kind, average: Average): Answer {
  // Over all classes together false positives and false negatives are the same rows, so all three are the accuracy.
  if (average === 'micro') return counts.correct / counts.rows;
  const values = new Sum();
  let weights = 0;
  for (let c = 0; c < counts.truth.length; c++) {
    if (counts.truth[c]! === 0 && counts.predicted[c]! === 0) continue;
    const { over, under } = FRACTIONS[kind](counts, c);
    const weight = average === 'macro' ? 1 : counts.truth[c]!;
    values.add(under === 0 ? 0 : (weight * over) / under);
    weights += weight;
  }
  return values.value / weights;
}

/** Classes that an average counts as 0 because their precision or recall has no denominator; for a note. */
export function classesWithoutDenominator(input: ClassInput): string[] {
  const { truth, predicted } = labelCounts(input);
  return input.classes.filter((_, c) => (truth[c]! === 0) !== (predicted[c]! === 0));
}
