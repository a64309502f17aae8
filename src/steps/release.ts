/**
 * `release`: an approved model of the default branch, whose digest is not yet released, becomes a release with the bytes that
 * were evaluated. No input can release anything else.
 */

import { decodeConfig, MODEL_NAME } from '../documents/config.ts';
import { METRICS_FILE } from '../documents/evaluation.ts';
import { failureDocument } from '../documents/failure.ts';
import { PREDICTIONS_FILE } from '../documents/predictions.ts';
import { verdictDocument } from '../documents/verdict.ts';
import { type Failure, failureOf, InputError } from '../errors.ts';
import type { Files, Platform, Ports, ReleaseRequest, ReleaseResult, StoredArtifact } from '../ports.ts';
import { createManifest } from '../registry/manifest.ts';
import { renderNotes } from '../registry/notes.ts';
import { nextVersion } from '../registry/versions.ts';
import { renderHtml } from '../report/html.ts';
import { renderReleaseNotes } from '../report/release-notes.ts';
import { type ReportDecision, withheldByPolicy, withheldByReport } from './approved-again.ts';
import { namedConfig } from './judged-config.ts';
import { type Documents, proveDocuments, type Releasable } from './releasable.ts';
import type { Line } from './verb-end.ts';
import { CHAIN, FILES_OF } from './written-by.ts';

export interface ReleaseOptions {
  /** What the workflow asks for; false releases nothing. */
  readonly release: boolean;
  /** Folder of the output folders. */
  readonly out: string;
  /** Its models are looked for where none are named; one that lies nowhere is no fault, documents may be handed over. */
  readonly config: string;
  /** undefined: every model that has documents. */
  readonly models: readonly string[] | undefined;
  /** By model: what the job that evaluated handed over. Empty: the documents lie in `out`, this very job wrote them. */
  readonly artifacts: ReadonlyMap<string, StoredArtifact>;
  /** What the job decided that compared again; undefined where the workflow hands none over. */
  readonly decision: ReportDecision | undefined;
  /** false: no value of a held-out row is published (`upload-predictions: false`). */
  readonly uploadPredictions: boolean;
}

export interface ReleaseOutcome {
  readonly model: string;
  /** The verdict's, `error` where the release failed, undefined where nobody looked. */
  readonly decision: 'approved' | 'pending' | 'rejected' | 'error' | undefined;
  readonly result: ReleaseResult | undefined;
  /** Why nothing was released, in a line. */
  readonly notice: string | undefined;
  readonly failure: Failure | undefined;
}

const REPORT_FILE = 'report.html';
/** What a release carries of a chain's documents, in the chain's order; the report is written anew where it is not there. */
const RELEASED = [
  'data-check.json',
  'model.json',
  'run.json',
  'evaluation.json',
  METRICS_FILE,
  'verdict.json',
] as const;
/** Everything that a chain leaves: an artifact that holds anything else is refused. */
const ALLOWED: ReadonlySet<string> = new Set([...CHAIN.flatMap((verb) => FILES_OF[verb]), failureDocument.file]);
/** More is no document of ours, in bytes. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** One model that fails does not stop the others. Throws InputError for options that cannot be met. */
export async function releaseModels(options: ReleaseOptions, ports: Ports): Promise<ReleaseOutcome[]> {
  const { platform } = ports;
  if (!options.release) {
    ports.log.info('release: nothing is released, it was not asked for');
    return [];
  }
  if (platform === undefined) throw new InputError('works inside GitHub Actions only', { field: 'release' });
  const { run } = platform;
  if (!run.isDefaultBranch || run.pullRequest !== undefined) {
    const where =
      run.pullRequest === undefined ? `${run.event} on ${run.ref}` : `pull request ${run.pullRequest.number}`;
    ports.log.info(
      `release: nothing is released here (${where}); a push, schedule or workflow_dispatch run of ${run.repository.defaultBranch} releases`,
    );
    return [];
  }
  const outcomes: ReleaseOutcome[] = [];
  for (const model of await namesOf(options, ports.files))
    outcomes.push(await releaseOne(model, options, ports, platform));
  return outcomes;
}

async function namesOf({ models, artifacts, out, config }: ReleaseOptions, files: Files): Promise<readonly string[]> {
  const names = models ?? (artifacts.size > 0 ? [...artifacts.keys()] : undefined);
  for (const name of names ?? []) {
    if (!MODEL_NAME.test(name)) throw new InputError(`"${name}" is no name of a model`, { field: 'models' });
    if (artifacts.size > 0 && !artifacts.has(name)) {
      throw new InputError(`no artifact was handed over for the model "${name}"`, { field: 'artifact-id' });
    }
  }
  if (names !== undefined) return names;
  const found: string[] = [];
  for (const name of await files.list(out)) {
    if (MODEL_NAME.test(name) && (await files.exists(`${out}/${name}`)) === 'folder') found.push(name);
  }
  if (found.length === 0)
    throw new InputError('holds no documents to release; `compare` leaves them there', { file: out });
  const text = await files.readText(config);
  const wanted = text === undefined ? [] : Object.keys(decodeConfig(text, config).config.models);
  // Of a table without a config another one may lie there, which is of other models.
  return wanted.some((name) => found.includes(name)) ? [...new Set([...wanted, ...found])] : found;
}

