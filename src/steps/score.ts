/** A model's predictions on rows whose truth is known: one path for candidate, baseline and dummy. */
import type { Table } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { ModelDocument } from '../documents/model.ts';
import type { Codes, Predictions, RowIds } from '../documents/predictions.ts';
import { labelsOf } from '../models/labels.ts';
import { predictModel } from '../models/pipeline.ts';
import type { Truth } from './truth.ts';

/** The rows to score: every source column, their truth and ids, and the slice columns of the predictions file. */
export interface ScoredRows {
  readonly table: Table;
  readonly truth: Truth;
  readonly ids: RowIds;
  readonly slices: ReadonlyMap<string, Codes>;
  readonly groups?: Int32Array | undefined;
  readonly weights?: Float64Array | undefined;
  /** Binary: the positive class and the probability from which a row is called positive. */
  readonly positive: string | undefined;
  readonly threshold: number;
}

export interface Scored {
  readonly predictions: Predictions;
  readonly findings: readonly Finding[];
}

/** Throws InputError when the table does not match the model's signature. `file` names the model for the message. */
export function scoreRows(model: ModelDocument, rows: ScoredRows, file: string): Scored {
  const { scores, findings } = predictModel(model, rows.table, file);
  const { ids, slices, truth } = rows;
  const drawn = {
    ...(rows.groups === undefined ? {} : { groups: rows.groups }),
    ...(rows.weights === undefined ? {} : { weights: rows.weights }),
  };
  if (scores.type === 'double' || truth.type === 'double' || model.task === 'regression') {
    const values = scores.type === 'double' ? scores.values : new Float64Array();
    const actual = truth.type === 'double' ? truth.values : new Float64Array();
    return { predictions: { task: 'regression', ids, slices, ...drawn, truth: actual, prediction: values }, findings };
  }
  const known = model.signature.output.type === 'label' ? model.signature.output.classes : [];
  const classes = [...new Set([...known, ...truth.classes])].sort();
  const none = new Float64Array(ids.length);
  const probabilities = classes.map((name) => scores.columns[known.indexOf(name)] ?? none);
  const positive = rows.positive;
  return {
    predictions: {
      task: model.task,
      ids,
      slices,
      ...drawn,
      classes,
      ...(positive === undefined ? {} : { positive }),
      truth: recode(truth.codes, truth.classes, classes),
      prediction: recode(labelsOf(scores.columns, known, positive, rows.threshold), known, classes),
      probabilities,
    },
    findings: [...findings, ...unknownClasses(known, truth)],
  };
}

/** Codes into `from` as codes into `to`, which holds every name of `from`. */
function recode(codes: Int32Array, from: readonly string[], to: readonly string[]): Int32Array {
  const map = Int32Array.from(from, (name) => to.indexOf(name));
  const out = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = map[codes[i]!]!;
  return out;
}

function unknownClasses(known: readonly string[], truth: Extract<Truth, { type: 'label' }>): Finding[] {
  const rows = new Map<string, number>();
  for (const code of truth.codes) {
    const name = truth.classes[code]!;
    if (!known.includes(name)) rows.set(name, (rows.get(name) ?? 0) + 1);
  }
  return [...rows].sort().map(([name, count]) => ({
    severity: 'warning',
    rule: 'unseen_label',
    message: `class "${name}" stands in ${count} test rows and in no training row: its predicted probability is 0`,
    numbers: { rows: count },
  }));
}
