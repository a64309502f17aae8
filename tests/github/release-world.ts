/**
 * The releases API in small, in memory, speaking the Client's interface: drafts, tags, assets with their `starter` state, what
 * lists and what by-tag shows. A pilot says before each request what becomes of it.
 */

import { sha256 } from '../../src/documents/canonical.ts';
import { ApiError } from '../../src/github/api-error.ts';
import type { Client } from '../../src/github/client.ts';
import { virtualClock } from '../virtual-clock.ts';

/** `lost`: an answer that never comes back after the work was done; `starter`: an upload that breaks off half-way. */
export type Fate = 'well' | 'refused' | 'lost' | 'starter' | 'killed-before' | 'killed-after';

/** The process is gone: nothing of it runs any more. */
export class Killed extends Error {}

export interface WorldAsset {
  readonly id: number;
  readonly name: string;
  state: 'starter' | 'uploaded';
  bytes: Buffer;
}

export interface WorldRelease {
  readonly id: number;
  tag_name: string;
  draft: boolean;
  body: string;
  target: string;
  assets: WorldAsset[];
}

export interface WorldOptions {
  /** false: no digest is told, as on GHES. */
  readonly digests: boolean;
  readonly immutable: boolean;
  /** Tags that an immutable release used. */
  readonly spent?: ReadonlySet<string>;
}

type Parameters = Readonly<Record<string, unknown>>;

export class World {
  readonly refs = new Map<string, { sha: string; type: 'commit' | 'tag' }>();
  readonly tagObjects = new Map<string, { sha: string; message: string; object: { sha: string; type: string } }>();
  releases: WorldRelease[] = [];
  /** Ids of published releases that somebody deleted or changed. */
  readonly harmed: number[] = [];
  /** What each release held when it was published. */
  readonly frozen = new Map<number, string>();
  latest = 1;
  requests: string[] = [];
  #lastId = 100;

  readonly options: WorldOptions;

  constructor(options: WorldOptions) {
    this.options = options;
    this.releases.push({ id: 1, tag_name: 'v7.0.0', draft: false, body: 'ours, of software', target: '', assets: [] });
    this.releases.push({
      id: 2,
      tag_name: 'v8.0.0',
      draft: true,
      body: 'somebody writes these',
      target: '',
      assets: [],
    });
    this.releases.push({
      id: 3,
      tag_name: 'm@v0.9.9',
      draft: true,
      body: 'by hand, no marker',
      target: '',
      assets: [],
    });
  }

  snapshot(): string {
    return JSON.stringify([[...this.refs], this.releases, this.latest], (_key, value: unknown) =>
      value instanceof Buffer ? value.toString('hex') : value,
    );
  }

  contentOf({ assets, tag_name, body }: WorldRelease): string {
    return JSON.stringify([
      tag_name,
      body,
      assets.map(({ name, state, bytes }) => [name, state, sha256(bytes)]).sort(),
    ]);
  }

  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** What `handle` of a route does, at once; throws ApiError as the client would. */
  answer(route: string, parameters: Parameters): unknown {
    const [method, path] = route.replace('/repos/{owner}/{repo}/', '').split(' ') as [string, string];
    const id = Number(parameters['release_id']);
    switch (`${method} ${path}`) {
      case 'GET git/matching-refs/{ref}':
        return [...this.refs]
          .filter(([ref]) => ref.startsWith(`refs/${String(parameters['ref'])}`))
          .map(([ref, object]) => ({ ref, object }));
      case 'GET git/ref/{ref}': {
        const object = this.refs.get(`refs/${String(parameters['ref'])}`);
        return object === undefined ? refuse(404) : { ref: `refs/${String(parameters['ref'])}`, object };
      }
      case 'GET git/tags/{tag_sha}':
        return this.tagObjects.get(String(parameters['tag_sha'])) ?? refuse(404);
      case 'POST git/tags': {
        const sha = sha256(`${this.newId()}`).slice(7, 47);
        const object = { sha: String(parameters['object']), type: 'commit' };
        this.tagObjects.set(sha, { sha, message: String(parameters['message']), object });
        return { sha };
      }
      case 'POST git/refs': {
        const ref = String(parameters['ref']);
        if (this.refs.has(ref) || this.options.spent?.has(ref.slice('refs/tags/'.length)) === true) return refuse(422);
        this.refs.set(ref, { sha: String(parameters['sha']), type: 'tag' });
        return { ref, object: this.refs.get(ref) };
      }
      case 'GET compare/{basehead}': {
        const [base, head] = String(parameters['basehead']).split('...') as [string, string];
        return {
          status: base === head ? 'identical' : base < head ? 'ahead' : 'behind',
          behind_by: base > head ? 1 : 0,
        };
      }
      case 'GET releases':
        return this.releases.map((release) => this.#json(release)).reverse();
      case 'POST releases': {
        const tag_name = String(parameters['tag_name']);
        const made = { id: this.newId(), tag_name, draft: true, body: String(parameters['body']), assets: [] };
        this.releases.push({ ...made, target: String(parameters['target_commitish']) });
        return this.#json(this.#find(made.id));
      }
      case 'GET releases/{release_id}':
        return this.#json(this.#find(id));
      case 'GET releases/tags/{tag}': {
        const found = this.releases.find(({ draft, tag_name }) => !draft && tag_name === parameters['tag']);
        return found === undefined ? refuse(404) : this.#json(found);
      }
      case 'PATCH releases/{release_id}':
        return this.#publish(this.#find(id), parameters);
      case 'DELETE releases/{release_id}': {
        const release = this.#find(id);
        if (!release.draft) this.harmed.push(release.id);
        this.releases = this.releases.filter((one) => one !== release);
        return undefined;
      }
      case 'GET releases/{release_id}/assets':
        return this.#json(this.#find(id)).assets;
      default:
        throw new Error(`the world knows no ${route}`);
    }
  }

  /** Half of an upload: the name is taken, nothing is there yet. */
  beginUpload(releaseId: number, name: string): WorldAsset {
    const release = this.#find(releaseId);
    if (release.assets.some((asset) => asset.name === name)) return refuse(422, ['already_exists']);
    if (!release.draft) this.harmed.push(release.id);
    const asset: WorldAsset = { id: this.newId(), name, state: 'starter', bytes: Buffer.alloc(0) };
    release.assets.push(asset);
    return asset;
  }

  endUpload(releaseId: number, asset: WorldAsset, bytes: Buffer): unknown {
    if (!this.#find(releaseId).assets.includes(asset)) return refuse(404);
    asset.state = 'uploaded';
    asset.bytes = bytes;
    return this.assetJson(asset);
  }

  assetJson({ id, name, state, bytes }: WorldAsset) {
    const digest = this.options.digests && state === 'uploaded' ? { digest: sha256(bytes) } : {};
    return { id, name, state, size: bytes.length, ...digest };
  }

  #publish(release: WorldRelease, parameters: Parameters) {
    const tag = String(parameters['tag_name']);
    if (this.releases.some((one) => one !== release && !one.draft && one.tag_name === tag)) {
      return refuse(422, ['already_exists']);
    }
    if (typeof parameters['make_latest'] !== 'string') throw new Error('make_latest is a string');
    release.tag_name = tag;
    release.draft = false;
    if (!this.refs.has(`refs/tags/${tag}`)) this.refs.set(`refs/tags/${tag}`, { sha: release.target, type: 'commit' });
    if (parameters['make_latest'] === 'true') this.latest = release.id;
    if (!this.frozen.has(release.id)) this.frozen.set(release.id, this.contentOf(release));
    return this.#json(release);
  }

  #find(id: number): WorldRelease {
    return this.releases.find((release) => release.id === id) ?? refuse(404);
  }

