/** Candidate over baseline, metric by metric, in per cent of the baseline: different units on one axis. */
import { scaleLinear } from 'd3-scale';
import type { GateResult } from '../../documents/verdict.ts';
import { htmlText } from '../escape.ts';
import type { MetricRow } from '../metric-rows.ts';
import { numberOf } from '../metric-rows.ts';
import { formatPercent } from '../number-text.ts';
import { type Figure, makeFigure, round, WIDTH } from './frame.ts';

const ROW = 24;
const TOP = 8;
/** Room for the longest name of a metric, and for the number at the end of its row. */
const LEFT = 136;
const RIGHT = 62;
/** Bars; the table of metrics holds all. */
const SHOWN = 8;
const TICKS = 3;
/** Half a per cent: a smaller improvement does not fill the chart. */
const LEAST_REACH = 0.005;
/** Beyond this many times the baseline a bar ends at the edge; its number tells the rest. */
const FARTHEST = 10;

interface Bar {
  readonly metric: string;
  readonly share: number;
  readonly interval: readonly [number, number] | undefined;
  readonly margin: number | undefined;
}

/** Undefined where no metric is known on both sides. A baseline of 0 has no per cent and is left out. */
export function improvementFigure(rows: readonly MetricRow[], gates: readonly GateResult[]): Figure | undefined {
  const bars = rows.flatMap((row) => barOf(row, gates)).slice(0, SHOWN);
  if (bars.length === 0) return undefined;
  const ends = bars.flatMap((bar) => [bar.share, ...(bar.interval ?? []), -(bar.margin ?? 0)]);
  const reach = Math.max(LEAST_REACH, ...ends.map(Math.abs));
  // Zero is always seen, with a little room on its other side.
  const from = Math.max(-FARTHEST, Math.min(-reach * 0.15, ...ends));
  const to = Math.min(FARTHEST, Math.max(reach * 0.15, ...ends));
  const x = scaleLinear()
    .domain([from, to])
    .nice(TICKS)
    .range([LEFT, WIDTH - RIGHT])
    .clamp(true);
  const bottom = TOP + bars.length * ROW;
  let inside = '';
  for (const tick of x.ticks(TICKS)) {
    inside += `<path class="grid" d="M${round(x(tick))} ${TOP}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${bottom + 15}">${shareText(Number(tick.toPrecision(12)))}</text>`;
  }
  bars.forEach((bar, i) => {
    inside += barSvg(bar, TOP + i * ROW, x);
  });
  inside += `<path class="zero" d="M${round(x(0))} ${TOP}V${bottom}"/>`;
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 34}">worse ← improvement → better</text>`;
  const numbers = bars.map((bar) => `${bar.metric} ${shareText(bar.share)}`).join(', ');
  const caption = ['In per cent of the baseline.'];
  if (bars.some((bar) => bar.margin !== undefined && bar.margin > 0)) caption.push('Grey: the margin.');
  if (bars.some((bar) => bar.interval !== undefined)) caption.push('Whisker: the interval.');
  return makeFigure(
    { title: 'Candidate over baseline', caption: caption.join(' '), description: `Improvement: ${numbers}.` },
    inside,
    bottom + 40,
  );
}

/** `+7.1 %`: with its sign, always. */
function shareText(share: number): string {
  return `${share > 0 ? '+' : ''}${formatPercent(share, 2)}`;
}

function barOf(row: MetricRow, gates: readonly GateResult[]): Bar[] {
  const baseline = numberOf(row.baseline);
  if (row.improvement === undefined || baseline === undefined || Math.abs(baseline) < 1e-12) return [];
  const scale = Math.abs(baseline);
  const gate = gates.find((candidate) => candidate.metric === row.metric);
  const { lower, upper, margin } = gate ?? {};
  const interval =
    lower !== undefined && upper !== undefined && lower < upper ? ([lower / scale, upper / scale] as const) : undefined;
  const share = Math.abs(row.improvement) <= scale * 1e-9 ? 0 : row.improvement / scale;
  return [{ metric: row.metric, share, interval, margin: margin === undefined ? undefined : margin / scale }];
}

function barSvg(bar: Bar, top: number, x: (value: number) => number): string {
  const middle = top + ROW / 2;
  const zero = x(0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT - 8}" y="${round(middle + 3.5)}">${htmlText(bar.metric, 22)}</text>`;
  if (bar.margin !== undefined && bar.margin > 0) {
    const left = round(x(-bar.margin));
    svg += `<rect class="margin" x="${left}" y="${top + 3}" width="${round(zero - left)}" height="${ROW - 6}"/>`;
  }
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round(middle + 3.5)}">${shareText(bar.share)}</text>`;
  const end = x(bar.share);
  const [from, to] = bar.share < 0 ? [end, zero] : [zero, end];
  svg += `<rect class="${bar.share < 0 ? 'worse' : 'better'}" x="${round(from)}" y="${top + 7}" width="${round(Math.max(1.5, to - from))}" height="${ROW - 14}" rx="1.5"/>`;
  if (bar.interval !== undefined) {
    const [low, high] = [round(x(bar.interval[0])), round(x(bar.interval[1]))];
    svg += `<path class="whisker" d="M${low} ${middle}H${high}M${low} ${middle - 4}v8M${high} ${middle - 4}v8"/>`;
  }
  return svg;
}
