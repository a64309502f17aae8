import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/models/column-moments.ts
var MOMENTS = 2;
var BLOCK_ROWS = 4096;
function columnMoments(input) {
  const out = new Float64Array(input.columns.length * MOMENTS);
  input.columns.forEach((values, k) => {
    const moments = out.subarray(k * MOMENTS, k * MOMENTS + MOMENTS);
    for (let start = input.from; start < input.to; start += BLOCK_ROWS) {
      addBlock(values, start, Math.min(start + BLOCK_ROWS, input.to), moments);
    }
  });
  return out;
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
  columnMoments,
  joinMoments
};
