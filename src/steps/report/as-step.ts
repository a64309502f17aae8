/** `report` as a step of its own: the pages from the documents; on the platform one comment, one check run, the summary. */
import { DOCUMENT_FILES } from '../../documents/files.ts';
import { runDocument } from '../../documents/run.ts';
import type { Platform, Ports } from '../../ports.ts';
import { configPathOf, namedConfig } from '../judged-config.ts';
import { type OpenCheck, startCheck } from '../publish.ts';
import type { Line, VerbEnd } from '../verb-end.ts';
import { endOf } from './ended.ts';
import { gatherFailing, gatherHere, type HandedOver, recompare, takeHandedOver } from './gather.ts';
import { publishEnd } from './publish-end.ts';
import type { ForkRun, KeepLeft, ReportRequest } from './request.ts';

/** Away from a platform: pages and summary. */
export async function reportHere(request: ReportRequest, ports: Ports): Promise<VerbEnd> {
  return endOf(await gatherHere(request, ports));
}

export async function reportOn(
  platform: Platform,
  request: ReportRequest,
  keepLeft: KeepLeft,
  ports: Ports,
): Promise<VerbEnd> {
  if (request.artifacts === undefined) {
    const config = await configPathOf(request.recipes, ports);
    const check = await openCheck(platform, request.group, config, keepLeft, ports);
    const gathered = await gatherFailing(() => gatherHere(request, ports));
    return publishEnd(gathered, { check, config, keepLeft, unverified: false }, request, platform, ports);
  }
  // Taken first: what the check is called they know better than a job that has no checkout.
  const taken = await takeHandedOver(request, platform).then(
    (found) => ({ ...found, failure: undefined }),
    (failure: unknown) => ({ models: new Map() as HandedOver, artifacts: undefined, failure }),
  );
  const config = configOfDocuments(taken.models) ?? namedConfig(request.recipes);
  const check = await openCheck(platform, request.group, config, keepLeft, ports);
  const gathered = await gatherFailing(async () => {
    if (taken.failure !== undefined) throw taken.failure;
    return { ...(await recompare(taken.models, request, platform, ports)), artifacts: taken.artifacts };
  });
  return publishEnd(gathered, { check, config, keepLeft, unverified: false }, request, platform, ports);
}

/** Of a fork's run: everything that it left is a claim, and nothing here changes how this workflow ends. */
export async function reportForFork(
  { platform, documents }: ForkRun,
  request: ReportRequest,
  keepLeft: KeepLeft,
  ports: Ports,
): Promise<VerbEnd> {
  // Not by its documents: they are the fork's.
  const config = namedConfig(request.recipes);
  const check = await openCheck(platform, request.group, config, keepLeft, ports);
  const gathered = await gatherFailing(async () =>
    recompare(await documents(DOCUMENT_FILES), request, platform, ports, true),
  );
  const end = await publishEnd(gathered, { check, config, keepLeft, unverified: true }, request, platform, ports);
  // What kept this job from its own work is its own failure.
  if (gathered.failure?.exitCode === 3) return end;
  // The judged run has an ending of its own; what went wrong with its documents is told in the comment.
  const told = gathered.failure?.message;
  const lines = end.lines.map((line): Line => {
    return line.kind === 'failed' ? { ...line, kind: line.text === told ? 'notice' : 'warning' } : line;
  });
  return { ...end, exitCode: 0, passed: end.exitCode === 0, lines };
}

/** From here on it is left open, as the post step sees it, until somebody completed it. */
function openCheck(
  platform: Platform,
  group: string,
  config: string | undefined,
  keepLeft: KeepLeft,
  { log }: Ports,
): Promise<OpenCheck | undefined> {
  keepLeft({ group, config });
  return startCheck(platform, { group, config }, log);
}

/** Paths are the documents' own word: one that could be none is no name. */
const PLAIN = /^[^\p{Cc}]{1,200}$/u;

/** The config that all documents of one run are of; undefined where they name none, or several. */
function configOfDocuments(models: HandedOver): string | undefined {
  const [path, ...more] = new Set([...models.values()].map(pathIn));
  return path !== undefined && more.length === 0 && PLAIN.test(path) ? path : undefined;
}

/** What cannot be read is told where it is judged. */
function pathIn(documents: ReadonlyMap<string, Buffer>): string | undefined {
  try {
    const bytes = documents.get(runDocument.file);
    return bytes && runDocument.decode(bytes.toString('utf8'), runDocument.file).config.path;
  } catch {
    return undefined;
  }
}
