/** What `assay doctor` reads in a workflow file of GitHub Actions. GitHub checks the rest. */
import { InputError } from '../errors.ts';
import { parseYaml } from './config.ts';

/** Right by scope; all of them at once by `read-all` and `write-all`. */
export type Grant = ReadonlyMap<string, string> | 'read-all' | 'write-all';

export interface Trigger {
  readonly types: readonly string[] | undefined;
  readonly branches: readonly string[] | undefined;
}

export interface WorkflowJob {
  readonly id: string;
  readonly permissions: Grant | undefined;
  /** What the job itself or its steps call. */
  readonly uses: readonly string[];
}

export interface WorkflowFile {
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly permissions: Grant | undefined;
  readonly concurrency: boolean;
  readonly jobs: readonly WorkflowJob[];
}

/** Throws InputError that names file and line for what is no YAML, and for a file without `on` or `jobs`. */
export function decodeWorkflow(source: string, file: string): WorkflowFile {
  const value = mapOf(parseYaml(source, file).value);
  for (const key of ['on', 'jobs']) {
    if (!value.has(key)) throw new InputError('a workflow needs it', { file, field: key });
  }
  return {
    triggers: triggersOf(value.get('on')),
    permissions: grantOf(value.get('permissions')),
    concurrency: value.has('concurrency'),
    jobs: [...mapOf(value.get('jobs'))].map(([id, job]) => jobOf(id, mapOf(job))),
  };
}

function triggersOf(on: unknown): ReadonlyMap<string, Trigger> {
  if (typeof on === 'string' || Array.isArray(on)) {
    return new Map(textsOf(on)!.map((event) => [event, { types: undefined, branches: undefined }]));
  }
  return new Map(
    [...mapOf(on)].map(([event, filter]) => [
      event,
      { types: textsOf(mapOf(filter).get('types')), branches: textsOf(mapOf(filter).get('branches')) },
    ]),
  );
}

function jobOf(id: string, job: ReadonlyMap<string, unknown>): WorkflowJob {
  const steps = job.get('steps');
  const called = [job, ...(Array.isArray(steps) ? steps.map(mapOf) : [])].map((each) => each.get('uses'));
  return {
    id,
    permissions: grantOf(job.get('permissions')),
    uses: called.filter((uses) => typeof uses === 'string'),
  };
}

function grantOf(value: unknown): Grant | undefined {
  if (value === undefined || value === null) return undefined;
  if (value === 'read-all' || value === 'write-all') return value;
  return new Map([...mapOf(value)].map(([scope, right]) => [scope, String(right)]));
}

function mapOf(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}

/** One text or a list of them; undefined for anything else. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
}
