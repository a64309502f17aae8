/** What a test set of some size can and cannot settle (statistics, section 4). Pure tables; `assay plan-test-set` shows them. */
import type { GateResult, Verdict } from '../documents/verdict.ts';
import type { Metric } from '../metrics/contract.ts';
import { marginForSpread, POWER, rowsForMargin, rowsForSpread } from './intervals/planning.ts';
import { CLASS_ROWS, CLASSIFICATION_ROWS, REGRESSION_ROWS } from './intervals/row-floors.ts';

/** Shares of the rows on which two models do not say the same, from retrainings of one recipe to another model. */
const SHARES = [0.02, 0.05, 0.1, 0.2] as const;
const MARGINS = [0.005, 0.01, 0.02, 0.05] as const;
/** Margins in standard deviations of the rows' differences. */
const DEVIATIONS = [0.05, 0.1, 0.2, 0.5] as const;
/** Metrics that say right or wrong of each row: the share of disagreement is all there is to know. */
const BY_SHARE: readonly string[] = ['accuracy', 'top_k_accuracy'];

/** Without data. */
export interface SizePlan {
  readonly alpha: number;
  readonly power: number;
  readonly metric?: string;
  /** Fewest rows that a verdict rests on, whatever the margin; and of each class, where the metric looks at one. */
  readonly floor: { readonly rows: number; readonly ofEachClass?: number };
  /** The size that was asked about. */
  readonly rows?: number;
  /** Right-or-wrong metrics, by the share of rows on which the models disagree. */
  readonly byShare?: {
    readonly needed: readonly { readonly share: number; readonly margin: number; readonly rows: number }[];
    readonly smallest?: readonly { readonly share: number; readonly margin: number }[];
  };
  /** Any other metric: margins in standard deviations of the rows' differences. */
  readonly byDeviation?: {
    readonly needed: readonly { readonly margin: number; readonly rows: number }[];
    readonly smallest?: number;
  };
}

export interface SizeQuestion {
  readonly metric?: Pick<Metric, 'name' | 'tasks'> | undefined;
  readonly rows?: number | undefined;
  readonly alpha: number;
}

export function planSize({ metric, rows, alpha }: SizeQuestion): SizePlan {
  const floor = floorOf(metric);
  const atLeast = (needed: number) => Math.max(floor.rows, needed);
  const isShare = metric === undefined || BY_SHARE.includes(metric.name);
  const isDeviation = metric === undefined || !isShare;
  // Below the floors nothing is settled.
  const size = rows === undefined || rows < floor.rows ? undefined : rows;
  return {
    alpha,
    power: POWER,
    ...(metric === undefined ? {} : { metric: metric.name }),
    floor,
    ...(rows === undefined ? {} : { rows }),
    ...(isShare
      ? {
          byShare: {
            needed: MARGINS.flatMap((margin) =>
              SHARES.map((share) => ({ share, margin, rows: atLeast(rowsForSpread(share, margin, alpha)) })),
            ),
            ...(size === undefined
              ? {}
              : { smallest: SHARES.map((share) => ({ share, margin: marginForSpread(share, size, alpha) })) }),
          },
        }
      : {}),
    ...(isDeviation
      ? {
          byDeviation: {
            needed: DEVIATIONS.map((margin) => ({ margin, rows: atLeast(rowsForSpread(1, margin, alpha)) })),
            ...(size === undefined ? {} : { smallest: marginForSpread(1, size, alpha) }),
          },
        }
      : {}),
  };
}

function floorOf(metric: SizeQuestion['metric']): SizePlan['floor'] {
  if (metric === undefined) return { rows: CLASSIFICATION_ROWS, ofEachClass: CLASS_ROWS };
  if (metric.tasks.includes('regression')) return { rows: REGRESSION_ROWS };
  return BY_SHARE.includes(metric.name)
    ? { rows: CLASSIFICATION_ROWS }
    : { rows: CLASSIFICATION_ROWS, ofEachClass: CLASS_ROWS };
}

/** From what one gate measured. */
export interface GatePlan {
  readonly metric: string;
  readonly direction: 'higher' | 'lower';
  /** Tag of the release where the gate is the anchor's. */
  readonly anchor?: string;
  readonly outcome: GateResult['outcome'];
  readonly rows: number;
  readonly groups?: number;
  readonly method?: string;
  readonly disagreement?: number;
  /** The policy's; absent where it names none. */
  readonly margin?: number;
  /** What these rows settle with a chance of `POWER` where there is no difference. */
  readonly smallestMargin: number;
  /** Rows for the policy's margin, for half of it and for twice; for the smallest, where there is none. */
  readonly needed: readonly { readonly margin: number; readonly rows: number }[];
}

const FACTORS = [1, 0.5, 2] as const;

/** Gates and the anchor's, in the policy's order. A gate that nobody measured has nothing to plan by and is left out. */
export function planGates({ gates, anchor }: Pick<Verdict, 'gates' | 'anchor'>): GatePlan[] {
  const own = gates.flatMap((gate) => planGate(gate));
  const best = anchor?.gate === undefined ? [] : planGate(anchor.gate);
  return [...own, ...best.map((plan) => ({ ...plan, anchor: anchor?.version ?? '' }))];
}

function planGate(gate: GateResult): GatePlan[] {
  const { metric, direction, outcome, n, groups, method, disagreement, smallestMargin } = gate;
  if (n === undefined || smallestMargin === undefined || !(smallestMargin > 0)) return [];
  const margin = gate.margin !== undefined && gate.margin > 0 ? gate.margin : undefined;
  const floor = gate.shortage?.what === 'rows' ? gate.shortage.floor : 0;
  const needed = FACTORS.flatMap((factor) => {
    const asked = factor * (margin ?? smallestMargin);
    const rows = rowsForMargin(n, smallestMargin, asked);
    return rows === undefined ? [] : [{ margin: asked, rows: Math.max(floor, rows) }];
  });
  return [
    {
      metric,
      direction,
      outcome,
      rows: n,
      ...(groups === undefined ? {} : { groups }),
      ...(method === undefined ? {} : { method }),
      ...(disagreement === undefined ? {} : { disagreement }),
      ...(margin === undefined ? {} : { margin }),
      smallestMargin,
      needed,
    },
  ];
}
