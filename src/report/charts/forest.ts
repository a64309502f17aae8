/** Every interval that was judged, in units of its own margin: metrics of different scales on one axis. */

import { scaleLinear } from 'd3-scale';
import { columnOf } from '../../documents/column-key.ts';
import type { GateResult, Outcome, Verdict } from '../../documents/verdict.ts';
import { htmlText } from '../escape.ts';
import { worstFirst } from '../gate-order.ts';
import { formatNumber } from '../number-text.ts';
import { intervalName } from '../why-gate.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { type Figure, makeFigure, round, WIDTH } from './frame.ts';

const ROW = 24;
const TOP = 8;
/** Room for a name, and for the number at the end of its row. */
const LEFT = 148;
const RIGHT = 58;
const NAME_CAP = 25;
/** Slices in the chart; the table of slices holds more. */
const SLICES_SHOWN = 8;
const GATES_SHOWN = 12;
const TICKS = 4;
/** Margins from zero to the edge, at least and at most: what reaches farther ends in an arrow. */
const LEAST_REACH = 1.25;
const FARTHEST = 10;
/** Room of an arrow head, in units of the view box. */
const ARROW = 11;

interface Line {
  readonly name: string;
  readonly outcome: Outcome;
  /** In margins: improvement and its bounds, the lower first. */
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
}

/** undefined where nothing was judged by an interval and a margin. */
export function forestFigure(verdict: Verdict): Figure | undefined {
  const lines = [...gateLines(verdict.gates), ...sliceLines(verdict), ...anchorLines(verdict)];
  if (lines.length === 0) return undefined;
  const edge = (ends: readonly number[]) => Math.min(FARTHEST, Math.max(LEAST_REACH, ...ends));
  const x = scaleLinear()
    .domain([-edge(lines.map(({ lower }) => -lower)), edge(lines.map(({ upper }) => upper))])
    .nice(TICKS)
    .range([LEFT, WIDTH - RIGHT])
    .clamp(true);
  const bottom = TOP + lines.length * ROW;
  const [zero, margin] = [round(x(0)), round(x(-1))];
  let inside = `<rect class="margin" x="${margin}" y="${TOP}" width="${round(zero - margin)}" height="${bottom - TOP}"/>`;
  for (const tick of x.ticks(TICKS)) {
    inside += `<path class="grid" d="M${round(x(tick))} ${TOP}V${bottom}"/>`;
    inside += `<text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${bottom + 15}">${signed(tick)}</text>`;
  }
  inside += `<path class="reference" d="M${margin} ${TOP}V${bottom}"/><path class="zero" d="M${zero} ${TOP}V${bottom}"/>`;
  lines.forEach((line, i) => {
    inside += lineSvg(line, TOP + i * ROW + ROW / 2, x);
  });
  inside += `<text class="axis" text-anchor="middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${bottom + 34}">worse ← in margins → better</text>`;
  const level = verdict.gates.find((gate) => gate.level !== undefined)?.level;
  return makeFigure(
    {
      title: 'Intervals and margins',
      caption: `Line: the ${intervalName(level)}. Grey: worse, inside the margin. Settled, and no worse: the whole line lies right of the dashed one. Hollow: not settled.`,
      description: lines.map(describe).join(' '),
    },
    inside,
    bottom + 40,
  );
}

function signed(margins: number): string {
  const text = formatNumber(Number(margins.toPrecision(2)), 2);
  return margins > 0 ? `+${text}` : text;
}

function describe({ name, outcome, at, lower, upper }: Line): string {
  return `${name}: ${OUTCOME_WORDS[outcome]}, ${signed(at)} margins, from ${signed(lower)} to ${signed(upper)}.`;
}

type Measured = Pick<Partial<GateResult>, 'improvement' | 'lower' | 'upper' | 'margin'>;

/** A point has no line, and below the row floors an interval is not what it says: neither is drawn. */
function lineOf(name: string, outcome: Outcome | undefined, { improvement, lower, upper, margin }: Measured): Line[] {
  if (outcome === undefined || improvement === undefined || lower === undefined || upper === undefined) return [];
  if (margin === undefined || !(margin > 0)) return [];
  const [at, low, high] = [improvement / margin, lower / margin, upper / margin];
  if (![at, low, high].every(Number.isFinite)) return [];
  return [{ name, outcome, at, lower: low, upper: high }];
}

function isJudged({ reason, method }: GateResult): boolean {
  return reason !== 'too_few_rows' && method !== 'point';
}

function gateLines(gates: readonly GateResult[]): Line[] {
  return worstFirst(gates)
    .filter(isJudged)
    .flatMap((gate) => lineOf(gate.metric, gate.outcome, gate))
    .slice(0, GATES_SHOWN);
}

/** Of each slice the metric that fared worst. */
function sliceLines({ slices }: Verdict): Line[] {
  return slices
    .flatMap((slice) => {
      const named = Object.keys(slice.where).sort();
      const name = [
        ...named.map((key) => `${columnOf(key)} = ${slice.where[key]}`),
        ...(slice.missing ?? []).map((column) => `${column} missing`),
      ].join(', ');
      const lines = Object.values(slice.metrics).flatMap((metric) => lineOf(name, metric.outcome, metric));
      return lines.sort((a, b) => rankOf(a) - rankOf(b)).slice(0, 1);
    })
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, SLICES_SHOWN);
}

/** Provably worse first, then by the upper bound. */
function rankOf({ outcome, upper }: Line): number {
  return (outcome === 'worse' ? -1e9 : 0) + Math.max(-1e6, Math.min(1e6, upper));
}

function anchorLines({ anchor }: Verdict): Line[] {
  const gate = anchor?.gate;
  if (gate === undefined || !isJudged(gate)) return [];
  return lineOf(anchor?.version === undefined ? 'anchor' : `anchor ${anchor.version}`, gate.outcome, gate);
}

const MARKS: Readonly<Record<Outcome, string>> = {
  better: 'better',
  no_worse: 'same',
  unchanged: 'same',
  worse: 'worse',
  inconclusive: 'open',
  error: 'open',
  not_compared: 'open',
};

/** What lies beyond an end of the axis is drawn on it; `x` clamps. */
function lineSvg(line: Line, middle: number, x: { (value: number): number; domain(): number[] }): string {
  const [from = 0, to = 0] = x.domain();
  const [low, high] = [round(x(line.lower)), round(x(line.upper))];
  // A mark beyond the edge leaves the arrow there to be seen.
  const at = x(line.at) + (line.at < from ? ARROW : line.at > to ? -ARROW : 0);
  let svg = `<text class="tick" text-anchor="end" x="${LEFT - 8}" y="${round(middle + 3.5)}">${htmlText(line.name, NAME_CAP)}</text>`;
  svg += `<text class="tick" text-anchor="end" x="${WIDTH - 2}" y="${round(middle + 3.5)}">${signed(line.at)}</text>`;
  svg += `<path class="span" d="M${low} ${middle}H${high}${endPath(low, middle, line.lower < from ? 1 : 0)}${endPath(high, middle, line.upper > to ? -1 : 0)}"/>`;
  svg += `<rect class="mark ${MARKS[line.outcome]}" x="${round(at - 4)}" y="${middle - 4}" width="8" height="8"/>`;
  return svg;
}

/** A bar across, or an arrow head that opens to the right (1) or to the left (-1). */
function endPath(end: number, middle: number, opens: -1 | 0 | 1): string {
  if (opens === 0) return `M${end} ${middle - 4}V${middle + 4}`;
  const back = round(end + opens * 5);
  return `M${back} ${middle - 4}L${end} ${middle}L${back} ${middle + 4}`;
}
