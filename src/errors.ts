/**
 * The endings an error can have (docs: design, "Endings"). Only `src/actions/run.ts` and `src/cli/main.ts` turn them
 * into an exit code.
 */

/** Where in the user's input the fault lies. Lines and columns count from 1, the byte offset from 0. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly byte?: number | undefined;
  /** Path of a key (`models.boston.gate.metrics[0].threshold`), a column name or an option (`--target`). */
  readonly field?: string | undefined;
}

/** Bad input, config or data: the user can fix it. Exit code 2, one message, no stack. */
export class InputError extends Error {
  readonly place: Place;
  constructor(rule: string, place: Place = {}) {
    super(`${renderPlace(place)}${rule}`);
    this.name = 'InputError';
    this.place = place;
  }
}

/** Network, API, permission or disk: what was tried, what is missing, what is safe to re-run. Exit code 3. */
export class InfrastructureError extends Error {
  /** No answer came, or none that can be believed. */
  readonly isUnreachable: boolean;
  constructor(message: string, { isUnreachable = false, ...options }: InfrastructureFault = {}) {
    super(message, options);
    this.name = 'InfrastructureError';
    this.isUnreachable = isUnreachable;
  }
}

export interface InfrastructureFault {
  readonly cause?: unknown;
  readonly isUnreachable?: boolean;
}

/** A broken promise of our own code. Exit code 3, with a stack and a request for a bug report. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

/** 2 for what the user can fix, 3 for everything else: never Node's own 1, which would read as a rejection. */
export const EXIT_CODES = { input: 2, infrastructure: 3 } as const;

export interface Failure {
  readonly exitCode: (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
  readonly message: string;
}

/** Turns whatever was thrown into an exit code and the text a person reads. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof InputError) return { exitCode: EXIT_CODES.input, message: thrown.message };
  if (thrown instanceof InfrastructureError) return { exitCode: EXIT_CODES.infrastructure, message: thrown.message };
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : `thrown: ${String(thrown)}`;
  return {
    exitCode: EXIT_CODES.infrastructure,
    message: `This is a fault in Assay, please report it with these lines:\n${text}`,
  };
}

/** `data.csv, line 3, column 2, byte 17, field: `, in that order, only what is known. */
function renderPlace(place: Place): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  if (place.byte !== undefined) parts.push(`byte ${place.byte}`);
  if (place.field !== undefined) parts.push(place.field);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
