/** `report`: the pages from the documents; on GitHub one comment, one check run and the job's summary. */
import { basename, join, normalize } from 'node:path/posix';
import { stops } from '../compare/stops.ts';
import { artifactOf, modelOf } from '../documents/artifact-name.ts';
import { failureDocument } from '../documents/failure.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import type { Verdict } from '../documents/verdict.ts';
import { type Failure, failureOf, InputError } from '../errors.ts';
import { openForkReport } from '../github/fork-report.ts';
import { openPlatform } from '../github/platform.ts';
import type { Platform, Ports, StoredArtifact } from '../ports.ts';
import { renderCheck } from '../report/check.ts';
import { renderSummary } from '../report/comment.ts';
import type { Report } from '../report/contract.ts';
import { withoutSentences } from '../report/strangers-text.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { type ModelOutcome, runChain, worstExitCode } from '../steps/chain.ts';
import { readMissing } from '../steps/missing-models.ts';
import { completeCheck, linkOf, type OpenCheck, publishComment, startCheck } from '../steps/publish.ts';
import { type Recompared, recompareModels } from '../steps/recompare.ts';
import { DEFAULT_CONFIG, readRecipes } from '../steps/request.ts';
import type { Ending } from './decision.ts';
import { readPayload } from './event.ts';
import type { ReportInputs } from './inputs.ts';
import { saveOpenCheck } from './open-check.ts';
import { outputsOf, outputsOfNothing } from './outputs.ts';
import type { ActionEnd, Line } from './run.ts';

/** What is known when the work is done, however it went. */
interface Gathered {
  readonly outcomes: readonly ModelOutcome[];
  /** Of models that the base gates and nobody judged. */
  readonly missing: readonly Verdict[];
  /** What failed before there was any model. */
  readonly failure?: Failure | undefined;
  /** Models whose failure another step of this job told already: no second annotation says the same. */
  readonly retold: ReadonlySet<string>;
}

export async function reportFace(inputs: ReportInputs, own: Ports): Promise<ActionEnd> {
  const payload = readPayload();
  const connect = {
    env: process.env,
    payload,
    token: inputs.token,
    log: own.log,
    clock: own.clock,
    author: inputs.author,
  };
  const here = openPlatform(connect);
  if (here === undefined) return endOf(await gatherHere(inputs, own), undefined, []);
  if (here.run.event === 'workflow_run') return reportForFork(inputs, connect, own);
  const ports: Ports = { ...own, workflow: here.run, platform: here };
  const check = await openCheck(here, inputs.group, ports);
  const gathered = await gatherFailing(() =>
    inputs.artifacts === undefined ? gatherHere(inputs, ports) : gatherHandedOver(inputs, here, ports),
  );
  return publish(gathered, check, inputs, here, ports, false);
}

/** Of a fork's run: everything that it left is a claim, and nothing here changes how this workflow ends. */
async function reportForFork(
  inputs: ReportInputs,
  connect: Parameters<typeof openForkReport>[0],
  own: Ports,
): Promise<ActionEnd> {
  if (inputs.workflow === undefined) {
    throw new InputError('needs the path of the workflow that is reported for', { field: 'workflow' });
  }
  const fork = await openForkReport(connect, inputs.workflow);
  if ('notice' in fork) {
    return { exitCode: 0, outputs: outputsOfNothing('report'), lines: [{ kind: 'notice', text: fork.notice }] };
  }
  const { platform } = fork;
  const ports: Ports = { ...own, workflow: platform.run, platform };
  const check = await openCheck(platform, inputs.group, ports);
  const gathered = await gatherFailing(async () => {
    const models = await fork.documents(DOCUMENT_FILES);
    return recompare(models, inputs, platform, ports);
  });
  const end = await publish(gathered, check, inputs, platform, ports, true);
  // What kept this job from its own work is its own failure.
  if (gathered.failure?.exitCode === 3) return end;
  // The judged run has an ending of its own; what went wrong with its documents is told in the comment.
  const lines = end.lines.map((line): Line => (line.kind === 'failed' ? { ...line, kind: 'warning' } : line));
  return { ...end, exitCode: 0, lines };
}

/** From the documents that the verbs before it left in this job. */
async function gatherHere(inputs: ReportInputs, ports: Ports): Promise<Gathered> {
  const { recipes: request, out } = inputs;
  const recipes = await readRecipes(request, ports);
  const names = recipes.map(({ name }) => name);
  const retold = new Set<string>();
  for (const name of names)
    if ((await ports.files.exists(`${out}/${name}/${failureDocument.file}`)) !== undefined) retold.add(name);
  const options = {
    out,
    baseline: undefined,
    folder: request.folder,
    recipes: request,
    command: 'run',
    showRows: inputs.uploadPredictions,
  };
  const outcomes = await runChain(['report'], recipes, options, ports);
  const missing = ports.workflow === undefined ? [] : await readMissing(new Set(names), out, ports.files);
  return { outcomes, missing, retold };
}

/** From artifacts of this run, by the id and digest that the job which made them handed over. */
async function gatherHandedOver(inputs: ReportInputs, platform: Platform, ports: Ports): Promise<Gathered> {
  const models = new Map<string, ReadonlyMap<string, Buffer>>();
  for (const [name, expected] of await artifactsFor(inputs, platform))
    models.set(name, await platform.artifacts.download(artifactOf(name), DOCUMENT_FILES, expected));
  if (models.size === 0)
    throw new InputError(
      'this run left no documents, so there is no verdict; the log of the job that evaluates says why',
      { field: 'artifact-id' },
    );
  return recompare(models, inputs, platform, ports);
}

