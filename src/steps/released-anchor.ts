/**
 * Which release is the anchor: the best one by the primary metric, re-scored on today's rows (statistics, section 6). Only a
 * run of the default branch looks at releases. It holds the anchor so far against the releases that came since, keeps the
 * better, and leaves its model beside its documents: from there pull requests take it, and ask for nothing.
 *
 * A release is made after the comparison of its own run, so the next run of the default branch is the first to see it. Until
 * then it is the baseline itself, and the other gates compare with it.
 *
 * An anchor that cannot be scored today stays the anchor and is told to be unavailable: only a reset moves it to a model
 * that nobody could compare it with.
 */
import { isBetterRelease } from '../compare/anchor.ts';
import type { Predictions } from '../documents/predictions.ts';
import { newestFirst, tagPrefix, versionOfTag } from '../documents/release-tag.ts';
import { InputError } from '../errors.ts';
import type { ReleasedModel, Releases } from '../ports.ts';
import { type BaselineDocuments, type CarriedAnchor, readFolder, type StoredModel } from './baseline-folder.ts';
import { memoryFiles } from './memory-files.ts';
import type { BaselineScores } from './rescore.ts';
import type { Session } from './session.ts';

/** Where nobody knows an anchor yet only so many are looked at, the newest. */
const MAX_CONSIDERED = 10;

/** A release as the anchor. */
export interface Standing {
  readonly version: string;
  /** undefined where neither a run nor a release holds its model any more. */
  readonly stored: StoredModel | undefined;
  readonly scores: BaselineScores;
  readonly considered: string | undefined;
}

export interface ReleasesRequest {
  readonly session: Session;
  readonly found: BaselineDocuments | undefined;
  /** The commit where the baseline search starts: later releases are not of this history yet. */
  readonly start: string;
  readonly releases: Releases;
  readonly score: (stored: StoredModel) => Promise<BaselineScores>;
}

/** undefined: nothing was released. Throws InputError for a release that is broken or an unknown one in `anchor_reset`. */
export async function standingAnchor(request: ReleasesRequest): Promise<Standing | undefined> {
  const { session, found, releases, score } = request;
  const released = await releases.released(session.recipe.name);
  const carried = found?.anchor;
  const reset = resetOf(session, carried);
  if (reset !== undefined) return resetTo(reset, released, request);
  const current = await currentAnchor(carried, released, request);
  if (current !== undefined && current.scores.scored === undefined) return current;
  let best = current;
  let considered = current?.considered;
  let unscored: Standing | undefined;
  for (const release of unseen(session.recipe.name, released, considered)) {
    if (release.digest === best?.stored?.model.digest) {
      considered = release.tag;
      continue;
    }
    const stored = await modelOfRelease(release, request);
    if (stored === undefined) continue;
    considered = release.tag;
    const scores = await score(stored);
    const standing = { version: release.tag, stored, scores, considered };
    if (scores.scored === undefined) unscored = standing;
    else if (isBetter(session, scores.predictions, best)) best = standing;
  }
  const anchor = best ?? unscored;
  return anchor && { ...anchor, considered };
}

/** A reset that no run of the default branch has taken up yet. */
export function resetOf(
  { recipe }: Session,
  carried: CarriedAnchor | undefined,
): { readonly version: string } | undefined {
  const { anchorReset } = recipe.policy;
  const taken = carried?.known.reset;
  const isTaken = taken?.version === anchorReset?.version && taken?.reason === anchorReset?.reason;
  return isTaken ? undefined : anchorReset;
}

/** `v1.4.0` or its whole tag. */
export function tagOf(model: string, version: string): string {
  return version.startsWith(tagPrefix(model)) ? version : `${tagPrefix(model)}${version}`;
}

async function resetTo(
  { version }: { readonly version: string },
  released: readonly ReleasedModel[],
  request: ReleasesRequest,
): Promise<Standing> {
  const { recipe } = request.session;
  const tag = tagOf(recipe.name, version);
  const release = released.find((one) => one.tag === tag);
  if (release === undefined) {
    const field = `models.${recipe.name}.gate.anchor_reset.version`;
    const known = released.length === 0 ? 'it has no release' : `its newest is ${released[0]!.tag}`;
    throw new InputError(`"${version}" is no release of ${recipe.name}; ${known}`, { file: recipe.config.path, field });
  }
  const stored = await readRelease(release, request);
  return { version: tag, stored, scores: await request.score(stored), considered: released[0]?.tag };
}

async function currentAnchor(
  carried: CarriedAnchor | undefined,
  released: readonly ReleasedModel[],
  request: ReleasesRequest,
): Promise<Standing | undefined> {
  const version = carried?.known.version;
  if (carried === undefined || version === undefined) return undefined;
  const { considered, digest } = carried.known;
  const release = released.find((one) => one.tag === version && one.digest === digest);
  const stored = carried.stored ?? (release && (await readRelease(release, request)));
  if (stored !== undefined) return { version, stored, scores: await request.score(stored), considered };
  const problem = `no run kept the model of ${version}, and there is no such release any more`;
  return { version, stored: undefined, scores: { scored: undefined, problem }, considered };
}

/** Of later versions than `considered`, oldest first. */
function unseen(model: string, released: readonly ReleasedModel[], considered: string | undefined): ReleasedModel[] {
  const known = considered === undefined ? undefined : versionOfTag(model, considered);
  const isLater = ({ tag }: ReleasedModel) => {
    const version = versionOfTag(model, tag);
    return (
      known === undefined ||
      (version !== undefined && version !== known && newestFirst([version, known])[0] === version)
    );
  };
  return released.filter(isLater).slice(0, MAX_CONSIDERED).reverse();
}

/** undefined: it is of a commit that this one does not come after. */
async function modelOfRelease(release: ReleasedModel, request: ReleasesRequest): Promise<StoredModel | undefined> {
  const { found, start } = request;
  // Most often the newest release is the baseline: its bytes are here, by their digest.
  if (found?.model.digest === release.digest) return found;
  return (await release.isIn(start)) ? readRelease(release, request) : undefined;
}

async function readRelease(release: ReleasedModel, { session }: ReleasesRequest): Promise<StoredModel> {
  const { ports, recipe } = session;
  const files = memoryFiles(await release.documents(), ports.files);
  const read = await readFolder({ ...session, ports: { ...ports, files } }, release.tag, release.tag, recipe.name);
  if (read === undefined) throw new InputError('holds no model.json', { file: release.tag });
  return read;
}

function isBetter({ recipe }: Session, predictions: Predictions, best: Standing | undefined): boolean {
  if (best?.scores.scored === undefined) return true;
  return isBetterRelease(recipe.policy, predictions, best.scores.predictions);
}
