/** The frame of a chart: axes, grid, labels. Charts are strings of SVG; colours come from the page by class. */
import { scaleLinear } from 'd3-scale';
import { htmlText } from '../escape.ts';
import { formatTogether } from '../number-text.ts';

export interface Figure {
  readonly title: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  readonly svg: string;
}

/** In units of the view box: a phone shows it about one to one, a wide page larger. */
export const WIDTH = 360;
export const HEIGHT = 280;
const MARGIN = { top: 10, right: 14, bottom: 42, left: 50 } as const;
const TICKS = 5;

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
  const [left, right, top, bottom] = [MARGIN.left, WIDTH - MARGIN.right, MARGIN.top, HEIGHT - MARGIN.bottom];
  const x = scaleLinear().domain(widen(horizontal)).range([left, right]);
  const y = scaleLinear().domain(widen(vertical)).range([bottom, top]);
  if (horizontal.exact !== true) x.nice(TICKS);
  if (vertical.exact !== true) y.nice(TICKS);
  let svg = '';
  const [xTicks, yTicks] = [x.ticks(TICKS), y.ticks(TICKS)];
  const [xTexts, yTexts] = [tickTexts(xTicks), tickTexts(yTicks)];
  let grid = '';
  for (const tick of xTicks) grid += `M${round(x(tick))} ${top}V${bottom}`;
  for (const tick of yTicks) grid += `M${left} ${round(y(tick))}H${right}`;
  svg += `<path class="grid" d="${grid}"/>`;
  xTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${bottom + 15}">${xTexts[i]}</text>`;
  });
  yTicks.forEach((tick, i) => {
    svg += `<text class="tick" text-anchor="end" x="${left - 6}" y="${round(y(tick) + 3.5)}">${yTexts[i]}</text>`;
  });
  const middle = round((top + bottom) / 2);
  svg += `<text class="axis" text-anchor="middle" x="${(left + right) / 2}" y="${HEIGHT - 6}">${htmlText(horizontal.label, 60)}</text>`;
  svg += `<text class="axis" text-anchor="middle" transform="translate(12 ${middle}) rotate(-90)">${htmlText(vertical.label, 60)}</text>`;
  return { x, y, svg, left, right, top, bottom };
}

export function makeFigure(title: string, description: string, inside: string, height = HEIGHT): Figure {
  const svg = `<svg role="img" viewBox="0 0 ${WIDTH} ${height}"><title>${htmlText(title)}</title><desc>${htmlText(description)}</desc>${inside}</svg>`;
  return { title, description, svg };
}

/** One decimal of a view-box unit is finer than a screen shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Smallest and largest of several columns; 0 and 1 where there is no number. */
export function extent(...columns: readonly ArrayLike<number>[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

/** A range of no width is opened, so that a constant column has a place on its axis. */
function widen({ from, to }: AxisRange): [number, number] {
  if (from < to) return [from, to];
  const room = Math.abs(from) > 0 ? Math.abs(from) * 0.1 : 1;
  return [from - room, to + room];
}

function tickTexts(ticks: readonly number[]): string[] {
  // Sums of steps carry rounding (0.30000000000000004): twelve digits are more than a tick shows.
  const clean = ticks.map((tick) => Number(tick.toPrecision(12)));
  const step = clean.length > 1 ? Math.abs(clean[1]! - clean[0]!) : 1;
  const largest = clean.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const digits = Math.max(1, Math.ceil(Math.log10(Math.max(largest, step) / step) + 1e-9) + 1);
  return formatTogether(clean, Math.min(8, digits)).map(trimZeros);
}

/** `0.50` → `0.5`, `1.0` → `1`. */
function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}
