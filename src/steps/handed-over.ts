/**
 * Documents that another job left: what is checked before they are compared again. `train.run` shares a job with the first
 * comparison, so of that job only numbers are taken, and none that the baseline's own documents contradict (threats, A3).
 *
 * What no check here can tell, since the rows are not at hand: whether the candidate's predictions are its model's, and
 * whether a row that it no longer has was taken from the data or only left out. The default branch's own run tells.
 */

import { takePredictions } from '../compare/metric-input.ts';
import { sha256 } from '../documents/canonical.ts';
import type { Evaluation } from '../documents/evaluation.ts';
import { ANCHOR_FILES, BASELINE_FILES } from '../documents/files.ts';
import { PREDICTIONS_FILE, type Predictions, type RowIds } from '../documents/predictions.ts';
import { type SliceResult, verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import type { StoredModel } from './baseline-folder.ts';
import { memoryFiles } from './memory-files.ts';
import { openPredictions } from './open-predictions.ts';
import { answersOtherQuestion, type BaselineScores, type Compared, strangeProblem, strangeTo } from './rescore.ts';
import { evaluationOf, modelOf, predictionsOf, runOf, type Session } from './session.ts';
import { heldOutOf, unseenRows } from './unseen-rows.ts';

/** One model on the same row gives the same number, but for the order of its sums. */
const TOLERANCE = 1e-9;

type Fact = readonly [field: string, actual: unknown, expected: unknown];

/**
 * Throws InputError where the documents answer another question than the judged recipe asks, or are of another commit. `isTold`: they
 * came without rows, as the workflow says.
 */
export async function checkAnswer(session: Session, evaluated: string, isTold = false): Promise<void> {
  const facts = await factsOf(session, evaluated);
  if (!isTold) facts.push(...(await factsOfRows(session)));
  for (const [field, actual, expected] of facts) {
    if (sorted(actual) === sorted(expected)) continue;
    const rule = `these documents answer ${sorted(actual)}, the policy asks for ${sorted(expected)}`;
    throw new InputError(rule, { file: session.folder, field });
  }
}

async function factsOf(session: Session, evaluated: string): Promise<Fact[]> {
  const { recipe } = session;
  const { document } = await modelOf(session);
  const evaluation = await evaluationOf(session);
  const { code } = await runOf(session);
  const { positive, threshold } = recipe.evaluate;
  const facts: Fact[] = [
    ['commit', code?.commit, evaluated],
    ['task', document.task, recipe.task],
    ['target', document.target, recipe.data.target],
    ['split', document.training.split, recipe.split],
    ['split', evaluation.split, recipe.split],
    ['data.na_values', evaluation.rowsAs?.naValues, recipe.rowsAs && [...(recipe.rowsAs.naValues ?? [''])]],
  ];
  // Where nobody names them, the table or the default decides, the same way for every candidate.
  if (recipe.data.id !== undefined) facts.push(['data.id', document.training.idColumns, [recipe.data.id]]);
  if (positive !== undefined) facts.push(['evaluate.positive', evaluation.positive, positive]);
  if (recipe.task === 'binary') facts.push(['evaluate.threshold', evaluation.threshold, threshold]);
  return facts;
}

async function factsOfRows(session: Session): Promise<Fact[]> {
  const { recipe, folder, ports } = session;
  if ((await ports.files.exists(`${folder}/${PREDICTIONS_FILE}`)) === undefined) {
    const rule =
      'was not handed over, so this job cannot compare again; where rows are to stay out of artifacts, give it `upload-predictions: false` as the job that evaluates';
    throw new InputError(rule, { file: `${folder}/${PREDICTIONS_FILE}` });
  }
  const evaluation = await evaluationOf(session);
  const predictions = await predictionsOf(session);
  const { slices, groupColumn, weightColumn } = recipe.evaluate;
  const sliceColumns = slices.flatMap(({ columns }) => columns);
  return [
    ['rows', predictions.ids.length, evaluation.rows],
    ['slices', sliceColumns.filter((name) => predictions.slices.has(name)), sliceColumns],
    ['evaluate.group_column', predictions.groups !== undefined, groupColumn !== undefined],
    ['evaluate.weight_column', predictions.weights !== undefined, weightColumn !== undefined],
  ];
}

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** How many held-out rows the other job says that the change removes: for people, it decides nothing. */
export function claimedRowsRemoved(documents: ReadonlyMap<string, Buffer> | undefined): { rowsRemoved?: number } {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === undefined) return {};
  const { rowsRemoved } = verdictDocument.decode(bytes.toString('utf8'), verdictDocument.file).policy ?? {};
  return rowsRemoved === undefined ? {} : { rowsRemoved };
}

/** Found slices as the other job says, and how many it judged: it had the rows. None of them helps a model to pass. */
export function claimedSlices(documents: ReadonlyMap<string, Buffer> | undefined): {
  readonly slices: SliceResult[];
  readonly searched: number;
} {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === undefined) return { slices: [], searched: 0 };
  const { slices, slicesSearched = 0 } = verdictDocument.decode(bytes.toString('utf8'), verdictDocument.file);
  return { slices: slices.filter(({ source }) => source === 'found'), searched: slicesSearched };
}

