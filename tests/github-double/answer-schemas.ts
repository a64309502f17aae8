/** Holds the double's answers against GitHub's own description of them (`schemas.json`). */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Answer } from './answer.ts';

interface Schemas {
  readonly routes: Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;
  readonly components: object;
}

/** Where GitHub's answers differ from its description: the end of the place in the answer, and the value there. */
const EXCEPTIONS: readonly { readonly where: RegExp; readonly value: unknown; readonly why: string }[] = [
  { where: /\/state$/, value: 'starter', why: 'an asset whose upload broke off; the description lacks the state' },
  { where: /\/head_repository$/, value: null, why: 'the fork is deleted: github/rest-api-description#1586' },
];

const schemas = JSON.parse(readFileSync(new URL('schemas.json', import.meta.url), 'utf8')) as Schemas;

const ajv = new Ajv({ strict: false, allErrors: true, verbose: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[^\s]+$/i);
ajv.addSchema({ $id: 'gh', components: schemas.components });

const compiled = new Map<string, ValidateFunction>();

/** Null where the description says nothing of the body. */
function validatorOf(route: string, status: number): ValidateFunction | null {
  const key = `${route} ${status}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const schema = schemas.routes[route]?.[status];
  if (schema === undefined) return null;
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"gh#/components/');
  const validate = ajv.compile(JSON.parse(text) as object);
  compiled.set(key, validate);
  return validate;
}

/** What is wrong with an answer by GitHub's own description of the route, or undefined. */
export function violationOf(method: string, path: string, answer: Answer): string | undefined {
  const route = `${method} ${path}`;
  if (schemas.routes[route] === undefined)
    return `${route} stands in no description; run scripts/build-double-schemas.ts`;
  if (answer.json === undefined) return undefined;
  const validate = validatorOf(route, answer.status);
  if (validate === null) {
    return answer.status >= 400 ? undefined : `${route}: no description of an answer with status ${answer.status}`;
  }
  // As it arrives: fields that are undefined are not sent.
  if (validate(JSON.parse(JSON.stringify(answer.json)))) return undefined;
  const errors = (validate.errors ?? []).filter(
    ({ instancePath, data }) => !EXCEPTIONS.some(({ where, value }) => where.test(instancePath) && data === value),
  );
  if (errors.length === 0) return undefined;
  const said = errors
    .slice(0, 5)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  return `${route} ${answer.status}: ${said.join('; ')}`;
}
