/** What these rows can and cannot settle, gate by gate: the table of `assay plan-test-set` and a part of the report. */
import { type GatePlan, planGates } from '../compare/plan.ts';
import { marginText } from './change-text.ts';
import type { ModelReport } from './contract.ts';
import { methodWords } from './method-words.ts';
import { formatNumber, formatPercent } from './number-text.ts';
import { code, groupThousands, type Phrase, type Section, say, type Table } from './phrase.ts';
import { aboutRows } from './why-gate.ts';
import { ARROWS } from './words.ts';

export const SETTLE_NOTE =
  'Settled: where the models are equal, the gate says so with a chance of 80 %. Rows needed: if more rows like these keep coming.';

export function settleTable(plans: readonly GatePlan[]): Table {
  const right = (title: string) => ({ title, align: 'right' as const });
  const differ = plans.some(({ disagreement }) => disagreement !== undefined);
  return {
    columns: [
      { title: 'Gate', align: 'left' },
      right('Rows'),
      ...(differ ? [right('Models differ on')] : []),
      right('These settle'),
      right('Margin'),
      right('Rows for it'),
      right('for half of it'),
      right('for twice'),
      { title: 'Method', align: 'left' },
    ],
    rows: plans.map((plan) => [
      gateName(plan),
      [rowsText(plan)],
      ...(differ ? [[plan.disagreement === undefined ? '' : formatPercent(plan.disagreement, 2)]] : []),
      [`${formatNumber(plan.smallestMargin, 2)} or more`],
      [plan.margin === undefined ? 'none' : marginText(plan.margin)],
      ...[1, 0.5, 2].map((factor): Phrase => [neededText(plan, factor)]),
      methodWords(plan) ?? [''],
    ]),
  };
}

function gateName({ metric, direction, anchor }: GatePlan): Phrase {
  const name = say`${code(metric)} ${ARROWS[direction]}`;
  if (anchor === undefined) return name;
  return anchor === '' ? say`${name} (anchor)` : say`${name} (anchor ${code(anchor)})`;
}

function rowsText({ rows, groups }: GatePlan): string {
  return groups === undefined ? groupThousands(rows) : `${groupThousands(rows)} in ${groupThousands(groups)} groups`;
}

/** Without a margin of the policy there is none to be half of. */
function neededText({ margin, needed }: GatePlan, factor: number): string {
  const found = margin === undefined ? undefined : needed.find((plan) => plan.margin === factor * margin);
  return found === undefined ? '' : aboutRows(found.rows).replace(/ rows?$/, '');
}

/** Of a report: undefined where nothing was measured. */
export function settleSection(report: ModelReport): Section | undefined {
  const plans = planGates(report.verdict);
  if (plans.length === 0) return undefined;
  const tests = report.verdict.gates.flatMap(({ metric, test, pValue }): Phrase[] =>
    test !== 'mcnemar_exact' || pValue === undefined
      ? []
      : [
          say`McNemar’s exact test of ${code(metric)}: p ${pValue < 0.001 ? '< 0.001' : `= ${formatNumber(pValue, 2)}`}. Shown only: it knows no margin.`,
        ],
  );
  return {
    id: 'settle',
    title: ['What these rows can settle'],
    blocks: [
      { type: 'table', table: settleTable(plans) },
      { type: 'paragraph', text: [SETTLE_NOTE] },
      ...tests.map((text) => ({ type: 'paragraph' as const, text })),
    ],
  };
}

/** In the comment it stands where a gate is open: there it answers a question. */
export function hasOpenGate({ verdict }: ModelReport): boolean {
  const gates = [...verdict.gates, ...(verdict.anchor?.gate === undefined ? [] : [verdict.anchor.gate])];
  return gates.some(({ outcome, smallestMargin }) => outcome === 'inconclusive' && smallestMargin !== undefined);
}
