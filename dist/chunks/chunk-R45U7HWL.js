import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  groupThousands
} from "./chunk-7HDTKIZ4.js";

// src/report/number-text.ts
var DIGITS = 4;
var HUGE = 1e15;
var TINY = 1e-6;
var ROUNDING = 1e-10;
var EXTRA_DECIMALS = 4;
function formatNumber(value, digits = DIGITS) {
  if (!Number.isFinite(value)) return "not finite";
  if (Number.isInteger(value) && Math.abs(value) < HUGE) return formatFixed(value, 0);
  if (isExtreme(value)) return scientific(value, digits);
  return formatFixed(value, decimalsFor(value, digits));
}
function formatExact(value) {
  if (!Number.isFinite(value)) return "not finite";
  if (value !== 0 && (Math.abs(value) >= HUGE || Math.abs(value) < TINY)) return scientific(value, void 0);
  const [whole, fraction] = String(Math.abs(value)).split(".");
  return `${value < 0 ? "−" : ""}${groupThousands(Number(whole))}${fraction === void 0 ? "" : `.${fraction}`}`;
}
function formatTogether(values, digits = DIGITS) {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (values.some((value) => !Number.isFinite(value)) || isExtreme(largest))
    return values.map((v) => formatNumber(v, digits));
  if (values.every((value) => Number.isInteger(value))) return values.map((value) => formatFixed(value, 0));
  const start = decimalsFor(largest, digits);
  const different = new Set(values.map((value) => Number(value.toPrecision(12)))).size;
  for (let decimals = start; decimals < start + EXTRA_DECIMALS; decimals++) {
    const texts = values.map((value) => formatFixed(value, decimals));
    if (new Set(texts).size === different) return texts;
  }
  return values.map((value) => formatFixed(value, start));
}
function formatChange(value, scale, digits = 3) {
  return formatChanges([value], scale, digits)[0];
}
function formatChanges(values, scale, digits = 3) {
  const settled = values.map((value) => Math.abs(value) <= Math.abs(scale) * ROUNDING ? 0 : value);
  return formatTogether(settled, digits).map((text, i) => settled[i] > 0 ? `+${text}` : text);
}
function formatPercent(share, digits = 3) {
  const value = share * 100;
  return Number.isFinite(value) ? `${formatNumber(Number(value.toPrecision(digits)), digits)} %` : "not finite";
}
function formatSeconds(seconds) {
  if (seconds < 1) return `${Math.round(seconds * 1e3)} ms`;
  if (seconds < 60) return `${seconds.toFixed(2)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${groupThousands(Math.floor(whole / 3600))} h ${Math.floor(whole % 3600 / 60)} min`;
}
var UNITS = ["bytes", "KiB", "MiB", "GiB", "TiB"];
function formatBytes(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? groupThousands(Math.round(value)) : value.toFixed(1)} ${UNITS[unit]}`;
}
function shortDigest(digest) {
  return digest.startsWith("sha256:") ? `${digest.slice(0, 13)}…` : `${digest.slice(0, 7)}…`;
}
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function formatFixed(value, decimals) {
  const text = Math.abs(value).toFixed(decimals);
  const point = text.indexOf(".");
  const whole = point < 0 ? text : text.slice(0, point);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const isZero = Number(text) === 0;
  return `${value < 0 && !isZero ? "−" : ""}${grouped}${point < 0 ? "" : text.slice(point)}`;
}
function decimalsFor(value, digits) {
  if (value === 0) return 0;
  const [, exponent] = Math.abs(value).toExponential(digits - 1).split("e");
  return Math.min(20, Math.max(0, digits - 1 - Number(exponent)));
}
function isExtreme(value) {
  const size = Math.abs(value);
  return size !== 0 && (size >= HUGE || size < TINY);
}
var SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function scientific(value, digits) {
  const size = Math.abs(value);
  const [mantissa, exponent] = (digits === void 0 ? size.toExponential() : size.toExponential(digits - 1)).split(
    "e"
  );
  const power = Number(exponent);
  const raised = [...String(Math.abs(power))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `${value < 0 ? "−" : ""}${mantissa} × 10${power < 0 ? "⁻" : ""}${raised}`;
}

export {
  formatNumber,
  formatExact,
  formatTogether,
  formatChange,
  formatChanges,
  formatPercent,
  formatSeconds,
  formatBytes,
  shortDigest,
  shortCommit
};
