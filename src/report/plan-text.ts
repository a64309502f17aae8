/** What `assay plan-test-set` prints. */
import type { GatePlan, SizePlan } from '../compare/plan.ts';
import { formatExact, formatNumber, formatPercent } from './number-text.ts';
import { code, groupThousands, type Phrase, plural, say, type Table } from './phrase.ts';
import { SETTLE_NOTE, settleTable } from './settle-section.ts';
import { Page } from './terminal-page.ts';

export interface PlanTextOptions {
  readonly colour: boolean;
  /** In cells. */
  readonly width: number;
}

/** Columns that a narrow terminal does without, in this order. */
const SPARE = ['Method', 'for twice', 'Models differ on'] as const;

/** Of models whose gates were measured. */
export function gatePlansText(
  models: readonly { readonly model: string; readonly gates: readonly GatePlan[] }[],
  { colour, width }: PlanTextOptions,
): string {
  const page = new Page(colour, width);
  for (const { model, gates } of models) {
    if (gates.length === 0) {
      page.text(say`${code(model)}: no gate was measured on paired rows.`);
      page.gap();
      continue;
    }
    page.text(
      say`${code(model)}: what ${plural(Math.max(...gates.map(({ rows }) => rows)), 'held-out row')} can settle`,
    );
    page.gap();
    page.table(settleTable(gates), 0, SPARE);
    page.gap();
  }
  page.text([SETTLE_NOTE]);
  return page.toString();
}

/** Of a size and no data. */
export function sizePlanText(plan: SizePlan, { colour, width }: PlanTextOptions): string {
  const { rows, metric, byShare, byDeviation, floor } = plan;
  const page = new Page(colour, width);
  const size = rows === undefined ? 'a test set' : plural(rows, 'held-out row');
  page.text(say`What ${size} can settle${metric === undefined ? '' : say` by ${code(metric)}`}`);
  page.gap();
  if (rows !== undefined && rows < floor.rows) {
    page.text([{ tone: 'warn', text: `Nothing: below ${floor.rows} rows no verdict is given, whatever the margin.` }]);
    page.gap();
  }
  if (byShare !== undefined) {
    page.text(
      metric === undefined
        ? [
            'Metrics that say right or wrong of each row (accuracy), by the share of rows on which the two models disagree:',
          ]
        : ['By the share of rows on which the two models disagree about right and wrong:'],
    );
    page.gap();
    page.table(shareTable(plan));
    page.gap();
  }
  if (byDeviation !== undefined) {
    page.text([
      metric === undefined
        ? 'Any other metric, by the standard deviation of what each row adds to the difference:'
        : 'By the standard deviation of what each row adds to the difference:',
    ]);
    page.gap();
    page.table(deviationTable(byDeviation.needed));
    page.gap();
    if (rows !== undefined && byDeviation.smallest !== undefined) {
      page.text([
        `${plural(rows, 'row')} ${rows === 1 ? 'settles' : 'settle'} ${formatNumber(byDeviation.smallest, 2)} deviations or more.`,
      ]);
      page.gap();
    }
  }
  page.text(noteOf(plan));
  page.text(
    say`A finished run tells it in your metric’s own unit: ${code('assay run')}, then ${code('assay plan-test-set')}.`,
  );
  return page.toString();
}

const right = (title: string) => ({ title, align: 'right' as const });

function shareTable({ byShare, rows }: SizePlan): Table {
  const { needed = [], smallest = [] } = byShare ?? {};
  const shares = [...new Set(needed.map(({ share }) => share))];
  const margins = [...new Set(needed.map(({ margin }) => margin))];
  const line = (title: string, cell: (share: number) => string): Phrase[] => [
    [title],
    ...shares.map((share): Phrase => [cell(share)]),
  ];
  return {
    columns: [{ title: 'Models disagree on', align: 'left' }, ...shares.map((share) => right(formatPercent(share)))],
    rows: [
      ...margins.map((margin) =>
        line(`rows for a margin of ${formatExact(margin)}`, (share) =>
          groupThousands(needed.find((plan) => plan.share === share && plan.margin === margin)!.rows),
        ),
      ),
      ...(rows === undefined || smallest.length === 0
        ? []
        : [
            line(`smallest margin of ${plural(rows, 'row')}`, (share) =>
              formatNumber(smallest.find((plan) => plan.share === share)!.margin, 2),
            ),
          ]),
    ],
  };
}

function deviationTable(needed: NonNullable<SizePlan['byDeviation']>['needed']): Table {
  return {
    columns: [{ title: 'Margin', align: 'left' }, right('Rows')],
    rows: needed.map((plan): Phrase[] => [[`${formatExact(plan.margin)} deviations`], [groupThousands(plan.rows)]]),
  };
}

function noteOf({ alpha, power, floor }: SizePlan): Phrase {
  const classes =
    floor.ofEachClass === undefined
      ? ''
      : ` Metrics that look at one class (roc_auc, f1, recall) need ${floor.ofEachClass} rows of each as well.`;
  return [
    `Error rate ${formatPercent(alpha)}, and a chance of ${formatPercent(power)} to settle it where the models are equal. No verdict below ${floor.rows} rows.${classes}`,
  ];
}