async function artifactsFor(
  { artifacts }: ReportInputs,
  platform: Platform,
): Promise<ReadonlyMap<string, StoredArtifact | undefined>> {
  if (artifacts !== 'auto') return artifacts ?? new Map();
  const names = (await platform.artifacts.list()).flatMap((name) => modelOf(name) ?? []);
  return new Map(names.sort().map((name) => [name, undefined]));
}

async function recompare(
  models: ReadonlyMap<string, ReadonlyMap<string, Buffer>>,
  inputs: ReportInputs,
  platform: Platform,
  ports: Ports,
): Promise<Gathered> {
  const { folder, config = DEFAULT_CONFIG } = inputs.recipes;
  const request = {
    models,
    configPath: normalize(join(folder, config)),
    out: inputs.out,
    event: inputs.release && platform.run.isDefaultBranch ? ('release' as const) : ('pullRequest' as const),
  };
  const { outcomes, missing }: Recompared = await recompareModels(request, platform, ports);
  return { outcomes, missing, retold: new Set() };
}

/** Whatever breaks is told on the pull request too: no verdict is never silence. */
async function gatherFailing(gather: () => Promise<Gathered>): Promise<Gathered> {
  try {
    return await gather();
  } catch (thrown) {
    return { outcomes: [], missing: [], retold: new Set(), failure: failureOf(thrown) };
  }
}

/** From here on it is left open, as the post step sees it, until somebody completed it. */
async function openCheck(platform: Platform, group: string, ports: Ports): Promise<OpenCheck | undefined> {
  saveOpenCheck({ group });
  return startCheck(platform, group, ports.log);
}

async function publish(
  gathered: Gathered,
  check: OpenCheck | undefined,
  inputs: ReportInputs,
  platform: Platform,
  ports: Ports,
  unverified: boolean,
): Promise<ActionEnd> {
  const { group } = inputs;
  const reports = unverified ? reportsOf(gathered).map(withoutSentences) : reportsOf(gathered);
  // Before anything is written: what cannot be rendered here must not stand green there.
  const run = linkOf(platform);
  const end = endOf(gathered, renderSummary(reports, { command: 'run', run, unverified }), []);
  const result = renderCheck(reports, { run, unverified });
  const isCompleted = await completeCheck(check, result, ports.log);
  saveOpenCheck(isCompleted ? undefined : { group, result });
  const options = {
    group,
    comment: inputs.comment,
    unverified,
    elsewhere: 'the summary of this run says the same',
  };
  const notices = await publishComment(reports, options, platform, ports.log);
  await keepPages(gathered, inputs, platform, ports);
  const lines = notices.map((text): Line => ({ kind: 'notice', text }));
  return { ...end, lines: [...lines, ...end.lines] };
}

/** The pages as an artifact of their own. It is for reading: where it cannot be kept nothing changes. */
async function keepPages({ outcomes }: Gathered, { group }: ReportInputs, platform: Platform, ports: Ports) {
  const pages = outcomes
    .filter(({ failure }) => failure === undefined)
    .flatMap(({ name, session }) => [
      { name: `${name}.html`, path: `${session.folder}/report.html` },
      { name: `${name}.md`, path: `${session.folder}/report.md` },
    ]);
  if (pages.length === 0 || ports.workflow?.runId !== platform.run.runId || platform.run.event === 'workflow_run')
    return;
  try {
    const stored = await platform.artifacts.upload(`assay-${basename(group)}-report`, pages, {});
    if ('unsupported' in stored) ports.log.info(stored.unsupported);
  } catch (thrown) {
    ports.log.warning(`the pages were not kept: ${failureOf(thrown).message}`);
  }
}

function reportsOf({ outcomes, missing, failure }: Gathered): Report[] {
  return [
    ...outcomes.map(({ name, session, failure: own }): Report => {
      const report = session.held.report;
      if (own === undefined && report !== undefined) return report;
      return { model: name, failure: own?.message ?? 'there is no report' };
    }),
    ...missing.map((verdict): Report => ({ verdict })),
    ...(failure === undefined ? [] : [{ model: 'assay', failure: failure.message }]),
  ];
}

function endOf(gathered: Gathered, summary: string | undefined, notices: readonly Line[]): ActionEnd {
  const { outcomes, missing, failure, retold } = gathered;
  // It ends as what it reports: where `continue-on-error` hid the step before, this one still says what came out.
  const verdicts = [...missing, ...outcomes.flatMap(({ verdict }) => verdict ?? [])];
  const rejected = verdicts.some(stops);
  const exitCode = Math.max(worstExitCode(outcomes), rejected ? 1 : 0, failure?.exitCode ?? 0);
  const further: Ending[] = [
    ...missing.map(() => 'rejected' as const),
    ...(failure === undefined ? [] : ['error' as const]),
  ];
  return {
    exitCode,
    outputs: outputsOf({ outcomes, exitCode, further }),
    lines: [
      ...notices,
      ...outcomes.map((outcome) => lineOf(outcome, retold)),
      ...missing.map((verdict): Line => {
        return { kind: stops(verdict) ? 'failed' : 'info', text: `${verdict.model}: ${verdictLine(verdict)}` };
      }),
      ...(failure === undefined ? [] : [{ kind: 'failed' as const, text: failure.message }]),
    ],
    summary: summary ?? renderSummary(reportsOf(gathered), { command: 'run' }),
  };
}

function lineOf({ name, failure, session, exitCode, verdict }: ModelOutcome, retold: ReadonlySet<string>): Line {
  if (failure !== undefined) return { kind: retold.has(name) ? 'info' : 'failed', text: `${name}: ${failure.message}` };
  if (verdict?.decision === 'rejected')
    return { kind: exitCode === 0 ? 'info' : 'failed', text: `${name}: ${verdictLine(verdict)}` };
  return { kind: 'info', text: `${name}: report done, documents in ${session.folder}` };
}