/** Under which names the other job left a model and its predictions. */
interface Claimed {
  readonly names: { readonly model: string; readonly predictions: string };
  readonly what: Compared;
  /** Binary: the class that its predictions are of. */
  readonly positive: string | undefined;
  readonly ofSameRule?: RowIds | undefined;
}

/** The baseline's predictions as the other job scored them on every held-out row, else those the baseline left itself, paired by id. */
export function handedOverScores(
  session: Session,
  found: StoredModel & { readonly evaluation?: Evaluation | undefined },
  documents: ReadonlyMap<string, Buffer>,
): Promise<BaselineScores> {
  const positive = found.evaluation?.positive ?? session.recipe.evaluate.positive;
  return claimedScores(session, found, documents, { names: BASELINE_FILES, what: 'baseline', positive });
}

/** The same of the anchor. `positive`, of a binary task: the class that its predictions are of. `ofSameRule`: see `unseenRows`. */
export function handedOverAnchorScores(
  session: Session,
  anchor: StoredModel,
  documents: ReadonlyMap<string, Buffer>,
  known: Pick<Claimed, 'positive' | 'ofSameRule'>,
): Promise<BaselineScores> {
  return claimedScores(session, anchor, documents, { names: ANCHOR_FILES, what: 'anchor', ...known });
}

async function claimedScores(
  session: Session,
  found: StoredModel,
  documents: ReadonlyMap<string, Buffer>,
  { names, what, positive, ofSameRule }: Claimed,
): Promise<BaselineScores> {
  const { recipe, ports, folder } = session;
  const other = answersOtherQuestion(found.model.document, (await modelOf(session)).document, what);
  if (other !== undefined) return { scored: undefined, problem: other };
  const today = await predictionsOf(session);
  const classes = today.task === 'regression' ? [] : today.classes;
  const strange = strangeTo(found.model.document, classes, today.ids.length);
  if (strange !== undefined) return { scored: undefined, problem: strangeProblem(strange, what), strange };
  const stored = await found.predictions();
  const model = documents.get(names.model);
  if (documents.has(names.predictions) && model !== undefined && sha256(model) === found.model.digest) {
    const path = `${folder}/${names.predictions}`;
    const request = { task: recipe.task, positive };
    const files = memoryFiles(documents, ports.files);
    const { predictions } = await openPredictions({ shown: path, absolute: path }, request, { ...ports, files });
    // With an id column, or read by other texts for missing, a row of one name may hold other values today: then nothing is to
    // be expected of it, and what differs is a baseline that shifted.
    if (stored !== undefined && recipe.data.id === undefined && recipe.rowsAs === undefined)
      refuseOtherNumbers(predictions, stored, { file: path, what });
    const asked = (await predictionsOf(session)).ids;
    const unseen = unseenRows({
      baseline: found.model.document,
      candidate: (await modelOf(session)).document,
      id: recipe.data.id,
      test: asked,
      stored: stored?.ids,
      ofSameRule,
      what,
    });
    if ('problem' in unseen) return { scored: undefined, problem: unseen.problem, heldOut: unseen.heldOut };
    const own = rowsOf(predictions, asked, unseen.rows);
    // Of fewer rows than were asked for it is no score of the baseline, but somebody's choice of rows.
    if (own !== undefined) return { scored: 'rescored', predictions: own, stored, heldOut: unseen.heldOut };
  }
  if (stored !== undefined) {
    const heldOut = heldOutOf((await predictionsOf(session)).ids, stored.ids);
    return { scored: 'paired_by_id', predictions: stored, stored, heldOut };
  }
  const whose = what === 'baseline' ? 'it' : `the ${what}`;
  const problem = `neither this run nor the baseline left predictions of ${whose}, so no row can be paired`;
  return { scored: undefined, problem };
}

/** Of `predictions` the asked rows, all or those numbered; undefined where one is missing. */
function rowsOf(predictions: Predictions, asked: RowIds, rows: Uint32Array | undefined): Predictions | undefined {
  const places = new Map<string, number>();
  for (let row = 0; row < predictions.ids.length; row++) places.set(predictions.ids.text(row), row);
  const wanted = rows ?? Uint32Array.from({ length: asked.length }, (_, row) => row);
  const found = Array.from(wanted, (row) => places.get(asked.text(row)));
  return found.includes(undefined) ? undefined : takePredictions(predictions, Uint32Array.from(found as number[]));
}

/** Throws InputError for a row on which the baseline itself predicted another number. */
function refuseOtherNumbers(
  rescored: Predictions,
  stored: Predictions,
  { file, what }: { readonly file: string; readonly what: string },
): void {
  const rows = new Map<string, number>();
  for (let row = 0; row < stored.ids.length; row++) rows.set(stored.ids.text(row), row);
  for (let row = 0; row < rescored.ids.length; row++) {
    const other = rows.get(rescored.ids.text(row));
    if (other === undefined || isSame(rescored, row, stored, other)) continue;
    const rule = `row ${rescored.ids.text(row)} is not what the ${what} predicted itself; no verdict rests on such numbers`;
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
