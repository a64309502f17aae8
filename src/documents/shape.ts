/**
 * The words every schema is made of. Rooms that need a schema (kinds of models, parameters) take `z` from here: it is
 * `zod/mini`, the same library in its functional form, cut to what we use (docs/adr/0002).
 */
import * as z from './zod.ts';

export { z };

// Shared, not made anew for each field: a schema costs microseconds, and a start builds some hundred.
const FINITE = z.number();
const COUNT = z.int().check(z.minimum(0));
const DIGEST = z
  .string()
  .check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be "sha256:" and 64 hexadecimal digits' }));

/** A finite number: zod refuses NaN and the infinities. */
export const finite = () => FINITE;

/** A whole number from 0. */
export const count = () => COUNT;

/** `sha256:` and 64 hexadecimal digits. */
export const digest = () => DIGEST;

/** The tasks Assay knows, in the words of `assay.yml`. */
export const TASKS = ['regression', 'binary', 'multiclass'] as const;
export type Task = (typeof TASKS)[number];
