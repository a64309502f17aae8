/**
 * The part of `zod/mini` that Assay uses, by name. A namespace import of the whole package would carry its fifty
 * languages and its JSON Schema writer into every bundle: 700 kB and 15 ms of each start (docs/adr/0002).
 */
export type { core, infer, ZodMiniType } from 'zod/mini';
export {
  _default,
  array,
  boolean,
  discriminatedUnion,
  enum,
  gt,
  gte,
  int,
  length,
  literal,
  looseObject,
  lt,
  lte,
  maximum,
  maxLength,
  minimum,
  minLength,
  nullable,
  number,
  object,
  optional,
  record,
  refine,
  regex,
  strictObject,
  string,
  tuple,
  union,
  unknown,
} from 'zod/mini';
