import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/models/labels.ts
function labelsOf(probabilities, classes, positive, threshold = 0.5) {
  if (probabilities.length !== classes.length) throw new InvariantError("one column of probabilities for each class");
  const rows = probabilities[0]?.length ?? 0;
  const labels = new Int32Array(rows);
  if (positive !== void 0 && classes.length === 2) {
    const code = classes.indexOf(positive);
    if (code < 0) throw new InvariantError(`the positive class ${positive} is none of the classes`);
    const column = probabilities[code];
    for (let i = 0; i < rows; i++) labels[i] = column[i] >= threshold ? code : 1 - code;
    return labels;
  }
  for (let c = 1; c < probabilities.length; c++) {
    const column = probabilities[c];
    for (let i = 0; i < rows; i++) if (column[i] > probabilities[labels[i]][i]) labels[i] = c;
  }
  return labels;
}

export {
  labelsOf
};
