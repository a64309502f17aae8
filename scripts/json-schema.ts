/** JSON Schema, draft 7: what editors know best. */
import { toJSONSchema } from 'zod/mini';
import type { z } from '../src/documents/shape.ts';

/** The part of the language that occurs here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  title?: string;
  description?: string;
  definitions?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** The schema of what is accepted: a key with a default may be left out. */
export function jsonSchemaOf(schema: unknown): JsonSchema {
  return toJSONSchema(schema as z.ZodMiniType, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;
}

/** A schema that stands inside another: only the outermost says which draft it is. */
export function withoutDraft({ $schema: _draft, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
