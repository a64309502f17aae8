/** Fits and applies whole models: signature → encodings → estimator. The room's front door. */
import type { Table } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { ModelDocument } from '../documents/model.ts';
import { InputError, InvariantError } from '../errors.ts';
import type { Workers } from '../ports.ts';
import type { FitOptions, FitRequest, ModelKind, Scores, Target } from './contract.ts';
import { createEncoder, type Encoder } from './encoder.ts';
import { featureMoments } from './feature-moments.ts';
import { checkParams, findKind } from './kinds.ts';
import { learnFeatures } from './preprocessing.ts';
import { checkSignature } from './signature.ts';

export { decodeModel } from './model-file.ts';
export { checkSignature, inputKinds } from './signature.ts';

/**
 * Learns the encodings, fits the estimator and returns the document. The same request gives the same document, whatever
 * the number of workers and the order of the features. Throws InputError for rows that the kind cannot be fitted on.
 */
export async function fitModel(request: FitRequest, options: FitOptions): Promise<ModelDocument> {
  const { task, target, truth, training } = request;
  const params = checkParams(request.kind, request.params, task, {});
  const kind = findKind(request.kind)!;
  if ((truth.type === 'double') !== (task === 'regression'))
    throw new InvariantError(`the target of a ${task} is no ${truth.type}`);
  const rows = truth.type === 'double' ? truth.values.length : truth.codes.length;
  if (rows === 0) throw new InputError('no training row');
  const learned = await learn(kind, request, params, options.workers);
  const columns = new Map(request.features.map((column) => [column.name, column]));
  const encoder = createEncoder(
    learned.encodings,
    learned.encodings.map(({ name }) => columns.get(name)!),
    learned.complete,
  );
  const design = { ...encoder.encode(0, rows), rows };
  if (design.columns.some((column) => column.length !== rows))
    throw new InvariantError('features and target differ in rows');
  const fitted = await kind.fit(design, truth, params, { ...options, target, moments: learned.moments });
  return {
    kind: 'assay.model',
    schemaVersion: 1,
    task,
    target,
    signature: { inputs: [...learned.inputs], output: outputOf(request) },
    preprocessing: [...learned.encodings],
    estimator: fitted.estimator,
    params: { ...params },
    training,
    findings: [...learned.findings, ...absentClasses(truth), ...fitted.findings],
  };
}

async function learn(kind: ModelKind, request: FitRequest, params: object, workers: Workers) {
  const { encoding, name } = kind;
  if (encoding.withoutFeatures)
    return { inputs: [], encodings: [], findings: [], complete: new Set<string>(), moments: undefined };
  const { features } = request;
  if (encoding.singleFeature && (features.length !== 1 || features[0]!.kind !== 'numeric')) {
    const names = features.map((column) => column.name).sort();
    const got = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
    throw new InputError(
      `${name} takes exactly one numeric feature, got ${got || 'none'}; put the others in data.exclude, or use linear`,
    );
  }
  const rules = { standardize: encoding.standardize(params), dropReference: encoding.dropReference(params) };
  const moments = await featureMoments(features, workers);
  return { ...learnFeatures(features, rules, moments), moments };
}

function outputOf({ task, truth, positive, threshold }: FitRequest): ModelDocument['signature']['output'] {
  if (truth.type === 'double') return { type: 'double' };
  const classes = [...truth.classes];
  if (task !== 'binary') return { type: 'label', classes };
  return {
    type: 'label',
    classes,
    ...(positive === undefined ? {} : { positive }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

/** Classes that the data know and the training rows do not hold. */
function absentClasses(truth: Target): Finding[] {
  if (truth.type === 'double') return [];
  const seen = new Uint8Array(truth.classes.length);
  for (const code of truth.codes) seen[code] = 1;
  return truth.classes
    .filter((_, code) => seen[code] === 0)
    .map((name) => ({ severity: 'warning', rule: 'absent_class', message: `no training row has the class "${name}"` }));
}

export interface Prediction {
  readonly scores: Scores;
  /** Missing cells that were filled and categories that training never saw, by feature. */
  readonly findings: readonly Finding[];
}

/** Rows encoded at a time: memory for encoded columns stays small, and each block stays in the cache. */
const BLOCK_ROWS = 16_384;

/**
 * Scores every row of the table. `file` names the model in messages. A row's score depends on that row alone, to the
 * last bit. Throws InputError when the table does not match the signature and when a score is not finite.
 */
export function predictModel(model: ModelDocument, table: Table, file: string): Prediction {
  const kind = findKind(model.estimator.type);
  if (kind === undefined) throw new InvariantError(`no kind ${model.estimator.type}`);
  const encoder = createEncoder(model.preprocessing, checkSignature(model, table, file));
  const { output } = model.signature;
  const width = output.type === 'double' ? 1 : output.classes.length;
  const columns = Array.from({ length: width }, () => new Float64Array(table.rows));
  for (let from = 0; from < table.rows; from += BLOCK_ROWS) {
    const to = Math.min(table.rows, from + BLOCK_ROWS);
    const scores = kind.predict(model.estimator, encoder.encode(from, to));
    const parts = scores.type === 'double' ? [scores.values] : scores.columns;
    parts.forEach((part, c) => {
      refuseNonFinite(part, from, file);
      columns[c]!.set(part, from);
    });
  }
  const scores: Scores =
    output.type === 'double' ? { type: 'double', values: columns[0]! } : { type: 'probabilities', columns };
  return { scores, findings: encodingFindings(model, encoder, table.rows) };
}

function refuseNonFinite(values: Float64Array, from: number, file: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]!)) {
      throw new InputError(
        `predicts ${values[i]} for row ${from + i + 1} of the data: its features are far outside the training rows`,
        { file },
      );
    }
  }
}

function encodingFindings(model: ModelDocument, encoder: Encoder, rows: number): Finding[] {
  const findings: Finding[] = [];
  encoder.counts().forEach(({ missing, unseen }, i) => {
    const encoding = model.preprocessing[i]!;
    const { name } = encoding;
    if (missing > 0) findings.push(missingFinding(encoding, missing, rows));
    if (unseen > 0) {
      const message = `${unseen} of ${rows} cells of "${name}" hold a category that no training row has: they count as none of the known ones`;
      findings.push({ severity: 'warning', rule: 'unseen_category', message, column: name, numbers: { unseen, rows } });
    }
  });
  return findings;
}

function missingFinding(encoding: ModelDocument['preprocessing'][number], missing: number, rows: number): Finding {
  const { name } = encoding;
  const cells = `${missing} of ${rows} cells of "${name}" are missing`;
  const about = { column: name, numbers: { missing, rows } };
  if (encoding.type !== 'categorical') {
    return {
      severity: 'info',
      rule: 'missing_filled',
      message: `${cells} and filled with the training mean`,
      ...about,
    };
  }
  if (encoding.missing)
    return { severity: 'info', rule: 'missing_category', message: `${cells}, as some were in training`, ...about };
  const message = `${cells}, and none was in training: they count as none of the known categories`;
  return { severity: 'warning', rule: 'unseen_missing', message, ...about };
}
