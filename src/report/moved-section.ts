/** The rows that moved most, as a folded table: what a person looks at to see what a change of the metric is made of. */
import type { ClassPredictions, RegressionPredictions } from '../documents/predictions.ts';
import type { Verdict } from '../documents/verdict.ts';
import type { ModelReport } from './contract.ts';
import { isRight, type MovedRow, type MovedRows, movedRows, trueProbability } from './moved-rows.ts';
import { formatDecimals, formatTogether } from './number-text.ts';
import { code, groupThousands, type Phrase, plural, type Section, say, type Table, toned } from './phrase.ts';

/** Rows each way. */
const SHOWN = 5;
const PROBABILITY_DECIMALS = 3;

export function movedSection(report: ModelReport): Section | undefined {
  const moved = movedRows(report, SHOWN);
  if (moved === undefined) return undefined;
  const rows = [...moved.worsened, ...moved.improved];
  if (rows.length === 0) return undefined;
  const table = moved.sides.task === 'regression' ? errorTable(moved, rows) : classTable(moved, rows);
  return {
    id: 'moved',
    title: ['Rows that moved most'],
    blocks: [
      { type: 'table', table },
      { type: 'paragraph', text: [MEASURES[moved.measure]] },
    ],
  };
}

const MEASURES: Readonly<Record<MovedRows['measure'], string>> = {
  error: 'Improvement: by how much the row’s absolute error shrank.',
  probability: 'Improvement: by how much the probability of the true class rose.',
  label: 'Rows whose answer turned from right to wrong, or from wrong to right.',
};

/** `Of 102 rows, 61 improved and 41 worsened, by absolute error.` undefined where nothing was paired. */
export function movedWords({ verdict, predictions }: ModelReport): Phrase | undefined {
  const { improved, worsened, paired } = verdict.rows;
  if (improved === undefined || worsened === undefined || paired === 0) return undefined;
  if (improved === 0 && worsened === 0) {
    return isOfLabels(verdict, predictions?.task) ? ['No row turned right or wrong.'] : undefined;
  }
  const [up, down] = [groupThousands(improved), groupThousands(worsened)];
  return isOfLabels(verdict, predictions?.task)
    ? [`Of ${plural(paired, 'row')}, ${up} turned from wrong to right and ${down} from right to wrong.`]
    : [`Of ${plural(paired, 'row')}, ${up} improved and ${down} worsened, by absolute error.`];
}

/** Counted by labels, or by absolute errors. Without rows at hand the gates tell: classes have positives or a disagreement. */
function isOfLabels({ gates }: Verdict, task: string | undefined): boolean {
  if (task !== undefined) return task !== 'regression';
  return gates.some((gate) => gate.disagreement !== undefined || gate.positives !== undefined);
}

const right = (title: string) => ({ title, align: 'right' as const });
const left = (title: string) => ({ title, align: 'left' as const });

function gainCell(gain: number, text: string): Phrase {
  return [toned(gain > 0 ? 'good' : 'bad', `${gain > 0 ? '+' : '−'}${text}`)];
}

function errorTable({ sides }: MovedRows, rows: readonly MovedRow[]): Table {
  const [candidate, baseline] = [sides.candidate, sides.baseline] as [RegressionPredictions, RegressionPredictions];
  const numbers = rows.map((row) => [
    candidate.truth[row.candidate]!,
    baseline.prediction[row.baseline]!,
    candidate.prediction[row.candidate]!,
    Math.abs(row.gain),
  ]);
  const texts = formatTogether(numbers.flat());
  return {
    columns: [left('Row'), right('Truth'), right('Baseline'), right('Candidate'), right('Improvement')],
    rows: rows.map((row, i) => {
      const [truth, before, after, gain] = texts.slice(i * 4, i * 4 + 4);
      return [[code(row.id)], [truth!], [before!], [after!], gainCell(row.gain, gain!)];
    }),
  };
}

function classTable({ sides, measure }: MovedRows, rows: readonly MovedRow[]): Table {
  const [candidate, baseline] = [sides.candidate, sides.baseline] as [ClassPredictions, ClassPredictions];
  const hasProbability = measure === 'probability';
  return {
    columns: [
      left('Row'),
      left('Truth'),
      left('Answer'),
      ...(hasProbability ? [right('Probability of the truth'), right('Improvement')] : []),
    ],
    rows: rows.map((row) => {
      const before = labelCell(baseline, row.baseline);
      const after = labelCell(candidate, row.candidate);
      const isSame = labelOf(baseline, row.baseline) === labelOf(candidate, row.candidate);
      const answer = isSame ? after : say`${before} → ${after}`;
      const cells = [[code(row.id)], [code(candidate.classes[candidate.truth[row.candidate]!] ?? '')], answer];
      if (!hasProbability) return cells;
      const [from, to, gain] = formatDecimals(
        [trueProbability(baseline, row.baseline)!, trueProbability(candidate, row.candidate)!, Math.abs(row.gain)],
        PROBABILITY_DECIMALS,
      );
      return [...cells, [`${from} → ${to}`], gainCell(row.gain, gain!)];
    }),
  };
}

function labelOf({ classes, prediction }: ClassPredictions, row: number): string {
  return classes[prediction[row]!] ?? '';
}

function labelCell(side: ClassPredictions, row: number): Phrase {
  return say`${code(labelOf(side, row))} (${isRight(side, row) ? 'right' : 'wrong'})`;
}
