/**
 * Models that the base gates and this run has no documents of. One that the candidate's config lacks was removed, renamed or left
 * out, which escapes nothing; one that it has was cut off or never started, and nobody can say anything of it.
 */
import { MODEL_NAME, type ModelConfig } from '../documents/config.ts';
import type { Verdict } from '../documents/verdict.ts';
import { EXIT_CODES, type Failure } from '../errors.ts';
import { type Judge, missingVerdict } from './judge.ts';

export interface MissingRequest {
  /** Models that documents are there of. */
  readonly present: ReadonlySet<string>;
  /** What the workflow named to run; undefined: everything. */
  readonly named: readonly string[] | undefined;
  /** Models of the candidate's config. */
  readonly head: Readonly<Record<string, ModelConfig>>;
}

/** No verdict on a model, and why. */
export interface CutOff {
  readonly model: string;
  readonly failure: Failure;
}

export interface MissingModels {
  readonly rejected: readonly Verdict[];
  readonly cutOff: readonly CutOff[];
}

export const NONE_MISSING: MissingModels = { rejected: [], cutOff: [] };

export async function namesMissing(judge: Judge, present: ReadonlySet<string>): Promise<string[]> {
  return (await judge.required()).filter((name) => !present.has(name) && MODEL_NAME.test(name));
}

export async function judgeMissing(judge: Judge, request: MissingRequest): Promise<MissingModels> {
  return judgeNames(judge, await namesMissing(judge, request.present), request);
}

/** The same of names that are known already. */
export async function judgeNames(
  judge: Judge,
  names: readonly string[],
  { named, head }: Pick<MissingRequest, 'named' | 'head'>,
): Promise<MissingModels> {
  const rejected: Verdict[] = [];
  const cutOff: CutOff[] = [];
  for (const name of names) {
    const config = Object.hasOwn(head, name) ? head[name] : undefined;
    if (config === undefined) {
      rejected.push(missingVerdict(name, judge, await judge.isInformational(name)));
      continue;
    }
    // A workflow that names what runs may leave out what the change does not touch.
    if (named !== undefined && !named.includes(name) && (await judge.isUntouched(name, config))) continue;
    cutOff.push({ model: name, failure: { exitCode: EXIT_CODES.infrastructure, message: noDocuments(name, judge) } });
  }
  return { rejected, cutOff };
}

function noDocuments(name: string, { start }: Judge): string {
  return `no documents of ${name}, which ${start.policyBranch} gates and this commit has: its job was cut off, was skipped or was not asked for it; run that job again, or name in \`models\` what was to run`;
}