async function releaseOne(
  model: string,
  options: ReleaseOptions,
  ports: Ports,
  platform: Platform,
): Promise<ReleaseOutcome> {
  const nothing = { model, result: undefined, notice: undefined, failure: undefined };
  try {
    const documents = await documentsOf(model, options, ports, platform);
    const isHandedOver = options.artifacts.has(model);
    const isFailed = documents.files.has(failureDocument.file);
    if (isFailed || (!documents.files.has(verdictDocument.file) && !isHandedOver)) {
      const why = isFailed ? 'its run failed' : 'it has no verdict';
      return { ...nothing, decision: 'error', notice: `${model} is not released: ${why}` };
    }
    const proven = await proveDocuments(documents, platform.run, ports);
    const { decision } = proven.facts.verdict;
    if (decision !== 'approved') {
      return { ...nothing, decision, notice: `${model} is not released: its verdict is ${decision}` };
    }
    const withheld =
      withheldByReport(model, options.decision) ??
      (await withheldByPolicy(proven, namedConfig({ folder: '.', config: options.config }), platform, ports));
    if (withheld !== undefined) {
      return { ...nothing, decision: withheld.decision, notice: `${model} is not released: ${withheld.why}` };
    }
    const result = await platform.releases.publish(requestOf(documents, proven));
    return { ...nothing, decision, result, notice: result.notice };
  } catch (thrown) {
    return { ...nothing, decision: 'error', failure: failureOf(thrown) };
  }
}

async function documentsOf(
  model: string,
  { out, artifacts, uploadPredictions }: ReleaseOptions,
  { files }: Ports,
  platform: Platform,
): Promise<Documents> {
  const expected = artifacts.get(model);
  if (expected !== undefined) {
    const name = `assay-${model}`;
    const handed = new Map(await platform.artifacts.download(name, ALLOWED, expected));
    if (!uploadPredictions) for (const file of [PREDICTIONS_FILE, REPORT_FILE]) handed.delete(file);
    return { model, shown: name, files: handed };
  }
  const shown = `${out}/${model}`;
  const found = new Map<string, Buffer>();
  // The page may draw rows, so it is written anew from what is left.
  const withRows = uploadPredictions ? [PREDICTIONS_FILE, REPORT_FILE] : [];
  for (const file of [...RELEASED, ...withRows, failureDocument.file]) {
    if ((await files.exists(`${shown}/${file}`)) !== 'file') continue;
    found.set(file, await readBytes(files, `${shown}/${file}`, out));
  }
  return { model, shown, files: found };
}

/** Text would lose what is no UTF-8: a release is byte for byte. */
async function readBytes(files: Files, path: string, root: string): Promise<Buffer> {
  const source = await files.open(path, { root });
  try {
    if (source.size > MOST_BYTES) {
      throw new InputError(`${source.size} bytes, at most ${MOST_BYTES} are released`, { file: path });
    }
    const bytes = Buffer.alloc(source.size);
    source.read(0, bytes);
    return bytes;
  } finally {
    source.close();
  }
}

function requestOf({ model, files }: Documents, { digest, commit, facts }: Releasable): ReleaseRequest {
  const assets = new Map<string, Buffer>();
  for (const file of [...RELEASED, PREDICTIONS_FILE]) {
    const bytes = files.get(file);
    if (bytes !== undefined) assets.set(file, bytes);
  }
  assets.set(REPORT_FILE, files.get(REPORT_FILE) ?? Buffer.from(renderHtml(facts, { command: 'run' })));
  const manifest = createManifest(assets);
  const report = renderReleaseNotes(facts);
  return {
    model,
    commit,
    modelDigest: digest,
    assets: manifest.assets,
    manifestDigest: manifest.digest,
    notes: (version, previous) => renderNotes({ model, version, previous, digest, assets: manifest.assets, report }),
    nextVersion,
    makeLatest: false,
  };
}

/** What people are told of each model. */
export function releaseLines(outcomes: readonly ReleaseOutcome[]): Line[] {
  return outcomes.flatMap(({ model, failure, result, notice }): Line[] => {
    if (failure !== undefined) return [{ kind: 'failed', text: `${model}: ${failure.message}` }];
    if (notice !== undefined) return [{ kind: 'notice', text: notice }];
    if (result === undefined) return [];
    return [{ kind: 'info', text: `${model}: ${result.ending}, ${result.tag}, ${result.url}` }];
  });
}

/** The exit code of several models is the highest; one that is not released by its verdict is no failure. */
export function releaseExitCode(outcomes: readonly ReleaseOutcome[]): 0 | 2 | 3 {
  return outcomes.reduce<0 | 2 | 3>(
    (worst, { failure }) => (failure && failure.exitCode > worst ? failure.exitCode : worst),
    0,
  );
}
