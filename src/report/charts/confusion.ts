/** Confusion matrices and what follows from them class by class. */
import type { ClassPredictions } from '../../documents/predictions.ts';
import { htmlText } from '../escape.ts';
import { formatNumber, formatTogether } from '../number-text.ts';
import { code, type Phrase, plural, type Table } from '../phrase.ts';
import { type Figure, makeFigure, round, WIDTH } from './frame.ts';

/** A larger matrix cannot be read; its classes are in the table. */
const MOST_CLASSES = 24;
/** Above this many classes the cells are too small for numbers. */
const NUMBERED = 12;
/** From these shares on a number is read better in the colour of the ground: always, and on a dark page only. */
const STRONG = 0.78;
const HALF = 0.5;

/** `counts[truth * classes + prediction]`. */
export function countConfusion({ classes, truth, prediction }: ClassPredictions): Uint32Array {
  const counts = new Uint32Array(classes.length * classes.length);
  for (let i = 0; i < truth.length; i++) counts[truth[i]! * classes.length + prediction[i]!]! += 1;
  return counts;
}

export function confusionFigure(predictions: ClassPredictions, side: 'Candidate' | 'Baseline'): Figure | undefined {
  const { classes } = predictions;
  if (classes.length > MOST_CLASSES) return undefined;
  const counts = countConfusion(predictions);
  const labelRoom = Math.min(
    96,
    14 + 6.2 * classes.reduce((longest, name) => Math.max(longest, Math.min(14, name.length)), 0),
  );
  const left = 16 + labelRoom;
  const cell = Math.min(96, (WIDTH - left - 4) / classes.length);
  const top = 8;
  const end = top + cell * classes.length;
  const tilt = classes.some((name) => Math.min(14, name.length) * 6.2 > cell - 4);
  const height = Math.ceil(end + (tilt ? 12 + labelRoom * 0.75 : 18) + 18);
  let inside = '';
  classes.forEach((name, row) => {
    let total = 0;
    for (let c = 0; c < classes.length; c++) total += counts[row * classes.length + c]!;
    for (let c = 0; c < classes.length; c++)
      inside += cellSvg(
        counts[row * classes.length + c]!,
        total,
        row === c,
        left + c * cell,
        top + row * cell,
        cell,
        classes.length,
      );
    inside += `<text class="tick" text-anchor="end" x="${round(left - 6)}" y="${round(top + (row + 0.5) * cell + 3.5)}">${htmlText(name, 14)}</text>`;
    const x = round(left + (row + 0.5) * cell);
    inside += tilt
      ? `<text class="tick" text-anchor="end" transform="translate(${x + 3} ${round(end + 10)}) rotate(-45)">${htmlText(name, 14)}</text>`
      : `<text class="tick" text-anchor="middle" x="${x}" y="${round(end + 15)}">${htmlText(name, 14)}</text>`;
  });
  inside += `<text class="axis" text-anchor="middle" transform="translate(11 ${round((top + end) / 2)}) rotate(-90)">actual</text>`;
  inside += `<text class="axis" text-anchor="middle" x="${round(left + (cell * classes.length) / 2)}" y="${height - 5}">predicted</text>`;
  const caption = 'On the diagonal the model is right. The stronger, the larger the share of the row.';
  const right = classes.reduce((sum, _, i) => sum + counts[i * classes.length + i]!, 0);
  const description = `Rows are what is true, columns what was predicted. ${formatNumber(right)} of ${plural(predictions.truth.length, 'row')} on the diagonal.`;
  return makeFigure({ title: `Confusion matrix: ${side.toLowerCase()}`, caption, description }, inside, height);
}

function cellSvg(
  count: number,
  total: number,
  isRight: boolean,
  x: number,
  y: number,
  size: number,
  classes: number,
): string {
  const share = total > 0 ? count / total : 0;
  const opacity = count === 0 ? 0.04 : 0.12 + 0.88 * share;
  const rect = `<rect class="${isRight ? 'c' : 'm'}" fill-opacity="${Math.round(opacity * 100) / 100}" x="${round(x + 1)}" y="${round(y + 1)}" width="${round(size - 2)}" height="${round(size - 2)}" rx="2"/>`;
  if (classes > NUMBERED) return rect;
  const shade = count === 0 ? ' none' : share > STRONG ? ' on' : share > HALF ? ' half' : '';
  return `${rect}<text class="cell${shade}" text-anchor="middle" x="${round(x + size / 2)}" y="${round(y + size / 2 + 4)}">${formatNumber(count)}</text>`;
}

/** Recall, precision and F1 of every class, the baseline's before the arrow. */
export function classTable(candidate: ClassPredictions, baseline: ClassPredictions | undefined): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  const mine = classScores(candidate);
  const theirs = baseline === undefined ? undefined : classScores(baseline);
  return {
    columns: [
      { title: 'Class', align: 'left' },
      right('Rows'),
      right('Predicted'),
      right('Precision'),
      right('Recall'),
      right('F1'),
    ],
    rows: candidate.classes.map((name, i) => {
      const [now, before] = [mine[i]!, theirs?.[baseline!.classes.indexOf(name)]];
      const text = (key: 'precision' | 'recall' | 'f1'): Phrase => [changeText(before?.[key], now[key])];
      return [
        [code(name)],
        [formatNumber(now.rows)],
        [formatNumber(now.predicted)],
        text('precision'),
        text('recall'),
        text('f1'),
      ];
    }),
  };
}

interface ClassScore {
  readonly rows: number;
  readonly predicted: number;
  /** Undefined where the denominator is 0. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

function classScores(predictions: ClassPredictions): ClassScore[] {
  const counts = countConfusion(predictions);
  const size = predictions.classes.length;
  return predictions.classes.map((_, i) => {
    let [rows, predicted] = [0, 0];
    for (let k = 0; k < size; k++) {
      rows += counts[i * size + k]!;
      predicted += counts[k * size + i]!;
    }
    const right = counts[i * size + i]!;
    const share = (of: number) => (of === 0 ? undefined : right / of);
    return { rows, predicted, precision: share(predicted), recall: share(rows), f1: share((rows + predicted) / 2) };
  });
}

function changeText(before: number | undefined, now: number | undefined): string {
  if (now === undefined) return 'undefined';
  if (before === undefined) return formatTogether([now], 3)[0]!;
  const [old, current] = formatTogether([before, now], 3);
  return old === current ? current! : `${old} → ${current}`;
}
