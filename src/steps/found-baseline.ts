/**
 * The answers of a look-up before training, for the steps after it. They are believed by their digest, which a step output
 * handed on, and for the run that asked; anything else is as if nobody had asked: `train` trains, `compare` searches.
 */
import {
  type EarlierAnswer,
  type FoundAnswer,
  type FoundBaselineRecord,
  foundBaselineDocument,
} from '../documents/found-baseline.ts';
import { modelDocument } from '../documents/model.ts';
import { runDocument } from '../documents/run.ts';
import { failureOf } from '../errors.ts';
import type { BaselineRequest, Log, Platform, StoredBaseline, WorkflowRun } from '../ports.ts';
import { type DigestStore, getBytes } from './digest-store.ts';
import type { EarlierModel } from './take-over.ts';

export interface FoundBaselines {
  readonly record: FoundBaselineRecord;
  readonly store: DigestStore;
  readonly log: Log;
}

/** undefined, with a warning, for a record that cannot be read or is of another run. */
export async function openFound(
  digest: string,
  run: WorkflowRun,
  store: DigestStore,
  log: Log,
): Promise<FoundBaselines | undefined> {
  try {
    const text = (await getBytes(store, digest)).toString('utf8');
    const record = foundBaselineDocument.decode(text, foundBaselineDocument.file);
    if (record.runId === run.runId && record.runAttempt === run.runAttempt) return { record, store, log };
    log.warning(`what was found of the baseline is of run ${record.runId}, this is run ${run.runId}: it is not used`);
  } catch (thrown) {
    log.warning(`what was found of the baseline is not used: ${failureOf(thrown).message}`);
  }
  return undefined;
}

/**
 * Model and run record of what may be taken over: of the baseline, which runs of the default branch left, before that of an earlier
 * run of this commit. Neither where there is none, or its bytes are not those that were found.
 */
export async function earlierModels(found: FoundBaselines, name: string): Promise<readonly EarlierModel[]> {
  const { record } = found;
  const answers = [...record.answers, ...(record.judgedBefore ?? [])].filter(({ model }) => model === name);
  const read = await Promise.all(answers.map((answer) => earlierModel(found, answer)));
  return read.filter((one) => one !== undefined);
}

async function earlierModel(
  { store, log }: FoundBaselines,
  { model: name, source, commit, documents }: EarlierAnswer,
): Promise<EarlierModel | undefined> {
  const { [modelDocument.file]: model, [runDocument.file]: run } = documents;
  if (model === undefined || run === undefined) return undefined;
  try {
    return {
      source,
      commit,
      model: (await getBytes(store, model)).toString('utf8'),
      run: (await getBytes(store, run)).toString('utf8'),
    };
  } catch (thrown) {
    log.warning(`${name}: the model of ${source} is not taken over: ${failureOf(thrown).message}`);
    return undefined;
  }
}

/** The platform, which answers from the record what was asked before and is asked itself for everything else. */
export function answering(platform: Platform, found: FoundBaselines): Platform {
  const { record } = found;
  const { repository, baselines } = platform;
  return {
    ...platform,
    repository: {
      ...repository,
      startPoint: async (evaluated) =>
        evaluated === record.evaluated ? record.start : repository.startPoint(evaluated),
    },
    baselines: {
      ...baselines,
      find: async (request) => (await recorded(found, request)) ?? baselines.find(request),
      modelsAt: async (start) =>
        start === record.start.baseline && record.models !== undefined ? record.models : baselines.modelsAt(start),
    },
  };
}

async function recorded(
  { record, store, log }: FoundBaselines,
  { model, start, runId }: BaselineRequest,
): Promise<StoredBaseline | undefined> {
  if (start !== record.start.baseline) return undefined;
  const answer = record.answers.find((one) => one.model === model && one.runId === runId);
  if (answer === undefined) return undefined;
  try {
    return { ...answer, documents: await documentsOf(answer, store) };
  } catch (thrown) {
    log.warning(`${model}: the baseline is searched again: ${failureOf(thrown).message}`);
    return undefined;
  }
}

async function documentsOf({ documents }: FoundAnswer, store: DigestStore): Promise<ReadonlyMap<string, Buffer>> {
  const read = new Map<string, Buffer>();
  for (const [name, digest] of Object.entries(documents)) read.set(name, await getBytes(store, digest));
  return read;
}
