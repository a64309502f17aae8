/** What the training rows teach about each feature: means to fill with, deviations, categories. */
import { decimalComma } from '../data/decimal-comma.ts';
import { numberOf } from '../data/number-text.ts';
import type { Column } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { FeatureEncoding, Signature } from '../documents/model.ts';
import { InputError, InvariantError } from '../errors.ts';
import { sumOfSquaredDeviations } from '../numbers.ts';
import { columnMoments } from './column-moments.ts';
import { booleansOf, textOf } from './feature-cells.ts';

export interface EncodingRules {
  /** Numeric columns: (x − training mean) / population deviation, as scikit-learn's StandardScaler. */
  readonly standardize: boolean;
  /** Leave the first category out. */
  readonly dropReference: boolean;
}

export interface LearnedFeatures {
  readonly inputs: Signature['inputs'];
  readonly encodings: readonly FeatureEncoding[];
  readonly findings: readonly Finding[];
  /** Names of the features of numbers in which no training cell is missing. */
  readonly complete: ReadonlySet<string>;
}

/** More categories than this make more columns than anybody reads. */
const MAX_CATEGORIES = 200;
/** From this many categories on, a column with a value of its own in more than half of the rows is an identifier. */
const IDENTIFIER_CATEGORIES = 20;

/**
 * Learns how each training column is encoded. Features come out sorted by name, so that the order of the columns in the
 * file changes nothing in the model. A feature without any value is left out, with a warning. Throws InputError for a
 * text column with too many categories and when no feature is left. `moments` are those of `feature-moments.ts`.
 */
export function learnFeatures(
  columns: readonly Column[],
  rules: EncodingRules,
  moments: ReadonlyMap<Float64Array, Float64Array> = new Map(),
): LearnedFeatures {
  const inputs: Signature['inputs'][number][] = [];
  const encodings: FeatureEncoding[] = [];
  const notes: Notes = { findings: [], complete: new Set(), moments };
  const sorted = [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const column of sorted) {
    const encoding = learnFeature(column, rules, notes);
    if (encoding === undefined) continue;
    inputs.push({ name: column.name, type: INPUT_TYPES[encoding.type] });
    encodings.push(encoding);
  }
  if (encodings.length === 0)
    throw new InputError('no feature is left to train on: every column is excluded, ignored or empty');
  return { inputs, encodings, findings: notes.findings, complete: notes.complete };
}

/** What is known before, and what is found on the way. */
interface Notes {
  readonly findings: Finding[];
  readonly complete: Set<string>;
  readonly moments: ReadonlyMap<Float64Array, Float64Array>;
}

/** The signature's word for each encoding. */
export const INPUT_TYPES = { numeric: 'double', boolean: 'boolean', categorical: 'string' } as const;

function learnFeature(column: Column, rules: EncodingRules, notes: Notes): FeatureEncoding | undefined {
  switch (column.kind) {
    case 'numeric':
      if (column.storage !== 'float64') throw new InvariantError(`numeric column ${column.name} is stored as text`);
      return learnNumeric(column.name, column.values, rules, notes);
    case 'boolean': {
      const values = booleansOf(column);
      if (values === undefined)
        throw new InputError('a boolean feature holds a cell that is neither true nor false', { field: column.name });
      const { mean, missing } = summaryOf(column.name, values, notes);
      if (missing === values.length) return undefined;
      return { type: 'boolean', name: column.name, fill: mean };
    }
    case 'categorical':
      return learnCategorical(column, rules, notes);
    default:
      throw new InvariantError(`a ${column.kind} column is no feature: ${column.name}`);
  }
}

function learnNumeric(
  name: string,
  values: Float64Array,
  rules: EncodingRules,
  notes: Notes,
): FeatureEncoding | undefined {
  const { mean, missing, present, constant } = summaryOf(name, values, notes);
  if (missing === values.length) return undefined;
  if (!rules.standardize) return { type: 'numeric', name, fill: mean, center: 0, scale: 1 };
  // Population deviation after filling: a missing cell sits on the mean and adds nothing.
  const deviation = constant ? 0 : Math.sqrt(sumOfSquaredDeviations(present) / values.length);
  // A constant's deviation is 0: dividing by 1 keeps it, as StandardScaler does.
  return { type: 'numeric', name, fill: mean, center: mean, scale: deviation > 0 ? deviation : 1 };
}

