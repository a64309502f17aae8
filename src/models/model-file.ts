/** Reads `model.json`. A model comes from strangers (threat A9): everything is checked before anything is computed. */
import { type ModelDocument, modelDocument } from '../documents/model.ts';
import { InputError } from '../errors.ts';
import { designNames } from './encoder.ts';
import { checkAt, findKind, unknownKind } from './kinds.ts';
import { INPUT_TYPES } from './preprocessing.ts';

/**
 * The model in a file's text. Throws InputError, naming the file and the field, for what is no model, made by a newer
 * version, of an unknown kind, or whose parts do not fit each other.
 */
export function decodeModel(text: string, file: string): ModelDocument {
  const model = modelDocument.decode(text, file);
  checkModel(model, file);
  return model;
}

function checkModel(model: ModelDocument, file: string): void {
  const { type } = model.estimator;
  const kind = findKind(type);
  if (kind === undefined) {
    throw new InputError(`${unknownKind(type)}; was the file made by a newer version of Assay?`, {
      file,
      field: 'estimator.type',
    });
  }
  if (!kind.tasks.includes(model.task))
    throw new InputError(`${type} does not do task ${model.task}`, { file, field: 'task' });
  const classes = checkOutput(model, file);
  checkInputs(model, file);
  const estimator = checkAt(kind.estimator, model.estimator, 'estimator', { file });
  const params = checkAt(kind.params, model.params, 'params', { file });
  const unsuited = kind.unsuited?.(params, model.task);
  if (unsuited !== undefined) throw new InputError(unsuited.rule, { file, field: `params.${unsuited.key}` });
  const columns = designNames(model.preprocessing).length;
  if (kind.encoding.singleFeature && columns !== 1) {
    throw new InputError(`${type} takes one column, got ${columns}`, { file, field: 'preprocessing' });
  }
  kind.check(estimator, columns, classes, file);
}

/** The number of classes; 0 for a regression. */
function checkOutput(model: ModelDocument, file: string): number {
  const { output } = model.signature;
  const field = 'signature.output';
  if ((output.type === 'double') !== (model.task === 'regression')) {
    throw new InputError(`a ${model.task} model does not answer with a ${output.type}`, { file, field });
  }
  if (output.type === 'double') return 0;
  const { classes, positive, threshold } = output;
  if (classes.some((name, i) => i > 0 && !(classes[i - 1]! < name))) {
    throw new InputError('must be sorted, each class once', { file, field: `${field}.classes` });
  }
  if (model.task === 'multiclass') {
    if (positive !== undefined || threshold !== undefined)
      throw new InputError('positive and threshold are for task binary', { file, field });
    return classes.length;
  }
  if (classes.length !== 2)
    throw new InputError(`a binary model has 2 classes, got ${classes.length}`, { file, field: `${field}.classes` });
  if (positive !== undefined && !classes.includes(positive)) {
    throw new InputError(`"${positive}" is none of the classes`, { file, field: `${field}.positive` });
  }
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new InputError(`must be from 0 to 1, got ${threshold}`, { file, field: `${field}.threshold` });
  }
  return classes.length;
}

/** One encoding for each input, in the same order and of the same type; no category twice. */
function checkInputs({ signature, preprocessing }: ModelDocument, file: string): void {
  if (signature.inputs.length !== preprocessing.length) {
    throw new InputError(`${preprocessing.length} encodings for ${signature.inputs.length} inputs`, {
      file,
      field: 'preprocessing',
    });
  }
  const names = new Set<string>();
  preprocessing.forEach((encoding, i) => {
    const field = `preprocessing[${i}]`;
    const input = signature.inputs[i]!;
    if (input.name !== encoding.name || input.type !== INPUT_TYPES[encoding.type]) {
      throw new InputError(
        `encodes "${encoding.name}" as ${encoding.type}, the signature has "${input.name}" as ${input.type}`,
        { file, field },
      );
    }
    if (names.has(encoding.name)) throw new InputError(`"${encoding.name}" stands here twice`, { file, field });
    names.add(encoding.name);
    if (encoding.type !== 'categorical') return;
    const categories =
      encoding.reference === undefined ? encoding.categories : [...encoding.categories, encoding.reference];
    if (new Set(categories).size !== categories.length)
      throw new InputError('holds a category twice', { file, field: `${field}.categories` });
  });
}
