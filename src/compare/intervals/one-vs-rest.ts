/** roc_auc_ovr and roc_auc_ovr_weighted: influences put together from DeLong's components of every class. */
import { InvariantError } from '../../errors.ts';
import { isUndefined } from './contract.ts';
import type { InfluenceOf } from './influence.ts';
import { placementInfluence, placementsOf } from './placements.ts';

/**
 * Macro: ψ_i = Σ_c (1/C)·ψ_i,c. By true rows: ψ_i = Σ_c w_c·ψ_i,c + Σ_c A_c·(1[y_i = c] − w_c), since the share w_c of a
 * class is of the sample too (statistics, section 3). A_c is the area of class c against the rest.
 */
export function oneVsRestInfluence(average: 'macro' | 'weighted'): InfluenceOf {
  return (input, weights) => {
    if (input.task === 'regression') throw new InvariantError('roc_auc_ovr was asked about regression');
    const { truth, classes } = input;
    const n = truth.length;
    const rows = new Float64Array(n);
    const areas = new Float64Array(classes.length);
    let value = 0;
    let shares = 0;
    for (let c = 0; c < classes.length; c++) {
      const placements = placementsOf(input, c, weights);
      if (isUndefined(placements)) return placements;
      const share = average === 'macro' ? 1 : placements.positives;
      const influence = placementInfluence(placements, truth, c, weights);
      const scale = average === 'macro' ? 1 / classes.length : placements.positives / n;
      for (let i = 0; i < n; i++) rows[i]! += scale * influence[i]!;
      areas[c] = placements.area;
      value += share * placements.area;
      shares += share;
    }
    value /= shares;
    if (average === 'weighted') {
      for (let i = 0; i < n; i++) rows[i]! += (weights?.[i] ?? 1) * (areas[truth[i]!]! - value);
    }
    return { value, rows, scale: 1, center: 0 };
  };
}
