/** Inputs of the actions → options of the chain. A pure function of a reader, so that a test needs no action. */
import { isAbsolute, join } from 'node:path';
import { MODEL_NAME } from '../documents/config.ts';
import { TASKS, type Task } from '../documents/shape.ts';
import { InputError } from '../errors.ts';
import type { StoredArtifact } from '../ports.ts';
import { COMMENT_MODES, type CommentMode } from '../report/comment-mode.ts';
import type { CompareRequest } from '../steps/compare/as-step.ts';
import type { FindBaselineRequest } from '../steps/find-baseline/as-step.ts';
import type { ReportRequest } from '../steps/report/request.ts';
import type { StepRequest } from '../steps/step-recipes.ts';

/** Reads one input as text, '' when it is not given. */
export type ReadInput = (name: string) => string;

export type ChainInputs = StepRequest;

/** Digest of what `find-baseline` found; undefined where nobody looked. */
interface Found {
  readonly foundBaseline: string | undefined;
}

interface Token {
  readonly token: string;
}

export interface TrainInputs extends ChainInputs, Found {}

export interface FindBaselineInputs extends FindBaselineRequest, Token {
  readonly out: string;
}

export interface CompareInputs extends CompareRequest, Found, Token {}

export interface ReportInputs extends ReportRequest, Token {
  readonly author: string;
  /** Of `workflow_run`: path of the workflow that is reported for. */
  readonly workflow: string | undefined;
}

/** The inputs every verb of the chain has. Throws InputError that names input, value and rule. */
export function readRecipeInputs(input: ReadInput): ChainInputs {
  const data = optional(input('data'));
  const target = optional(input('target'));
  const task = readTask(optional(input('task')));
  const train = optional(input('model'));
  if (data !== undefined && target === undefined)
    throw new InputError('input `data` needs input `target`', { field: 'target' });
  if (data === undefined) {
    for (const [name, value] of Object.entries({ target, task, model: train })) {
      if (value !== undefined) throw new InputError(`input \`${name}\` goes with input \`data\``, { field: name });
    }
  }
  const folder = optional(input('working-directory')) ?? '.';
  const out = optional(input('out')) ?? 'assay-out';
  const models = readLines(input('models'));
  return {
    recipes: {
      folder,
      config: optional(input('config')),
      table: data === undefined || target === undefined ? undefined : { data, target, task, train },
      models: models.length === 0 ? undefined : models,
    },
    out: isAbsolute(out) ? out : join(folder, out),
  };
}

export function readTrainInputs(input: ReadInput): TrainInputs {
  return { ...readRecipeInputs(input), foundBaseline: optional(input('found-baseline')) };
}

export function readFindBaselineInputs(input: ReadInput): FindBaselineInputs {
  return {
    ...readRecipeInputs(input),
    token: input('github-token').trim(),
    baseline: optional(input('baseline')) ?? 'auto',
  };
}

export function readCompareInputs(input: ReadInput): CompareInputs {
  const days = optional(input('retention-days'));
  if (days !== undefined && !/^(?:0|[1-9][0-9]{0,2})$/.test(days))
    throw invalid('retention-days', 'a number of days', days);
  return {
    ...readFindBaselineInputs(input),
    foundBaseline: optional(input('found-baseline')),
    release: readFlag('release', input('release'), false),
    // 0 is upload-artifact's word for what the repository has set.
    retentionDays: days === undefined || days === '0' ? undefined : Number(days),
    uploadPredictions: readFlag('upload-predictions', input('upload-predictions'), true),
  };
}

/** A group is part of a check's name and of a comment's marker: a reader must not take one for another. */
const GROUP = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}(?:\[bot\])?$/;

