/**
 * Looks the baselines up before training, by the very questions that `compare` would ask, and keeps the answers for the
 * steps after it. Nothing is decided here and nothing fails: what was not answered `compare` asks itself.
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
import type { Platform, StoredBaseline } from '../ports.ts';
import { type DigestStore, putBytes } from './digest-store.ts';

export interface FindRequest {
  /** The commit that was checked out. */
  readonly evaluated: string;
  readonly models: readonly { readonly name: string; readonly configDigest: string }[];
  /** The config that they are of, from the root of the repository; undefined where a table was given instead. */
  readonly config?: string | undefined;
  /** What to look for, by whether the base's policy judges; undefined: nothing. */
  readonly search: (isJudgedByBase: boolean) => Promise<{ readonly runId: number | undefined } | undefined>;
}

export interface Found {
  /** Digest of the record. */
  readonly digest: string;
  /** One for each model, for people. */
  readonly lines: readonly string[];
}

/** Throws InfrastructureError and InputError where not even the start of the search can be told. */
export async function findBaselines(platform: Platform, request: FindRequest, store: DigestStore): Promise<Found> {
  const { run, repository, baselines } = platform;
  const start = await repository.startPoint(request.evaluated);
  const isJudgedByBase = start.policy !== undefined;
  const search = await request.search(isJudgedByBase);
  const lines: string[] = [];
  const answers: FoundAnswer[] = [];
  let models: readonly string[] = [];
  if (search !== undefined && start.baseline !== undefined) {
    for (const { name: model } of request.models) {
      try {
        const stored = await baselines.find({
          model,
          start: start.baseline,
          config: request.config,
          isQuick: true,
          ...search,
        });
        if (stored.found !== 'none') answers.push(await answerOf(model, search.runId, stored, store));
        lines.push(`${model}: ${stored.found === 'none' ? stored.reason : `the baseline is ${stored.source}`}`);
      } catch (thrown) {
        lines.push(`${model}: ${failureOf(thrown).message}`);
      }
    }
    // Where nobody can say it, `compare` asks, and ends as it must.
    if (isJudgedByBase && answers.length > 0) models = await baselines.modelsAt(start.baseline).catch(() => []);
  }
  const judgedBefore = await findJudgedBefore(platform, request, store, lines);
  const record: FoundBaselineRecord = {
    kind: 'assay.found-baseline',
    schemaVersion: 1,
    runId: run.runId,
    runAttempt: run.runAttempt,
    evaluated: request.evaluated,
    start,
    answers,
    ...(judgedBefore.length === 0 ? {} : { judgedBefore }),
    ...(models.length === 0 ? {} : { models: [...models] }),
  };
  const digest = await putBytes(store, Buffer.from(foundBaselineDocument.encode(record)));
  return { digest, lines };
}

/** Of each model that was trained before of what this run judges again. What cannot be had is trained. */
async function findJudgedBefore(
  { judgedBefore }: Platform,
  { evaluated, models }: FindRequest,
  store: DigestStore,
  lines: string[],
): Promise<EarlierAnswer[]> {
  const answers: EarlierAnswer[] = [];
  for (const { name: model, configDigest } of models) {
    try {
      const earlier = await judgedBefore.find({ model, evaluated, configDigest });
      if (earlier === undefined) continue;
      if ('why' in earlier) {
        lines.push(`${model}: ${earlier.why}`);
        continue;
      }
      const { source, commit } = earlier;
      const documents: Record<string, string> = {};
      for (const name of [modelDocument.file, runDocument.file])
        documents[name] = await putBytes(store, earlier.documents.get(name)!);
      answers.push({ model, source, commit, documents });
      lines.push(`${model}: ${source} judged this commit before`);
    } catch (thrown) {
      lines.push(`${model}: what was trained before cannot be had: ${failureOf(thrown).message}`);
    }
  }
  return answers;
}

async function answerOf(
  model: string,
  runId: number | undefined,
  { found, commit, distance, source, expiresAt, notes, documents: files }: StoredBaseline,
  store: DigestStore,
): Promise<FoundAnswer> {
  const documents: Record<string, string> = {};
  for (const [name, bytes] of files) documents[name] = await putBytes(store, bytes);
  const asked = { model, ...(runId === undefined ? {} : { runId }) };
  const expires = expiresAt === undefined ? {} : { expiresAt };
  return { ...asked, found, commit, distance, source, ...expires, notes: [...notes], documents };
}
