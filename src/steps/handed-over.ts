/**
 * Documents that another job left: what is checked before they are compared again. `train.run` shares a job with the first
 * comparison, so of that job only numbers are taken, and none that the baseline's own documents contradict (threats, A3).
 */
import { sha256 } from '../documents/canonical.ts';
import type { Predictions } from '../documents/predictions.ts';
import { InputError } from '../errors.ts';
import type { FoundBaseline } from './baseline.ts';
import { memoryFiles } from './memory-files.ts';
import { openPredictions } from './open-predictions.ts';
import type { BaselineScores } from './rescore.ts';
import { evaluationOf, modelOf, predictionsOf, runOf, type Session } from './session.ts';
import { BASELINE_FILES } from './written-by.ts';

/** One model on the same row gives the same number, but for the order of its sums. */
const TOLERANCE = 1e-9;

/** Throws InputError where the documents answer another question than the judged recipe asks, or are of another commit. */
export async function checkAnswer(session: Session, evaluated: string): Promise<void> {
  const { recipe, folder } = session;
  const { document } = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const { code } = await runOf(session);
  const facts: [string, unknown, unknown][] = [
    ['commit', code?.commit, evaluated],
    ['task', document.task, recipe.task],
    ['target', document.target, recipe.data.target],
    ['split', document.training.split, recipe.split],
    ['split', evaluation.split, recipe.split],
  ];
  for (const [field, actual, expected] of facts) {
    if (sorted(actual) === sorted(expected)) continue;
    const rule = `these documents answer ${sorted(actual)}, the policy asks for ${sorted(expected)}`;
    throw new InputError(rule, { file: folder, field });
  }
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The baseline's predictions as the other job scored them on every held-out row, else those the baseline left itself, paired by id. */
export async function handedOverScores(
  session: Session,
  found: FoundBaseline,
  documents: ReadonlyMap<string, Buffer>,
): Promise<BaselineScores> {
  const { recipe, ports, folder } = session;
  const stored = await found.predictions();
  const model = documents.get(BASELINE_FILES.model);
  if (documents.has(BASELINE_FILES.predictions) && model !== undefined && sha256(model) === found.model.digest) {
    const path = `${folder}/${BASELINE_FILES.predictions}`;
    const request = { task: recipe.task, positive: found.evaluation?.positive ?? recipe.evaluate.positive };
    const files = memoryFiles(documents, ports.files);
    const { predictions } = await openPredictions({ shown: path, absolute: path }, request, { ...ports, files });
    // With an id column a row of one name may hold other values today: then nothing is to be expected of it.
    if (stored !== undefined && recipe.data.id === undefined) refuseOtherNumbers(predictions, stored, path);
    // Of fewer rows than were held out it is no score of the baseline, but somebody's choice of rows.
    if (holdsEveryRow(predictions, await predictionsOf(session))) return { scored: 'rescored', predictions };
  }
  if (stored !== undefined) return { scored: 'paired_by_id', predictions: stored };
  const problem = 'neither this run nor the baseline left predictions of it, so no row can be paired';
  return { scored: undefined, problem };
}

function holdsEveryRow(predictions: Predictions, { ids }: Predictions): boolean {
  const there = new Set(Array.from({ length: predictions.ids.length }, (_, row) => predictions.ids.text(row)));
  return Array.from({ length: ids.length }, (_, row) => ids.text(row)).every((id) => there.has(id));
}

/** Throws InputError for a row on which the baseline itself predicted another number. */
function refuseOtherNumbers(rescored: Predictions, stored: Predictions, file: string): void {
  const rows = new Map<string, number>();
  for (let row = 0; row < stored.ids.length; row++) rows.set(stored.ids.text(row), row);
  for (let row = 0; row < rescored.ids.length; row++) {
    const other = rows.get(rescored.ids.text(row));
    if (other === undefined || isSame(rescored, row, stored, other)) continue;
    const rule = `row ${rescored.ids.text(row)} is not what the baseline predicted itself; no verdict rests on such numbers`;
    throw new InputError(rule, { file });
  }
}

function isSame(a: Predictions, row: number, b: Predictions, other: number): boolean {
  if (a.task === 'regression' || b.task === 'regression')
    return a.task === b.task && isClose(a.prediction[row] ?? Number.NaN, b.prediction[other] ?? Number.NaN);
  if (a.classes[a.prediction[row] ?? -1] !== b.classes[b.prediction[other] ?? -1]) return false;
  return a.classes.every((name, c) => {
    const column = b.probabilities?.[b.classes.indexOf(name)];
    const own = a.probabilities?.[c];
    return own === undefined || column === undefined || isClose(own[row] ?? Number.NaN, column[other] ?? Number.NaN);
  });
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
}
