import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/errors.ts
var InputError = class extends Error {
  place;
  constructor(rule, place = {}) {
    super(`${renderPlace(place)}${rule}`);
    this.name = "InputError";
    this.place = place;
  }
};
var InfrastructureError = class extends Error {
  /** No answer came, or none that can be believed. */
  isUnreachable;
  constructor(message, { isUnreachable = false, ...options } = {}) {
    super(message, options);
    this.name = "InfrastructureError";
    this.isUnreachable = isUnreachable;
  }
};
var InvariantError = class extends Error {
  constructor(message) {
    super(message);
    this.name = "InvariantError";
  }
};
var EXIT_CODES = { input: 2, infrastructure: 3 };
function failureOf(thrown) {
  if (thrown instanceof InputError) return { exitCode: EXIT_CODES.input, message: thrown.message };
  if (thrown instanceof InfrastructureError) return { exitCode: EXIT_CODES.infrastructure, message: thrown.message };
  const text = thrown instanceof Error ? thrown.stack ?? thrown.message : `thrown: ${String(thrown)}`;
  return {
    exitCode: EXIT_CODES.infrastructure,
    message: `This is a fault in Assay, please report it with these lines:
${text}`
  };
}
function renderPlace(place) {
  const parts = [];
  if (place.file !== void 0) parts.push(place.file);
  if (place.line !== void 0) parts.push(`line ${place.line}`);
  if (place.column !== void 0) parts.push(`column ${place.column}`);
  if (place.byte !== void 0) parts.push(`byte ${place.byte}`);
  if (place.field !== void 0) parts.push(place.field);
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

export {
  InputError,
  InfrastructureError,
  InvariantError,
  EXIT_CODES,
  failureOf
};