  #json(release: WorldRelease) {
    const { id, tag_name, draft, body, assets } = release;
    return {
      id,
      tag_name,
      draft,
      body,
      html_url: `https://github.com/o/r/releases/tag/${tag_name}`,
      upload_url: `https://uploads.github.com/repos/o/r/releases/${id}/assets{?name,label}`,
      immutable: this.options.immutable && !draft,
      assets: assets.map((asset) => this.assetJson(asset)),
    };
  }
}

/** A client of one process. `pilot` is awaited before each request (and in the middle of an upload) and tells its fate. */
export function clientOf(world: World, pilot: (request: string) => Promise<Fate>): Client {
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Killed();
  };
  const perform = async (route: string, parameters: Parameters): Promise<unknown> => {
    if (dead) throw new Killed();
    const fate = await pilot(route);
    world.requests.push(route);
    const reads = route.startsWith('GET ');
    if (fate === 'killed-before') return die();
    // The client repeats what only reads.
    if (fate === 'refused' && !reads) throw unknownEnding();
    const done = route.includes('/assets?name=')
      ? await upload(route, parameters, fate)
      : world.answer(route, parameters);
    if (fate === 'killed-after') return die();
    if (fate === 'lost' && !reads) throw unknownEnding();
    return done;
  };
  const upload = async (route: string, parameters: Parameters, fate: Fate): Promise<unknown> => {
    const [, id, name] = /releases\/(\d+)\/assets\?name=(.+)$/.exec(route) ?? [];
    const asset = world.beginUpload(Number(id), name!);
    if (fate === 'starter') throw unknownEnding();
    const middle = await pilot(`${route} (second half)`);
    if (middle === 'killed-before' || middle === 'killed-after') return die();
    return world.endUpload(Number(id), asset, parameters['data'] as Buffer);
  };
  return {
    repository: 'o/r',
    requests: 0,
    isInstallation: true,
    clock: virtualClock(),
    turn: async () => false,
    async call(route, parameters, schema) {
      const parsed = schema.safeParse(await perform(route, parameters));
      if (!parsed.success) throw new Error(`${route}: the world answers in another shape`);
      return parsed.data;
    },
    async *pages(route, parameters, { schema, items }) {
      yield* items(schema.parse(await perform(route, parameters)));
    },
    async download(_route, parameters) {
      await pilot('download');
      for (const { assets } of world.releases) {
        const found = assets.find(({ id }) => id === parameters['asset_id']);
        if (found !== undefined) return found.bytes;
      }
      return refuse(404);
    },
  };
}

function refuse(status: number, codes: readonly string[] = []): never {
  throw new ApiError(`${status}`, { status, codes, stored: 'no' });
}

function unknownEnding(): ApiError {
  return new ApiError('502', { status: 502, stored: 'unknown' });
}
