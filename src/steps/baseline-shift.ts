/** Whether the baseline still measures what it did at home (`compare/shift.ts`), and what changed since, in words. */

import { primaryGate } from '../compare/policy.ts';
import {
  type FoundAgain,
  foundAgain,
  namesOf,
  type Shift,
  type ShiftRequest,
  STRANGE_SHARE,
  shiftOf,
  shiftOfRows,
} from '../compare/shift.ts';
import { profileTable } from '../data/profile.ts';
import { findColumn, type Table, takeRows } from '../data/table.ts';
import type { DataCheck } from '../documents/data-check.ts';
import type { Evaluation } from '../documents/evaluation.ts';
import type { ModelDocument } from '../documents/model.ts';
import { verdictDocument } from '../documents/verdict.ts';
import type { StoredModel } from './baseline-folder.ts';
import { type Dataset, datasetOf } from './dataset.ts';
import type { BaselineScores, StrangeClasses } from './rescore.ts';
import { optionalDataCheck, type Session } from './session.ts';
import { byName, shiftCause, unitFactor } from './shift-cause.ts';

export interface ShiftedRequest {
  readonly baseline: StoredModel & {
    readonly evaluation?: Evaluation | undefined;
    readonly dataCheck?: DataCheck | undefined;
  };
  readonly scores: BaselineScores | undefined;
  readonly testDigest: string | undefined;
  /** Documents of another job: the rows are not here. */
  readonly handedOver: ReadonlyMap<string, Buffer> | undefined;
}

/** Predictions that were paired by id are what they were at home. */
export async function baselineShift(session: Session, request: ShiftedRequest): Promise<Shift | undefined> {
  const { baseline, scores, testDigest, handedOver } = request;
  if (scores?.scored === undefined && scores?.strange !== undefined)
    return shiftOfClasses(session, request, scores.strange);
  if (scores?.scored !== 'rescored') return undefined;
  const { document } = baseline.model;
  const { output } = document.signature;
  const asked: ShiftRequest = {
    policy: session.recipe.policy,
    now: scores.predictions,
    home: scores.stored,
    namedByContent: session.recipe.data.id === undefined,
    classes: output.type === 'label' ? output.classes : [],
    evaluation: baseline.evaluation,
    testDigest,
  };
  const found = foundAgain(asked.now, asked.home);
  const isHere = handedOver === undefined;
  const shift = shiftOf(asked) ?? (isHere && found ? await shiftOfInputs(session, asked, found, baseline) : undefined);
  if (shift === undefined) return undefined;
  const now = isHere ? await columnsNow(session) : (await optionalDataCheck(session))?.columns;
  const cause = shiftCause(document, byName(baseline.dataCheck?.columns), byName(now)) ?? shift.cause;
  return { ...shift, ...(cause === undefined ? {} : { cause }) };
}

/** Nothing can be measured of it: what it was at home is all there is. */
function shiftOfClasses({ recipe }: Session, { baseline }: ShiftedRequest, { names, rows }: StrangeClasses): Shift {
  const { metric } = primaryGate(recipe.policy);
  const metrics = baseline.evaluation?.metrics ?? {};
  const home = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : undefined;
  const cause = `class values of the target \`${baseline.model.document.target}\` are new: ${namesOf(names)}`;
  return { metric: metric.name, ...(home !== undefined && 'value' in home ? { home: home.value } : {}), rows, cause };
}

/** What another job says of rows that are not here. It must not help a model that is rejected without it. */
export function claimedShift(documents: ReadonlyMap<string, Buffer> | undefined): Shift | undefined {
  const bytes = documents?.get(verdictDocument.file);
  if (bytes === undefined) return undefined;
  return verdictDocument.decode(bytes.toString('utf8'), verdictDocument.file).baseline.shift as Shift | undefined;
}

async function columnsNow(session: Session): Promise<DataCheck['columns']> {
  const check = await optionalDataCheck(session);
  if (check !== undefined) return check.columns;
  return profileTable((await datasetOf(session)).table, () => 'feature', session.ports.workers);
}

/** Rows found again that hold a category or a unit that the baseline was not trained on, and are answered otherwise for it. */
async function shiftOfInputs(
  session: Session,
  request: ShiftRequest,
  found: FoundAgain,
  { model: { document }, dataCheck }: ShiftedRequest['baseline'],
): Promise<Shift | undefined> {
  const changed = found.rows.map((_, row) => row).filter((row) => found.changed[row] === 1);
  if (changed.length === 0) return undefined;
  const rows = rowsOf(await datasetOf(session), found, changed);
  const strange = strangeCategories(document, rows, STRANGE_SHARE * found.rows.length);
  if (strange !== undefined) return shiftOfRows(request, found, strange);
  if (changed.length <= found.rows.length / 2) return undefined;
  const before = byName(dataCheck?.columns);
  const profiles = await profileTable(rows, () => 'feature', session.ports.workers);
  const isOfAnotherUnit = profiles.some(
    (now) => readsNumbers(document, now.name) && unitFactor(now, before.get(now.name)) !== undefined,
  );
  return isOfAnotherUnit ? shiftOfRows(request, found) : undefined;
}

/** The same rows in the table, by their names. */
function rowsOf({ test, testIds }: Dataset, { now }: FoundAgain, changed: Uint32Array): Table {
  const places = new Map<string, number>();
  for (let row = 0; row < testIds.length; row++) places.set(testIds.text(row), row);
  return takeRows(
    test.table,
    changed.map((row) => places.get(now.ids.text(row)) ?? 0),
  );
}

function strangeCategories({ preprocessing }: ModelDocument, table: Table, limit: number): string | undefined {
  for (const encoding of preprocessing) {
    if (encoding.type !== 'categorical') continue;
    const column = findColumn(table, encoding.name);
    if (column?.storage !== 'text') continue;
    const known = new Set([...encoding.categories, encoding.reference]);
    const strange = column.categories.map((value) => !known.has(value));
    const met = column.codes.filter((code) => code >= 0 && strange[code] === true);
    if (met.length <= limit) continue;
    const names = [...new Set(met)].map((code) => column.categories[code]!).sort();
    return `category values of \`${encoding.name}\` are new: ${namesOf(names)}`;
  }
  return undefined;
}

function readsNumbers({ preprocessing }: ModelDocument, name: string): boolean {
  return preprocessing.some((encoding) => encoding.name === name && encoding.type === 'numeric');
}
