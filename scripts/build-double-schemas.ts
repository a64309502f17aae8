/**
 * Writes `tests/github-double/schemas.json`: what GitHub's own OpenAPI document says of the answers that the double gives.
 * The document is too large to depend on (385 MB with its package). To renew:
 *
 *     npm install --prefix FOLDER_ELSEWHERE @octokit/openapi@23.0.2
 *     node --import ./scripts/typescript.mjs scripts/build-double-schemas.ts \
 *       FOLDER_ELSEWHERE/node_modules/@octokit/openapi/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EVERY_ROUTE } from '../tests/github-double/api.ts';

type Node = Record<string, unknown>;

const PREFIX = '#/components/schemas/';

/** Said to people, or of no use to a check. */
const NOISE = new Set([
  'description',
  'example',
  'examples',
  'title',
  'externalDocs',
  'default',
  'deprecated',
  'readOnly',
]);
/** Those that the check knows. */
const FORMATS = new Set(['date-time', 'uri']);

/** One schema in the words of JSON Schema, its references kept. `nullable` is OpenAPI's own and becomes a choice. */
export function normalised(schema: unknown, isProperties = false): unknown {
  if (Array.isArray(schema)) return schema.map((item) => normalised(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      // A property may be called `title`, and a keyword is never one.
      isProperties ||
      !(
        NOISE.has(key) ||
        key.startsWith('x-') ||
        key === 'nullable' ||
        (key === 'format' && !FORMATS.has(String(value)))
      ),
  );
  const plain = Object.fromEntries(
    kept.map(([key, value]) => [key, normalised(value, !isProperties && key === 'properties')]),
  ) as Node;
  if (isProperties || (schema as Node)['nullable'] !== true) return plain;
  return { anyOf: [{ type: 'null' }, plain] };
}

function refsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(refsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.replace(PREFIX, '')] : refsIn(value),
  );
}

/** `{routes: {"GET /user": {"200": schema}}, components: {schemas: {…}}}` of the routes that the document knows. */
export function schemasOf(document: Node): { routes: Record<string, Node>; components: Record<string, unknown> } {
  const paths = document['paths'] as Record<string, Record<string, Node> | undefined>;
  const shared = document['components'] as { schemas: Node; responses: Record<string, Node> };
  const routes: Record<string, Node> = {};
  for (const { method, path } of [...EVERY_ROUTE, { method: 'GET', path: '/rate_limit' }]) {
    const operation = paths[path]?.[method.toLowerCase()];
    if (operation === undefined) continue;
    const answers: Node = {};
    for (const [status, given] of Object.entries(operation['responses'] as Record<string, Node>)) {
      const response = typeof given['$ref'] === 'string' ? shared.responses[given['$ref'].split('/').at(-1)!]! : given;
      const content = response['content'] as Record<string, { schema: unknown }> | undefined;
      const schema = content?.['application/json']?.schema;
      if (schema !== undefined) answers[status] = normalised(schema);
    }
    routes[`${method} ${path}`] = answers;
  }
  const components: Record<string, unknown> = {};
  const wanted = refsIn(routes);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (name in components) continue;
    components[name] = normalised(shared.schemas[name]);
    wanted.push(...refsIn(components[name]));
  }
  return { routes, components };
}

/** One line for each route and each shared schema, so that a new version shows what it changed. */
function written(version: string, { routes, components }: ReturnType<typeof schemasOf>): string {
  const lines = (members: Record<string, unknown>) =>
    Object.keys(members)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${JSON.stringify(members[name])}`)
      .join(',\n');
  const source = `@octokit/openapi ${version} (MIT), generated/api.github.com.json, by scripts/build-double-schemas.ts`;
  return `{"source":${JSON.stringify(source)},\n"routes":{\n${lines(routes)}\n},\n"components":{"schemas":{\n${lines(components)}\n}}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Node;
  const { version } = document['info'] as { version: string };
  const text = written(version, schemasOf(document));
  writeFileSync(new URL('../tests/github-double/schemas.json', import.meta.url), text);
  process.stdout.write(`tests/github-double/schemas.json: ${text.length} characters\n`);
}
