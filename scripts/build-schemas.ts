/** Writes `schemas/`: JSON Schemas of `assay.yml` and every document, from the schemas that the code itself checks by. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DOCUMENTS } from '../src/documents/all.ts';
import { ConfigSchema } from '../src/documents/config-shape.ts';
import { MetricsSchema } from '../src/documents/evaluation.ts';
import { completeConfig, completeModel } from './complete-schemas.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { describeKey } from './schema-descriptions.ts';

/** File name → text, in the order of names. */
export function buildSchemas(): Map<string, string> {
  const sources: [string, string, JsonSchema][] = [
    ['assay', 'assay.yml: recipe and policy of every model', completeConfig(jsonSchemaOf(ConfigSchema))],
    ['metrics', 'metrics.json: every defined metric, flat', jsonSchemaOf(MetricsSchema)],
    ...DOCUMENTS.map(({ file, kind, schema }): [string, string, JsonSchema] => {
      const made = jsonSchemaOf(schema);
      return [file.replace('.json', ''), `${file}: ${kind}`, kind === 'assay.model' ? completeModel(made) : made];
    }),
  ];
  return new Map(
    sources
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, title, { $schema, ...schema }]) => {
        const described = describe({ $schema, title, ...withoutNoise(schema) }, name, '');
        return [`${name}.schema.json`, `${JSON.stringify(described, null, 2)}\n`];
      }),
  );
}

/** Adds a description to every key that has none. */
function describe(schema: JsonSchema, document: string, path: string): JsonSchema {
  const inner = (child: JsonSchema, step: string) => describe(child, document, step);
  const said = path === '' ? undefined : (schema.description ?? describeKey(document, path)?.text);
  const out: JsonSchema = said === undefined ? { ...schema } : { ...schema, description: said };
  for (const branches of ['oneOf', 'anyOf'] as const) {
    // Branches are the same key: what is said of it is said once, outside.
    const described = schema[branches]?.map((branch) => withoutDescription(inner(branch, path)));
    if (described !== undefined) out[branches] = described;
  }
  if (schema.items !== undefined) out.items = withoutDescription(inner(schema.items, `${path}[]`));
  if (typeof schema.additionalProperties === 'object') {
    out.additionalProperties = inner(schema.additionalProperties, path === '' ? '*' : `${path}.*`);
  }
  if (schema.properties !== undefined) {
    out.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, child]) => [
        key,
        inner(child, path === '' ? key : `${path}.${key}`),
      ]),
    );
  }
  return out;
}

function withoutDescription(schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema;
  return 'const' in schema && description !== undefined ? schema : rest;
}

/** Bounds that only say "a whole number that a double can hold" and names that may be any text. */
function withoutNoise(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) return undefined;
      if (key === 'minimum' && value === Number.MIN_SAFE_INTEGER) return undefined;
      if (key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}') return undefined;
      return value;
    }),
  ) as JsonSchema;
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../schemas/', import.meta.url));
  await mkdir(folder, { recursive: true });
  const made = buildSchemas();
  for (const name of await readdir(folder)) if (!made.has(name)) await rm(`${folder}${name}`);
  for (const [name, text] of made) await writeFile(`${folder}${name}`, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