export function readReportInputs(input: ReadInput): ReportInputs {
  const group = optional(input('group')) ?? 'default';
  if (!GROUP.test(group)) throw invalid('group', 'at most 64 letters, digits, ".", "_" and "-"', group);
  const comment = optional(input('comment')) ?? 'always';
  if (!(COMMENT_MODES as readonly string[]).includes(comment))
    throw invalid('comment', `one of ${COMMENT_MODES.join(', ')}`, comment);
  const author = optional(input('comment-author')) ?? 'github-actions[bot]';
  if (!LOGIN.test(author)) throw invalid('comment-author', 'a login such as github-actions[bot]', author);
  return {
    ...readRecipeInputs(input),
    token: input('github-token').trim(),
    group,
    comment: comment as CommentMode,
    author,
    artifacts: readArtifacts(input),
    workflow: optional(input('workflow')),
    release: readFlag('release', input('release'), false),
    uploadPredictions: readFlag('upload-predictions', input('upload-predictions'), true),
  };
}

function readArtifacts(input: ReadInput): ReportInputs['artifacts'] {
  const ids = input('artifact-id').trim();
  const digests = input('artifact-digest');
  if (ids === 'auto') return 'auto';
  // `{}` is what a job hands over that left nothing: no verdict, and never what happens to lie here.
  if (ids === '' && digests.trim() === '') return undefined;
  const fault = oneSided(ids, digests);
  // Told where the verdict would stand: whoever waits for it sees no log of this job.
  return fault === undefined ? readHandedOver(ids, digests) : fault;
}

/** One of the two outputs came without the other, as GitHub hands over one that it takes for a secret. */
function oneSided(idText: string, digestText: string): InputError | undefined {
  try {
    readHandedOver(idText, digestText);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof OneSided) return thrown;
    throw thrown;
  }
}

class OneSided extends InputError {}

/** The outputs `artifact-id` and `artifact-digest` of the job that evaluated: JSON by model, the same models in both. */
export function readHandedOver(idText: string, digestText: string): ReadonlyMap<string, StoredArtifact> {
  const ids = readByModel('artifact-id', idText, (value) =>
    /^[1-9][0-9]{0,15}$/.test(String(value)) ? Number(value) : undefined,
  );
  const digests = readByModel('artifact-digest', digestText, (value) =>
    typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value) ? value : undefined,
  );
  for (const [one, other, name] of [
    [ids, digests, 'artifact-digest'],
    [digests, ids, 'artifact-id'],
  ] as const) {
    const missing = [...one.keys()].find((model) => !other.has(model));
    if (missing !== undefined)
      throw new OneSided(
        `input \`${name}\` says nothing of the model "${missing}"; GitHub hands over nothing of an output that it takes for a secret`,
        { field: name },
      );
  }
  return new Map([...ids].map(([model, id]) => [model, { id, digest: digests.get(model) as string }]));
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'artifact-id': '{"MODEL": 123}',
  'artifact-digest': '{"MODEL": "sha256:…"}',
  decision: '{"MODEL": "approved"}',
};

/** `{"boston-housing": 123}`. */
export function readByModel<T>(
  name: string,
  text: string,
  read: (value: unknown) => T | undefined,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  if (text.trim() === '') return found;
  const example = EXAMPLES[name] ?? '{}';
  const fault = () => invalid(name, `JSON by model such as ${example}`, text);
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    throw fault();
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw fault();
  for (const [model, raw] of Object.entries(values)) {
    const value = read(raw);
    // Names become folders.
    if (value === undefined || !MODEL_NAME.test(model)) throw fault();
    found.set(model, value);
  }
  return found;
}

/** One a line; blank lines are none. */
export function readLines(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function readFlag(name: string, text: string, preset: boolean): boolean {
  const value = text.trim().toLowerCase();
  if (value === '') return preset;
  if (value === 'true' || value === 'false') return value === 'true';
  throw invalid(name, 'true or false', text);
}

export function invalid(name: string, rule: string, value: string): InputError {
  return new InputError(`input \`${name}\` must be ${rule}, got "${value.slice(0, 80)}"`, { field: name });
}

export function optional(value: string): string | undefined {
  const text = value.trim();
  return text === '' ? undefined : text;
}

function readTask(value: string | undefined): Task | undefined {
  if (value === undefined || (TASKS as readonly string[]).includes(value)) return value as Task | undefined;
  throw new InputError(`input \`task\` must be one of ${TASKS.join(', ')}, got "${value}"`, { field: 'task' });
}
