/** The coefficients of a model on the raw scale of its features, for people. */
import type { ModelDocument } from '../documents/model.ts';
import type { CoefficientTable } from './contract.ts';
import { designNames } from './encoder.ts';
import { findKind } from './kinds.ts';

/** undefined for kinds without coefficients. `model` has been decoded or fitted, so its parts fit each other. */
export function coefficientsOf(model: ModelDocument): CoefficientTable | undefined {
  const { output } = model.signature;
  const names = designNames(model.preprocessing);
  const classes = output.type === 'label' ? output.classes : [];
  const table = findKind(model.estimator.type)?.coefficients?.(model.estimator, names, classes);
  return table?.linearRows === true ? unstandardized(table, model.preprocessing) : table;
}

/** w·(x − center)/scale = (w/scale)·x − w·center/scale: the last part joins the intercept. */
function unstandardized(table: CoefficientTable, preprocessing: ModelDocument['preprocessing']): CoefficientTable {
  const maps = preprocessing.flatMap((encoding) => {
    if (encoding.type === 'numeric') return [encoding];
    return designNames([encoding]).map(() => ({ center: 0, scale: 1 }));
  });
  const [intercept, ...rest] = table.rows;
  const constants = [...intercept!.values];
  const rows = rest.map(({ name, values }, k) => {
    const { center, scale } = maps[k]!;
    const raw = values.map((value) => value / scale);
    raw.forEach((value, c) => {
      constants[c] = constants[c]! - value * center;
    });
    return { name, values: raw };
  });
  return { ...table, rows: [{ name: intercept!.name, values: constants }, ...rows] };
}
