/** What `assay doctor` reads in a workflow file of GitHub Actions. GitHub checks the rest. */
import { InputError } from '../errors.ts';
import { parseYaml } from './config.ts';

/** Right by scope; all of them at once by `read-all` and `write-all`. */
export type Grant = ReadonlyMap<string, string> | 'read-all' | 'write-all';

/** The filters of one event; undefined where it has none of that name. */
export interface Trigger {
  readonly types: readonly string[] | undefined;
  readonly branches: readonly string[] | undefined;
  readonly branchesIgnore: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  readonly tagsIgnore: readonly string[] | undefined;
  readonly paths: readonly string[] | undefined;
  readonly pathsIgnore: readonly string[] | undefined;
}

export interface WorkflowStep {
  readonly uses: string | undefined;
  /** Inputs that are text, numbers or flags, as text. */
  readonly with: ReadonlyMap<string, string>;
  readonly if: string | undefined;
  readonly continueOnError: string | undefined;
}

export interface WorkflowJob {
  readonly id: string;
  readonly name: string | undefined;
  readonly permissions: Grant | undefined;
  readonly if: string | undefined;
  readonly needs: readonly string[];
  readonly continueOnError: string | undefined;
  readonly matrix: boolean;
  /** The workflow that the job calls, and its inputs. */
  readonly call: WorkflowStep | undefined;
  readonly steps: readonly WorkflowStep[];
  /** What the job itself or its steps call. */
  readonly uses: readonly string[];
}

export interface WorkflowFile {
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly permissions: Grant | undefined;
  readonly concurrency: boolean;
  readonly jobs: readonly WorkflowJob[];
}

/** GitHub reads no larger workflow file. */
const MAX_CHARACTERS = 512 * 1024;
/** More than GitHub starts for one run. */
const MAX_JOBS = 1000;

/** Throws InputError that names file and line for what is no YAML, and for a file without `on` or `jobs`. */
export function decodeWorkflow(source: string, file: string): WorkflowFile {
  const value = mapOf(parsed(source, file));
  for (const key of ['on', 'jobs']) {
    if (!value.has(key)) throw new InputError('a workflow needs it', { file, field: key });
  }
  const jobs = [...mapOf(value.get('jobs'))];
  if (jobs.length > MAX_JOBS)
    throw new InputError(`${jobs.length} jobs, at most ${MAX_JOBS} are read`, { file, field: 'jobs' });
  return {
    triggers: triggersOf(value.get('on')),
    permissions: grantOf(value.get('permissions')),
    concurrency: value.has('concurrency'),
    jobs: jobs.map(([id, job]) => jobOf(id, mapOf(job))),
  };
}

function parsed(source: string, file: string): unknown {
  if (source.length > MAX_CHARACTERS)
    throw new InputError(`${source.length} characters long, at most ${MAX_CHARACTERS} are read`, { file });
  try {
    return parseYaml(source, file).value;
  } catch (thrown) {
    // The parser goes one call deeper for each level.
    if (thrown instanceof RangeError) throw new InputError('is nested too deeply', { file });
    throw thrown;
  }
}

function triggersOf(on: unknown): ReadonlyMap<string, Trigger> {
  if (typeof on === 'string' || Array.isArray(on)) {
    return new Map(textsOf(on)!.map((event) => [event, triggerOf(undefined)]));
  }
  return new Map([...mapOf(on)].map(([event, filter]) => [event, triggerOf(filter)]));
}

function triggerOf(filter: unknown): Trigger {
  const value = mapOf(filter);
  const texts = (key: string) => textsOf(value.get(key));
  return {
    types: texts('types'),
    branches: texts('branches'),
    branchesIgnore: texts('branches-ignore'),
    tags: texts('tags'),
    tagsIgnore: texts('tags-ignore'),
    paths: texts('paths'),
    pathsIgnore: texts('paths-ignore'),
  };
}

function jobOf(id: string, job: ReadonlyMap<string, unknown>): WorkflowJob {
  const steps = job.get('steps');
  const read = Array.isArray(steps) ? steps.map((step) => stepOf(mapOf(step))) : [];
  const call = job.has('uses') ? stepOf(job) : undefined;
  return {
    id,
    name: scalarOf(job.get('name')),
    permissions: grantOf(job.get('permissions')),
    if: scalarOf(job.get('if')),
    needs: textsOf(job.get('needs')) ?? [],
    continueOnError: scalarOf(job.get('continue-on-error')),
    matrix: mapOf(job.get('strategy')).has('matrix'),
    call,
    steps: read,
    uses: [call, ...read].flatMap((each) => (each?.uses === undefined ? [] : [each.uses])),
  };
}

function stepOf(step: ReadonlyMap<string, unknown>): WorkflowStep {
  const inputs = [...mapOf(step.get('with'))].flatMap(([name, value]): [string, string][] => {
    const text = scalarOf(value);
    return text === undefined ? [] : [[name, text]];
  });
  const uses = step.get('uses');
  return {
    uses: typeof uses === 'string' ? uses : undefined,
    with: new Map(inputs),
    if: scalarOf(step.get('if')),
    continueOnError: scalarOf(step.get('continue-on-error')),
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

/** A text, a number or a flag as text; undefined for anything else. */
function scalarOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

/** One text or a list of them; undefined for anything else. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
}
