/** What changed about the columns that a baseline reads, in words: its own profile and encodings held to today's columns. */
import { namesOf } from '../compare/shift.ts';
import type { ColumnProfile } from '../documents/data-check.ts';
import type { FeatureEncoding, ModelDocument } from '../documents/model.ts';

/** Causes that are told; more are counted. */
const TOLD = 3;
/** From this factor on a column is in another unit, and no other month. */
const UNIT_FACTOR = 3;
/** How far the factors of one column's quantiles may lie apart. */
const UNIT_SPREAD = 1.5;
/** Fewer quantiles than this that are not 0 show no factor. */
const UNIT_QUANTILES = 2;
/** Up to this share of the outermost quantile a quantile of values around 0 shows no factor. */
const NEAR_ZERO = 0.25;

type Profiles = ReadonlyMap<string, ColumnProfile>;

/** Columns by name. */
export function byName(columns: readonly ColumnProfile[] = []): Profiles {
  return new Map(columns.map((column) => [column.name, column]));
}

/** `` `tax` is about 100 times what it was ``; undefined where no column shows anything. */
export function shiftCause(model: ModelDocument, before: Profiles, now: Profiles): string | undefined {
  const causes = [
    ...model.preprocessing.map((encoding) => causeOf(encoding, before.get(encoding.name), now.get(encoding.name))),
    targetCause(model, before.get(model.target), now.get(model.target)),
  ].filter((cause) => cause !== undefined);
  if (causes.length === 0) return undefined;
  const more = causes.length - TOLD;
  return `${causes.slice(0, TOLD).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function causeOf(
  encoding: FeatureEncoding,
  before: ColumnProfile | undefined,
  now: ColumnProfile | undefined,
): string | undefined {
  if (now === undefined) return undefined;
  if (encoding.type === 'categorical') {
    const strange = strangeCategories(encoding, now);
    return strange.length === 0 ? undefined : `category values of \`${encoding.name}\` are new: ${namesOf(strange)}`;
  }
  if (encoding.type === 'boolean') return undefined;
  const factor = before?.numeric === undefined ? factorByEncoding(encoding, now) : unitFactor(now, before);
  return factor === undefined ? undefined : timesWords(`\`${encoding.name}\``, factor);
}

function targetCause(
  { target, signature }: ModelDocument,
  before: ColumnProfile | undefined,
  now: ColumnProfile | undefined,
): string | undefined {
  if (now === undefined) return undefined;
  if (signature.output.type === 'double') {
    const factor = unitFactor(now, before);
    return factor === undefined ? undefined : timesWords(`the target \`${target}\``, factor);
  }
  const { classes } = signature.output;
  const strange = (now.categories ?? []).map(({ value }) => value).filter((value) => !classes.includes(value));
  return strange.length === 0
    ? undefined
    : `class values of the target \`${target}\` are new: ${namesOf(strange.sort())}`;
}

/** Of the profile's most frequent categories. */
function strangeCategories(encoding: FeatureEncoding & { type: 'categorical' }, { categories = [] }: ColumnProfile) {
  const known = new Set([...encoding.categories, encoding.reference]);
  return categories
    .map(({ value }) => value)
    .filter((value) => !known.has(value))
    .sort();
}

/** Today's values as a multiple of those before, by every quantile alike; undefined where there is no such number. */
export function unitFactor(now: ColumnProfile, before: ColumnProfile | undefined): number | undefined {
  if (before?.numeric === undefined || now.numeric === undefined) return undefined;
  const [old, today] = [before.numeric.quantiles, now.numeric.quantiles];
  // Of values on both sides of 0 a quantile near it has any factor.
  const isCentred = old.p5 < 0 && old.p95 > 0;
  const near = isCentred ? NEAR_ZERO * Math.max(-old.p5, old.p95) : 0;
  const factors = (Object.keys(old) as (keyof typeof old)[])
    .filter((share) => Math.abs(old[share]) > near)
    .map((share) => today[share] / old[share])
    .sort((a, b) => a - b);
  const [least, most] = [factors[0], factors.at(-1)];
  if (factors.length < UNIT_QUANTILES || least === undefined || most === undefined) return undefined;
  return least > 0 && most <= UNIT_SPREAD * least ? ofAnotherUnit(factors[Math.floor(factors.length / 2)]!) : undefined;
}

/** Without a profile the mean that the model fills gaps with is what is known of the column. */
function factorByEncoding({ fill }: { fill?: number | undefined }, { numeric }: ColumnProfile): number | undefined {
  if (fill === undefined || fill === 0 || numeric === undefined) return undefined;
  // Of values around 0 two means have any factor.
  if (numeric.min < 0 && numeric.max > 0) return undefined;
  return ofAnotherUnit(numeric.mean / fill);
}

function ofAnotherUnit(factor: number): number | undefined {
  return factor >= UNIT_FACTOR || (factor > 0 && factor <= 1 / UNIT_FACTOR) ? factor : undefined;
}

function timesWords(what: string, factor: number): string {
  return factor >= 1
    ? `${what} is about ${rounded(factor)} times what it was`
    : `${what} is about 1/${rounded(1 / factor)} of what it was`;
}

/** Two digits are enough to see a unit by. */
function rounded(factor: number): string {
  return String(Number(factor.toPrecision(2)));
}
