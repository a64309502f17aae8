/** What stands of a model: its tags, its published releases and our drafts. */
import { type ReleaseMarker, readReleaseMarker } from '../documents/release-marker.ts';
import { newestFirst, tagPrefix, versionOfTag } from '../documents/release-tag.ts';
import { type Client, listOf } from './client.ts';
import { type Ref, type Release, ReleaseShape } from './release-shapes.ts';
import { listVersionTags, peelTag, type TagState } from './tags.ts';

/** 100 releases a page: far more than a repository that lives has. */
const MAX_PAGES = 100;
/** How often tags and releases are read until they belong to one moment. */
const MAX_LOOKS = 3;
/** Of tags without a release only the newest are read: an older one is nobody's unfinished work. */
const UNRELEASED_READ = 10;

/** A release by us: its notes begin with our marker. */
export interface MarkedRelease {
  readonly release: Release;
  readonly marker: ReleaseMarker;
}

export interface Standing {
  /** Of every tag and every published release of the model, newest first, each once. */
  readonly versions: readonly string[];
  /** Published under a tag of the model, newest version first; others' too. */
  readonly published: readonly Release[];
  /** By us, newest version first. */
  readonly releases: readonly MarkedRelease[];
  /** Ours of this model, whatever their tag, oldest first. */
  readonly drafts: readonly MarkedRelease[];
  /** Our tags of versions that are not published, newest first. */
  readonly unreleased: readonly TagState[];
}

/**
 * Tags are read before the releases, so that of each tag the draft or the release is seen that was there before it; and
 * again where a release came between. Throws ApiError.
 */
export async function look(client: Client, model: string): Promise<Standing> {
  for (let round = 1; ; round++) {
    const tags = await listVersionTags(client, model);
    const all = await listReleases(client);
    const published = all.filter(({ draft, tag_name }) => !draft && versionOfTag(model, tag_name) !== undefined);
    if (round < MAX_LOOKS && published.some(({ tag_name }) => !tags.has(tag_name))) continue;
    return {
      versions: versionsOf(model, [...tags.keys(), ...published.map(({ tag_name }) => tag_name)]),
      published: byVersion(model, published),
      releases: marked(model, byVersion(model, published)),
      drafts: marked(
        model,
        all.filter(({ draft }) => draft).sort((a, b) => a.id - b.id),
      ),
      unreleased: await readUnreleased(client, model, tags, published),
    };
  }
}

async function listReleases(client: Client): Promise<Release[]> {
  const releases: Release[] = [];
  const pages = client.pages('GET /repos/{owner}/{repo}/releases', {}, listOf(ReleaseShape), { maxPages: MAX_PAGES });
  for await (const release of pages) releases.push(release);
  return releases;
}

function marked(model: string, releases: readonly Release[]): MarkedRelease[] {
  return releases.flatMap((release) => {
    const marker = readReleaseMarker(release.body ?? '');
    return marker?.model === model ? [{ release, marker }] : [];
  });
}

async function readUnreleased(
  client: Client,
  model: string,
  tags: ReadonlyMap<string, Ref>,
  published: readonly Release[],
): Promise<TagState[]> {
  const released = new Set(published.map(({ tag_name }) => tag_name));
  const left = versionsOf(
    model,
    [...tags.keys()].filter((tag) => !released.has(tag) && tags.get(tag)!.object.type === 'tag'),
  );
  const states: TagState[] = [];
  for (const version of left.slice(0, UNRELEASED_READ)) {
    const tag = `${tagPrefix(model)}${version}`;
    const state = await peelTag(client, tag, tags.get(tag)!);
    if (state.marker?.model === model) states.push(state);
  }
  return states;
}

function versionsOf(model: string, tags: readonly string[]): string[] {
  const versions = tags.map((tag) => versionOfTag(model, tag)).filter((version) => version !== undefined);
  return newestFirst([...new Set(versions)]);
}

function byVersion(model: string, releases: readonly Release[]): Release[] {
  return versionsOf(
    model,
    releases.map(({ tag_name }) => tag_name),
  ).flatMap((version) => releases.filter(({ tag_name }) => tag_name === `${tagPrefix(model)}${version}`));
}
