/** What a column of texts is: numbers, booleans, dates or categories. Pins go first; nothing is guessed into a number. */
import type { ColumnKind } from '../documents/config.ts';
import type { Finding } from '../documents/finding.ts';
import { InputError } from '../errors.ts';
import type { CellColumn } from './cells.ts';
import { numberOf } from './number-text.ts';
import type { Column } from './table.ts';

export interface InferRequest {
  readonly file: string;
  readonly pin?: ColumnKind | undefined;
  /** Kept as the text it is: a class label, an id. */
  readonly asText: boolean;
  /** A regression's target: a cell that is no number is refused. */
  readonly mustBeNumber: boolean;
  /** Line of a row, found when a message needs it. */
  readonly lineOf: (row: number) => number | undefined;
}

export interface Inferred {
  readonly column: Column;
  readonly findings: readonly Finding[];
}

const BOOLEAN_PAIRS = [
  ['false', 'true'],
  ['no', 'yes'],
] as const;
const BOOLEAN_CELL = /^(?:true|false|yes|no|TRUE|FALSE|YES|NO|True|False|Yes|No)$/;
/** ISO 8601 dates and times; the calendar is not checked. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Texts that other tools read as numbers or as missing: named when they keep a column from being numeric. */
const NUMBER_LIKE =
  /^\s*[+-]?(?:0[xXoObB][0-9a-fA-F]+|\d[\d_]*(?:\.\d*)?|\d+,\d+|nan|NaN|NAN|inf|Inf|infinity|Infinity|\d+(?:\.\d+)?[eE][+-]?\d+)\s*$/;

export function inferColumn(cells: CellColumn, request: InferRequest): Inferred {
  const { file, pin } = request;
  const field = cells.name;
  const numbers = cells.texts.map(numberOf);
  const isNumber = numbers.map((value) => !Number.isNaN(value));
  const allNumbers = isNumber.every(Boolean);
  const odd = () => cells.firstRow((_, code) => !isNumber[code]);
  if ((request.mustBeNumber || pin === 'numeric') && !allNumbers) {
    const row = odd();
    const text = cells.texts[cells.codes[row]!]!;
    const rule = request.mustBeNumber ? 'the target of a regression' : 'pinned numeric';
    throw new InputError(`"${shorten(text)}" is no number, and the column is ${rule}`, {
      file,
      line: request.lineOf(row),
      field,
    });
  }
  if (
    pin === 'numeric' ||
    (allNumbers && cells.texts.length > 0 && !request.asText && (pin === undefined || pin === 'ignore'))
  ) {
    const values = new Float64Array(new SharedArrayBuffer(8 * cells.length));
    const { codes } = cells;
    for (let row = 0; row < values.length; row++) values[row] = codes[row]! < 0 ? Number.NaN : numbers[codes[row]!]!;
    return { column: { name: field, kind: pin ?? 'numeric', storage: 'float64', values }, findings: [] };
  }
  const kind = pin ?? kindOf(cells, request.asText);
  const findings = pin === undefined && !request.asText ? textFindings(cells, kind, isNumber, request) : [];
  return { column: textColumn(cells, kind), findings };
}

function kindOf({ texts }: CellColumn, asText: boolean): ColumnKind {
  if (texts.length === 0) return 'ignore';
  if (asText) return 'categorical';
  const words = new Set(texts.map((text) => (BOOLEAN_CELL.test(text) ? text.toLowerCase() : '')));
  if (BOOLEAN_PAIRS.some((pair) => [...words].every((word) => (pair as readonly string[]).includes(word))))
    return 'boolean';
  return texts.every((text) => DATE.test(text)) ? 'date' : 'categorical';
}

/** The dictionary sorted by UTF-16 code units, whatever the order of the rows. */
function textColumn(cells: CellColumn, kind: ColumnKind): Column {
  const categories = [...cells.texts].sort();
  const position = new Map(categories.map((text, code) => [text, code]));
  const map = Int32Array.from(cells.texts, (text) => position.get(text)!);
  const codes = Int32Array.from(cells.codes, (code) => (code < 0 ? -1 : map[code]!));
  return { name: cells.name, kind, storage: 'text', codes, categories };
}

function textFindings(
  cells: CellColumn,
  kind: ColumnKind,
  isNumber: readonly boolean[],
  request: InferRequest,
): Finding[] {
  const findings: Finding[] = [];
  const column = cells.name;
  const at = (row: number) => {
    const line = request.lineOf(row);
    return line === undefined ? { column } : { column, line };
  };
  if (kind === 'ignore') {
    findings.push({
      severity: 'warning',
      rule: 'all_missing',
      message: `"${column}" holds no value and is left out`,
      column,
    });
  }
  if (kind === 'date') {
    findings.push({
      severity: 'info',
      rule: 'date_ignored',
      message: `"${column}" holds dates, which are not used as a feature`,
      column,
    });
  }
  const like = cells.texts.map((text, i) => !isNumber[i] && NUMBER_LIKE.test(text));
  if (
    kind === 'categorical' &&
    (isNumber.some(Boolean) || like.some(Boolean)) &&
    cells.texts.every((_, i) => isNumber[i] || like[i])
  ) {
    const row = cells.firstRow((_, code) => like[code] === true);
    const text = cells.texts[cells.codes[row]!]!;
    const message = `"${column}" is text because of cells such as "${shorten(text)}", which is no number here; clean it, add it to data.na_values, or pin the column`;
    findings.push({ severity: 'warning', rule: 'not_a_number', message, ...at(row) });
  }
  const padded = cells.firstRow((text) => text !== text.trim());
  if (padded >= 0) {
    const message = `"${column}" has cells with leading or trailing spaces, which are kept`;
    findings.push({ severity: 'warning', rule: 'spaces_kept', message, ...at(padded) });
  }
  return findings;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
