import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/models/column-moments.ts
var MOMENTS = 2;
var BLOCK_ROWS = 4096;
var MOMENTS_ROWS = 32768;
function columnMoments(input) {
  const out = new Float64Array(input.columns.length * MOMENTS);
  input.columns.forEach((values, k) => {
    const moments = out.subarray(k * MOMENTS, k * MOMENTS + MOMENTS);
    for (let from = input.from; from < input.to; from += MOMENTS_ROWS) {
      const part = partMoments(values, from, Math.min(from + MOMENTS_ROWS, input.to));
      for (let m = 0; m < MOMENTS; m++) moments[m] = moments[m] + part[m];
    }
  });
  return out;
}
function partMoments(values, from, to) {
  const moments = new Float64Array(MOMENTS);
  for (let start = from; start < to; start += BLOCK_ROWS) {
    addBlock(values, start, Math.min(start + BLOCK_ROWS, to), moments);
  }
  return moments;
}
function addBlock(values, from, to, moments) {
  const first = values[0];
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let spread0 = 0;
  let spread1 = 0;
  let spread2 = 0;
  let spread3 = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = values[i];
    const b = values[i + 1];
    const c = values[i + 2];
    const d = values[i + 3];
    sum0 += a;
    sum1 += b;
    sum2 += c;
    sum3 += d;
    spread0 += Math.abs(a - first);
    spread1 += Math.abs(b - first);
    spread2 += Math.abs(c - first);
    spread3 += Math.abs(d - first);
  }
  for (; i < to; i++) {
    sum0 += values[i];
    spread0 += Math.abs(values[i] - first);
  }
  moments[0] = moments[0] + (sum0 + sum1 + (sum2 + sum3));
  moments[1] = moments[1] + (spread0 + spread1 + (spread2 + spread3));
}
function joinMoments(parts) {
  const joined = Float64Array.from(parts[0]);
  for (const part of parts.slice(1)) for (let k = 0; k < joined.length; k++) joined[k] = joined[k] + part[k];
  return joined;
}

export {
  MOMENTS,
  MOMENTS_ROWS,
  columnMoments,
  joinMoments
};
