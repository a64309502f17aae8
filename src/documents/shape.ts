/**
 * The one place that imports zod. `zod/mini` is the same library in its functional form: it starts in a third of the
 * time (docs/adr/0002). Rooms that need a schema (kinds of models, parameters) take `z` from here.
 */
import * as z from 'zod/mini';

export { z };

/** A finite number: zod refuses NaN and the infinities. */
export const finite = () => z.number();

/** A whole number from 0. */
export const count = () => z.int().check(z.minimum(0));

/** `sha256:` and 64 hexadecimal digits. */
export const digest = () => z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));

/** The tasks Assay knows, in the words of `assay.yml`. */
export const TASKS = ['regression', 'binary', 'multiclass'] as const;
export type Task = (typeof TASKS)[number];
