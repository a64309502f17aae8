/** The frame of a chart: axes, grid, labels. Charts are strings of SVG; colours come from the page by class. */
import { scaleLinear } from 'd3-scale';
import { htmlText } from '../escape.ts';
import { formatTogether, powerOfTen } from '../number-text.ts';

export interface Figure {
  readonly title: string;
  /** How to read it. */
  readonly caption: string;
  readonly svg: string;
}

/** In units of the view box: a phone shows it about one to one, a wide page larger. */
export const WIDTH = 360;
export const HEIGHT = 280;
const MARGIN = { top: 10, right: 14, bottom: 42, left: 50 } as const;
const TICKS = 5;
/** Of a tick's text: the width of a digit, the room for the axis label beside it, the most it may take. */
const CHARACTER = 6.4;
const BESIDE_TICKS = 26;
const MOST_LEFT = 130;
/** Longer axis labels do not fit the chart. */
const LABEL_CAP = 28;

export type Scale = (value: number) => number;

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
  /** Grid, ticks and labels. */
  readonly svg: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface AxisRange {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Ends at `from` and `to`, not at the next round numbers. */
  readonly exact?: boolean;
}

export function makeAxes(horizontal: AxisRange, vertical: AxisRange): Axes {
  const [right, top, bottom] = [WIDTH - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const y = makeScale(vertical, [bottom, top]);
  const yTicks = y.ticks(TICKS);
  const { texts: yTexts, unit: yUnit } = tickTexts(yTicks);
  const left = Math.min(MOST_LEFT, Math.max(MARGIN.left, BESIDE_TICKS + widest(yTexts)));
  const x = makeScale(horizontal, [left, right]);
  const xTicks = x.ticks(TICKS);
  const { texts: xTexts, unit: xUnit } = tickTexts(xTicks);
  // Long numbers under the axis would run into each other: only every second or third is told.
  const every = Math.max(1, Math.ceil((xTexts.length * (widest(xTexts) + CHARACTER)) / (right - left)));
  let svg = '';
  let grid = '';
  for (const tick of xTicks) grid += `M${round(x(tick))} ${top}V${bottom}`;
  for (const tick of yTicks) grid += `M${left} ${round(y(tick))}H${right}`;
  svg += `<path class="grid" d="${grid}"/>`;
  xTicks.forEach((tick, i) => {
    if (i % every === 0)
      svg += `<text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${bottom + 15}">${xTexts[i]}</text>`;
  });
  yTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="end" x="${left - 6}" y="${round(y(tick) + 3.5)}">${yTexts[i]}</text>`;
  });
  const middle = round((top + bottom) / 2);
  svg += `<text class="axis" text-anchor="middle" x="${(left + right) / 2}" y="${HEIGHT - 6}">${htmlText(horizontal.label, LABEL_CAP)}${xUnit}</text>`;
  svg += `<text class="axis" text-anchor="middle" transform="translate(12 ${middle}) rotate(-90)">${htmlText(vertical.label, LABEL_CAP)}${yUnit}</text>`;
  return { x, y, svg, left, right, top, bottom };
}

function makeScale(range: AxisRange, pixels: readonly [number, number]) {
  const scale = scaleLinear().domain(widen(range)).range(pixels).clamp(true);
  return range.exact === true ? scale : scale.nice(TICKS);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, Math.ceil(text.length * CHARACTER)), 0);
}

export interface FigureText {
  readonly title: string;
  readonly caption: string;
  /** What the chart shows, for those who do not see it; the caption, where that says it. */
  readonly description?: string;
}

export function makeFigure({ title, caption, description }: FigureText, inside: string, height = HEIGHT): Figure {
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${htmlText(title)}</title><desc>${htmlText(description ?? caption)}</desc>${inside}</svg>`;
  return { title, caption, svg };
}

/** One decimal of a view-box unit is finer than a screen shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Smallest and largest finite number of several columns; 0 and 1 where there is none. */
export function extent(...columns: readonly Float64Array[]): [number, number] {
  const ranges = columns.map(finiteRange);
  const low = Math.min(...ranges.map(([from]) => from));
  const high = Math.max(...ranges.map(([, to]) => to));
  return low <= high ? [low, high] : [0, 1];
}

/** Of one kind of column only, which keeps the loop fast. NaN is neither less nor more than anything. */
function finiteRange(column: Float64Array): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    if (value < low && value > Number.NEGATIVE_INFINITY) low = value;
    if (value > high && value < Number.POSITIVE_INFINITY) high = value;
  }
  return [low, high];
}

/** Beyond this the width of a range is no longer a number; what lies outside is drawn on the edge. */
const FARTHEST = Number.MAX_VALUE / 8;
/** Below this a step from tick to tick is no longer a number. */
const NARROWEST = 1e-300;

/** A range of no width is opened, so that a constant column has a place on its axis. */
function widen(range: AxisRange): [number, number] {
  const [from, to] = [Math.max(-FARTHEST, range.from), Math.min(FARTHEST, range.to)];
  if (to - from > NARROWEST) return [from, to];
  const room = Math.abs(from) > NARROWEST ? Math.abs(from) * 0.1 : 1;
  return [from - room, to + room];
}

/** Numbers from here on, and below, are told in a power of ten that the axis names. */
const LARGE = 1e6;
const SMALL = 1e-3;

/** Texts of ticks and, where they are told in one, the unit to add to the label: ` (× 10⁹)`. */
function tickTexts(ticks: readonly number[]): { texts: string[]; unit: string } {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const isPlain = largest === 0 || (largest < LARGE && largest >= SMALL);
  const power = isPlain ? 0 : 3 * Math.floor(Number(largest.toExponential().split('e')[1]) / 3);
  // Sums of steps carry rounding (0.30000000000000004): twelve digits are more than a tick shows.
  const clean = ticks.map((tick) => {
    const [digits, exponent] = tick.toExponential(11).split('e');
    return Number(`${digits}e${Number(exponent) - power}`);
  });
  const top = clean.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const step = clean.length > 1 ? Math.abs(clean[1]! - clean[0]!) : 1;
  const digits = Math.max(1, Math.ceil(Math.log10(Math.max(top, step) / step) + 1e-9) + 1);
  const texts = formatTogether(clean, Math.min(8, digits)).map(trimZeros);
  return { texts, unit: power === 0 ? '' : ` (× ${powerOfTen(power)})` };
}

/** `0.50` → `0.5`, `1.0` → `1`. */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
