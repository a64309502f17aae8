import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  InvariantError
} from "./chunk-SDN6BCSO.js";

// src/documents/canonical.ts
import { createHash } from "node:crypto";
function encodeCanonical(value) {
  const out = [];
  write(value, "", out, "$");
  out.push("\n");
  return out.join("");
}
function sha256(bytes) {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
function write(value, indent, out, path) {
  if (value === null || value === true || value === false) {
    out.push(String(value));
  } else if (typeof value === "number") {
    out.push(encodeNumber(value, path));
  } else if (typeof value === "string") {
    out.push(JSON.stringify(value));
  } else if (Array.isArray(value) || value instanceof Float64Array || value instanceof Int32Array) {
    writeArray(value, indent, out, path);
  } else if (isPlainObject(value)) {
    writeObject(value, indent, out, path);
  } else {
    throw new InvariantError(`cannot encode ${Object.prototype.toString.call(value)} at ${path}`);
  }
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
function encodeNumber(value, path) {
  if (!Number.isFinite(value))
    throw new InvariantError(`cannot encode ${value} at ${path}: documents hold finite numbers`);
  return value === 0 ? "0" : String(value);
}
function writeArray(items, indent, out, path) {
  if (items.length === 0) {
    out.push("[]");
    return;
  }
  if (typeof items[0] === "number") {
    out.push("[");
    for (let i = 0; i < items.length; i++) {
      if (i > 0) out.push(", ");
      write(items[i], indent, out, `${path}[${i}]`);
    }
    out.push("]");
    return;
  }
  const inner = `${indent}  `;
  out.push("[");
  for (let i = 0; i < items.length; i++) {
    out.push(i > 0 ? ",\n" : "\n", inner);
    write(items[i], inner, out, `${path}[${i}]`);
  }
  out.push("\n", indent, "]");
}
function writeObject(record, indent, out, path) {
  const keys = Object.keys(record).filter((key) => record[key] !== void 0).sort();
  if (keys.length === 0) {
    out.push("{}");
    return;
  }
  const inner = `${indent}  `;
  out.push("{");
  keys.forEach((key, i) => {
    out.push(i > 0 ? ",\n" : "\n", inner, JSON.stringify(key), ": ");
    write(record[key], inner, out, `${path}.${key}`);
  });
  out.push("\n", indent, "}");
}

export {
  encodeCanonical,
  sha256
};