/** Mean of the cells that hold a value; tells what a person should know about the column. */
function summaryOf(name: string, values: Float64Array, { findings, complete, moments: known }: Notes) {
  let present = values;
  let moments = known.get(values) ?? columnMoments({ columns: [values], from: 0, to: values.length });
  if (Number.isNaN(moments[0]!)) {
    present = values.filter((value) => !Number.isNaN(value));
    moments = columnMoments({ columns: [present], from: 0, to: present.length });
  }
  const missing = values.length - present.length;
  if (missing === values.length) {
    findings.push(allMissing(name));
    return { mean: 0, missing, present, constant: true };
  }
  const constant = moments[1] === 0;
  const mean = constant ? present[0]! : moments[0]! / present.length;
  if (!Number.isFinite(mean)) throw new InputError('its cells are too large to have a mean', { field: name });
  if (constant) findings.push(constantFeature(name));
  if (missing === 0) complete.add(name);
  if (missing > 0) {
    const share = `${missing} of ${values.length}`;
    findings.push({
      severity: 'info',
      rule: 'missing_filled',
      message: `${share} training cells of "${name}" are missing and filled with the mean of the others, ${mean}`,
      column: name,
      numbers: { missing, rows: values.length, fill: mean },
    });
  }
  return { mean, missing, present, constant };
}

function learnCategorical(column: Column, rules: EncodingRules, notes: Notes): FeatureEncoding | undefined {
  const { name } = column;
  const cells = textOf(column);
  const counts = new Uint32Array(cells.categories.length);
  let missing = 0;
  for (const code of cells.codes) {
    if (code < 0) missing += 1;
    else counts[code] = counts[code]! + 1;
  }
  const rows = cells.codes.length;
  const categories = cells.categories.filter((_, code) => counts[code]! > 0).sort();
  if (categories.length === 0) {
    notes.findings.push(allMissing(name));
    return undefined;
  }
  refuseIdentifier(name, categories, rows - missing);
  if (categories.length === 1 && missing === 0) notes.findings.push(constantFeature(name));
  if (missing > 0) {
    notes.findings.push({
      severity: 'info',
      rule: 'missing_category',
      message: `${missing} of ${rows} training cells of "${name}" are missing and make a category of their own`,
      column: name,
      numbers: { missing, rows },
    });
  }
  const encoding = { type: 'categorical', name, missing: missing > 0 } as const;
  if (!rules.dropReference) return { ...encoding, categories };
  return { ...encoding, categories: categories.slice(1), reference: categories[0]! };
}

function refuseIdentifier(name: string, texts: readonly string[], cells: number): void {
  const categories = texts.length;
  const identifier = categories > IDENTIFIER_CATEGORIES && categories > cells / 2;
  if (!identifier && categories <= MAX_CATEGORIES) return;
  const comma = decimalComma(texts);
  if (comma !== undefined) {
    const what = `numbers with a decimal comma, as ${JSON.stringify(comma.slice(0, 40))}; write them with a point`;
    throw new InputError(`${categories} different texts in ${cells} training rows, ${what}`, { field: name });
  }
  const others = texts.filter((text) => Number.isNaN(numberOf(text)));
  // Mostly numbers: one word for a missing cell makes a column of numbers look like an identifier.
  if (others.length > 0 && others.length < categories / 10) {
    const what = `a column of numbers but for ${JSON.stringify(others[0]!.slice(0, 40))}`;
    const advice = 'if that means missing, put it in data.na_values';
    throw new InputError(`${categories} different texts in ${cells} training rows, ${what}; ${advice}`, {
      field: name,
    });
  }
  const what = identifier ? 'it looks like an identifier' : `at most ${MAX_CATEGORIES} become columns`;
  const advice = 'put it in data.exclude, or pin it to ignore in data.columns';
  throw new InputError(`${categories} different texts in ${cells} training rows: ${what}; ${advice}`, { field: name });
}

function allMissing(name: string): Finding {
  const message = `"${name}" has no value in any training row and is left out of the model`;
  return { severity: 'warning', rule: 'all_missing_feature', message, column: name };
}

function constantFeature(name: string): Finding {
  const message = `"${name}" has the same value in every training row: it carries no information`;
  return { severity: 'warning', rule: 'constant_feature', message, column: name };
}
