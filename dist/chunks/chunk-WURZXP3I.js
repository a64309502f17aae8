import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/numbers.ts
var Sum = class {
  total = 0;
  lost = 0;
  add(term) {
    const next = this.total + term;
    if (Math.abs(this.total) >= Math.abs(term)) this.lost += this.total - next + term;
    else this.lost += term - next + this.total;
    this.total = next;
  }
  get value() {
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
};
function sum(values) {
  const total = new Sum();
  for (let i = 0; i < values.length; i++) total.add(values[i]);
  return total.value;
}
function mean(values) {
  if (values.length === 0) throw new RangeError("mean requires at least 1 data point");
  return sum(values) / values.length;
}
function sumOfSquaredDeviations(values) {
  const center = mean(values);
  const squares = new Sum();
  const deviations = new Sum();
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - center;
    squares.add(deviation * deviation);
    deviations.add(deviation);
  }
  return Math.max(0, squares.value - deviations.value * deviations.value / values.length);
}
function firstNonFinite(values) {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i;
  return -1;
}
function isConstant(values) {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

export {
  Sum,
  mean,
  sumOfSquaredDeviations,
  firstNonFinite,
  isConstant
};
