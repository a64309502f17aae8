/** Sixty retrainings that are each a little worse: what rules let through (statistics, section 6). */
import { outcomeOf } from '../../src/compare/outcome.ts';
import { normalUpperQuantile } from '../../src/numbers/normal.ts';
import { Draws } from '../draws.ts';

export const RETRAININGS = 60;
export const MARGIN = 0.005;
export const BUDGET = 2 * MARGIN;
/** True change of a retraining against the live model, its spread, and the standard error of a measured difference. */
export const STEP = -0.4 * MARGIN;
export const SPREAD = 0.001;
export const STANDARD_ERROR = 0.001;
const Z = normalUpperQuantile(0.05);

export interface Rule {
  readonly name: string;
  /** How a difference is judged: as it was measured, or by its interval. */
  readonly by: 'point' | 'interval';
  readonly anchored: boolean;
}

export const RULES: readonly Rule[] = [
  { name: 'point difference against the previous model', by: 'point', anchored: false },
  { name: 'non-inferiority against the previous model', by: 'interval', anchored: false },
  { name: 'point difference, and an anchor', by: 'point', anchored: true },
  { name: 'non-inferiority, and an anchor (Assay)', by: 'interval', anchored: true },
];

export interface RatchetFigures {
  readonly rule: Rule;
  /** Means over the seeds, and the final change that one seed in twenty falls below. */
  readonly change: number;
  readonly low: number;
  readonly accepted: number;
}

export function simulateRatchet(rule: Rule, seeds: number): RatchetFigures {
  const changes = new Float64Array(seeds);
  let accepted = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const draws = new Draws(0x7a7c0000 + seed);
    let live = 0;
    for (let step = 0; step < RETRAININGS; step++) {
      const candidate = live + STEP + SPREAD * draws.normal();
      const previous = candidate - live + STANDARD_ERROR * draws.normal();
      // The anchor is the first release, at 0; it is scored on the same rows, and measured anew.
      const anchor = candidate + STANDARD_ERROR * draws.normal();
      if (!passes(rule, previous, MARGIN) || (rule.anchored && !passes(rule, anchor, BUDGET))) continue;
      live = candidate;
      accepted += 1;
    }
    changes[seed] = live;
  }
  const change = changes.reduce((total, value) => total + value, 0) / seeds;
  changes.sort();
  return { rule, change, low: changes[Math.floor(seeds / 20)]!, accepted: accepted / seeds };
}

function passes({ by }: Rule, improvement: number, margin: number): boolean {
  const half = by === 'point' ? 0 : Z * STANDARD_ERROR;
  const { outcome } = outcomeOf({
    improvement,
    lower: improvement - half,
    upper: improvement + half,
    margin,
    requiredImprovement: 0,
    identicalPredictions: false,
  });
  return outcome === 'better' || outcome === 'no_worse';
}
