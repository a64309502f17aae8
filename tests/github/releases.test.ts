import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { formatReleaseMarker, readReleaseMarker, readTagMarker } from '../../src/documents/release-marker.ts';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { ApiError } from '../../src/github/api-error.ts';
import { createReleases } from '../../src/github/releases.ts';
import type { Log, ReleaseRequest, ReleaseResult } from '../../src/ports.ts';
import { createManifest } from '../../src/registry/manifest.ts';
import { nextVersion } from '../../src/registry/versions.ts';
import { ORDERS } from '../orders.ts';
import { clientOf, type Fate, Killed, World, type WorldOptions } from './release-world.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const MODEL = 'm';

interface Side {
  /** Which model bytes. */
  readonly model: number;
  /** Later commits have greater numbers. */
  readonly commit: number;
  /** Runs of one commit differ in times. */
  readonly run: number;
}

const commitOf = (n: number) => String(n).repeat(40);

function requestOf({ model, commit, run }: Side, makeLatest = false): ReleaseRequest {
  const bytes = Buffer.from(`model ${model}`);
  const files = new Map([
    ['model.json', bytes],
    ['run.json', Buffer.from(`run ${run} of ${commit}`)],
  ]);
  const { assets, digest } = createManifest(files);
  return {
    model: MODEL,
    commit: commitOf(commit),
    modelDigest: sha256(bytes),
    assets,
    manifestDigest: digest,
    notes: (version) => `notes of ${version}`,
    nextVersion,
    makeLatest,
  };
}

type Pilot = (request: string) => Promise<Fate>;

const well: Pilot = () => Promise.resolve('well');

function publish(world: World, side: Side, pilot = well, makeLatest = false): Promise<ReleaseResult> {
  return createReleases(clientOf(world, pilot), SILENT).publish(requestOf(side, makeLatest));
}

/** Fate of the n-th request; `well` for all others. */
function fateAt(at: number, fate: Fate): () => Promise<Fate> {
  let count = 0;
  return () => Promise.resolve(count++ === at ? fate : 'well');
}

const published = (world: World) => world.releases.filter(({ draft, id }) => !draft && id > 100);
const drafts = (world: World) => world.releases.filter(({ draft, id }) => draft && id > 100);
const newWorld = (options: Partial<WorldOptions> = {}) => new World({ digests: true, immutable: false, ...options });

/** Everything that must hold at any moment, however requests fall. */
function expectSound(world: World, sides: readonly Side[]): void {
  const requests = sides.map((side) => requestOf(side));
  const ours = published(world);
  expect(new Set(ours.map(({ tag_name }) => tag_name)).size, 'one release a tag').toBe(ours.length);
  const markers = ours.map(({ body }) => readReleaseMarker(body)!);
  expect(new Set(markers.map(({ digest }) => digest)).size, 'one version a digest').toBe(ours.length);
  for (const release of ours) {
    const marker = readReleaseMarker(release.body)!;
    const request = requests.find(({ manifestDigest }) => manifestDigest === marker.manifest)!;
    expect(marker.commit).toBe(request.commit);
    const held = release.assets.map(({ name, bytes, state }) => `${name} ${state} ${sha256(bytes)}`).sort();
    expect(held, 'the bytes').toEqual(request.assets.map(({ name, digest }) => `${name} uploaded ${digest}`).sort());
    expect(world.contentOf(release), 'unchanged since it was published').toBe(world.frozen.get(release.id));
    const ref = world.refs.get(`refs/tags/${release.tag_name}`)!;
    expect(ref.type, 'an annotated tag').toBe('tag');
    const tag = world.tagObjects.get(ref.sha)!;
    expect(tag.object.sha).toBe(marker.commit);
    expect(readTagMarker(tag.message)?.digest).toBe(marker.digest);
  }
  expect(
    world.releases.filter(({ id }) => id <= 100).map(({ id }) => id),
    'what is not ours',
  ).toEqual([1, 2, 3]);
  expect(world.latest, 'the latest release of the repository').toBe(1);
}

describe('one publisher', () => {
  it('makes a first release, its annotated tag, and leaves no draft', async () => {
    const world = newWorld();
    const side = { model: 1, commit: 1, run: 1 };
    const result = await publish(world, side);
    expect(result).toEqual({
      ending: 'published',
      tag: 'm@v1.0.0',
      url: 'https://github.com/o/r/releases/tag/m@v1.0.0',
    });
    expectSound(world, [side]);
    expect(drafts(world)).toEqual([]);
    const { modelDigest, manifestDigest } = requestOf(side);
    expect(published(world)[0]!.body).toBe(
      `<!-- assay-release:v1 model=m digest=${modelDigest} manifest=${manifestDigest} commit=${commitOf(1)} -->\n\nnotes of v1.0.0`,
    );
  });

  it('changes nothing when it runs again, nor when another run has the same model', async () => {
    const world = newWorld();
    await publish(world, { model: 1, commit: 1, run: 1 });
    const before = world.snapshot();
    for (const side of [
      { model: 1, commit: 1, run: 1 },
      { model: 1, commit: 1, run: 2 },
      { model: 1, commit: 2, run: 3 },
    ]) {
      expect(await publish(world, side)).toMatchObject({ ending: 'unchanged', tag: 'm@v1.0.0' });
      expect(world.snapshot()).toBe(before);
    }
  });

  it('gives a later commit the next minor version, and an older one none, in words (case 54, 56)', async () => {
    const world = newWorld();
    await publish(world, { model: 1, commit: 1, run: 1 });
    expect(await publish(world, { model: 3, commit: 3, run: 3 })).toMatchObject({ tag: 'm@v1.1.0' });
    const before = world.snapshot();
    expect(await publish(world, { model: 2, commit: 2, run: 2 }, well, true)).toEqual({
      ending: 'superseded',
      tag: 'm@v1.1.0',
      url: 'https://github.com/o/r/releases/tag/m@v1.1.0',
      notice: 'm is not released: m@v1.1.0 is of a newer commit (3333333 after 2222222)',
    });
    expect(world.snapshot()).toBe(before);
  });

  it('becomes the latest release only when asked', async () => {
    const world = newWorld();
    await publish(world, { model: 1, commit: 1, run: 1 }, well, true);
    expect(world.latest).toBe(published(world)[0]!.id);
  });

  it('downloads and hashes where the API tells no digest (GHES, case 52)', async () => {
    const world = newWorld({ digests: false });
    const side = { model: 1, commit: 1, run: 1 };
    await publish(world, side);
    expectSound(world, [side]);
    published(world)[0]!.assets.find(({ name }) => name === 'run.json')!.bytes = Buffer.from('xun 1 of 1');
    await expect(publish(world, side)).rejects.toThrow(
      /^m@v1\.0\.0: the release holds other bytes than its notes say: run\.json is sha256:/,
    );
  });

  it.each([
    [false, 'a release is never repaired: delete it and its tag, then run again'],
    [
      true,
      'it is immutable and cannot be repaired: delete it, and the next run releases the model under the next version',
    ],
  ])('refuses a release of its model with other bytes, immutable %s (case 51)', async (immutable, advice) => {
    const world = newWorld({ immutable });
    const side = { model: 1, commit: 1, run: 1 };
    await publish(world, side);
    published(world)[0]!.assets.find(({ name }) => name === 'model.json')!.bytes = Buffer.from('model X');
    const failure = await publish(world, side).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(InputError);
    expect((failure as Error).message).toContain(
      `m@v1.0.0: the release holds other bytes than its notes say: model.json is sha256:`,
    );
    expect((failure as Error).message).toContain(advice);
  });

  it('goes past tags of other commits and past names that an immutable release used, and stops after three', async () => {
    const world = newWorld({ spent: new Set(['m@v1.0.0', 'm@v1.1.0']) });
    expect(await publish(world, { model: 1, commit: 1, run: 1 })).toMatchObject({ tag: 'm@v1.2.0' });
    expect(drafts(world)).toEqual([]);
    const spent = newWorld({ spent: new Set(['m@v1.0.0', 'm@v1.1.0', 'm@v1.2.0']) });
    await expect(publish(spent, { model: 1, commit: 1, run: 1 })).rejects.toThrow(
      'm@v1.2.0: version taken: the tag was used by an immutable release; 3 versions were tried',
    );
  });

  it('never uses a version whose tag stands, whoever made it', async () => {
    const world = newWorld();
    world.refs.set('refs/tags/m@v1.3.0', { sha: commitOf(9), type: 'commit' });
    world.refs.set('refs/tags/m@v1.9.0!', { sha: commitOf(9), type: 'commit' });
    world.refs.set('refs/tags/m-other@v4.0.0', { sha: commitOf(9), type: 'commit' });
    expect(await publish(world, { model: 1, commit: 1, run: 1 })).toMatchObject({ tag: 'm@v1.4.0' });
  });

  it('says what is wrong where the token may not tag an old commit (the workflows trap)', async () => {
    const world = newWorld();
    const client = clientOf(world, well);
    const trapped = {
      ...client,
      call: (route: string, ...rest: [never, never]) => {
        if (route !== 'POST /repos/{owner}/{repo}/git/refs') return client.call(route, ...rest);
        const permission = 'contents: write and workflows: write';
        return Promise.reject(new ApiError('403', { status: 403, permission, stored: 'no' }));
      },
    } as typeof client;
    const failure = await createReleases(trapped, SILENT)
      .publish(requestOf({ model: 1, commit: 1, run: 1 }))
      .catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(InfrastructureError);
    expect((failure as Error).message).toBe(
      "main's workflow files have changed since this commit; release a newer commit or pass an app token with workflows: write",
    );
    expect(published(world)).toEqual([]);
  });

  it('leaves a draft that somebody filled with other bytes, and releases the right ones (case 50)', async () => {
    const world = newWorld();
    const side = { model: 1, commit: 1, run: 1 };
    const { modelDigest: digest, manifestDigest: manifest, commit } = requestOf(side);
    const body = formatReleaseMarker({ model: MODEL, digest, manifest, commit });
    for (const [id, state, bytes] of [
      [201, 'starter', ''],
      [202, 'uploaded', 'model 2'],
    ] as const) {
      const asset = { id: id * 10, name: 'model.json', state, bytes: Buffer.from(bytes) };
      world.releases.push({ id, tag_name: 'm@v1.0.0', draft: true, body, target: commit, assets: [asset] });
    }
    expect(await publish(world, side)).toMatchObject({ ending: 'published', tag: 'm@v1.0.0' });
    expectSound(world, [side]);
    expect(drafts(world)).toEqual([]);
  });
});

describe('a publisher that is overtaken', () => {
  it('is superseded in words, though its files and its tag are there already', async () => {
    const world = newWorld();
    const [older, newer] = [
      { model: 1, commit: 1, run: 1 },
      { model: 2, commit: 2, run: 2 },
    ];
    let overtaken = false;
    const pilot: Pilot = async () => {
      if (!overtaken && world.requests.at(-1)?.endsWith('git/refs') === true) {
        overtaken = true;
        // It began before the draft was there, and leaves it alone.
        const drafted = world.releases.splice(3);
        expect(await publish(world, newer)).toMatchObject({ ending: 'published', tag: 'm@v1.1.0' });
        world.releases.push(...drafted);
      }
      return 'well';
    };
    expect(await publish(world, older, pilot)).toMatchObject({ ending: 'superseded', tag: 'm@v1.1.0' });
    expect(overtaken).toBe(true);
    expect(published(world).map(({ tag_name }) => tag_name)).toEqual(['m@v1.1.0']);
    expect(drafts(world)).toEqual([]);
    expectSound(world, [older, newer]);
  });

  it('gives way where its version is tagged, and takes the next', async () => {
    const world = newWorld();
    const [one, two] = [
      { model: 1, commit: 1, run: 1 },
      { model: 2, commit: 2, run: 2 },
    ];
    let done = false;
    const pilot: Pilot = async (request) => {
      if (!done && request.endsWith('git/refs')) {
        done = true;
        await publish(world, one);
      }
      return 'well';
    };
    expect(await publish(world, two, pilot)).toMatchObject({ ending: 'published', tag: 'm@v1.1.0' });
    expect(drafts(world)).toEqual([]);
    expectSound(world, [one, two]);
  });
});

it('finds a file of the right size and the wrong bytes in its draft where no digest is told, and releases the right one', async () => {
  const world = newWorld({ digests: false });
  const side = { model: 1, commit: 1, run: 1 };
  let changed = false;
  const pilot: Pilot = () => {
    const [draft] = drafts(world);
    const asset = draft?.assets.find(({ name, state }) => name === 'model.json' && state === 'uploaded');
    if (!changed && asset !== undefined) {
      asset.bytes = Buffer.from('model X');
      changed = true;
    }
    return Promise.resolve('well');
  };
  expect(await publish(world, side, pilot)).toMatchObject({ ending: 'published', tag: 'm@v1.0.0' });
  expect(changed).toBe(true);
  expectSound(world, [side]);
  expect(drafts(world)).toEqual([]);
});

const STEPS = 30;
const FATES: readonly Fate[] = ['refused', 'lost', 'starter', 'killed-before', 'killed-after'];

describe.each(FATES)('a publisher whose request number n is %s', (fate) => {
  it('is completed by its re-run, wherever it stopped (case 42, 50, 55)', async () => {
    let stopped = 0;
    for (let at = 0; at < STEPS; at++) {
      const world = newWorld();
      const side = { model: 1, commit: 1, run: 1 };
      const first = await publish(world, side, fateAt(at, fate)).catch((thrown: unknown) => thrown);
      if (first instanceof Killed) stopped++;
      else expect(first, `request ${at}`).toMatchObject({ tag: 'm@v1.0.0' });
      expect(await publish(world, side), `request ${at}`).toMatchObject({ tag: 'm@v1.0.0' });
      expect(drafts(world), `request ${at}`).toEqual([]);
      expectSound(world, [side]);
      const before = world.snapshot();
      expect(await publish(world, side)).toMatchObject({ ending: 'unchanged' });
      expect(world.snapshot()).toBe(before);
    }
    if (fate.startsWith('killed')) expect(stopped).toBeGreaterThan(12);
  });

  it("leaves nothing behind once a later commit's run is through", async () => {
    for (let at = 0; at < STEPS; at++) {
      const world = newWorld();
      const [older, later] = [
        { model: 1, commit: 1, run: 1 },
        { model: 2, commit: 2, run: 2 },
      ];
      await publish(world, older, fateAt(at, fate)).catch(() => {});
      expect(await publish(world, later), `request ${at}`).toMatchObject({ ending: 'published' });
      expect(drafts(world), `request ${at}`).toEqual([]);
      expectSound(world, [older, later]);
      const before = world.snapshot();
      expect((await publish(world, older)).ending).toMatch(/unchanged|superseded/);
      expect(world.snapshot()).toBe(before);
    }
  });
});

const fault = fc.record({ at: fc.nat(STEPS), fate: fc.constantFrom(...FATES) });
const publisher = fc.record({
  side: fc.record({ model: fc.integer({ min: 1, max: 2 }), commit: fc.integer({ min: 1, max: 2 }), run: fc.nat(1) }),
  faults: fc.array(fault, { maxLength: 3 }),
});

/** A job under a scheduler, until it ends, fails or is killed. `witness` is asked before each request. */
async function live(world: World, scheduler: fc.Scheduler, { side, faults }: Publisher, witness: () => void) {
  let count = 0;
  const pilot = async (request: string): Promise<Fate> => {
    await scheduler.schedule(Promise.resolve(), request);
    witness();
    const now = count++;
    return faults.find(({ at }) => at === now)?.fate ?? 'well';
  };
  await publish(world, side, pilot).catch((thrown: unknown) => {
    if (!(thrown instanceof Killed) && !(thrown instanceof InfrastructureError)) throw thrown;
  });
}

interface Publisher {
  readonly side: Side;
  readonly faults: readonly { readonly at: number; readonly fate: Fate }[];
}

describe('publishers at once', () => {
  async function check(world: World, scheduler: fc.Scheduler, publishers: readonly Publisher[]): Promise<void> {
    const sides = publishers.map(({ side }) => side);
    let seen = 0;
    const witness = () => {
      const now = world.frozen.size;
      if (now > seen) expectSound(world, sides);
      seen = now;
    };
    const lives = publishers.map((one) => live(world, scheduler, one, witness));
    await scheduler.waitFor(Promise.all(lives));
    expectSound(world, sides);
    for (const side of sides) await publish(world, side);
    expectSound(world, sides);
    expect(drafts(world), 'no draft is left').toEqual([]);
    const before = world.snapshot();
    const newest = Math.max(...published(world).map(({ body }) => Number(readReleaseMarker(body)!.commit[0])));
    for (const side of sides) {
      const { ending } = await publish(world, side);
      if (side.commit >= newest) expect(ending).toBe('unchanged');
      else expect(ending).toMatch(/unchanged|superseded/);
    }
    expect(world.snapshot(), 'a re-run changes nothing').toBe(before);
  }

  it('of one commit make one release of each model, in any order and under any fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(publisher, { minLength: 2, maxLength: 3 }), async (scheduler, some) => {
        const world = newWorld();
        const publishers = some.map((one) => ({ ...one, side: { ...one.side, commit: 1 } }));
        await check(world, scheduler, publishers);
        expect(world.harmed, 'nobody takes a published release away').toEqual([]);
      }),
      { numRuns: Math.ceil(ORDERS / 2), seed: 4 },
    );
  }, 120_000);

  it('of two commits never share a tag, nor a version of one model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(publisher, { minLength: 2, maxLength: 3 }), async (scheduler, some) => {
        const world = newWorld();
        await check(world, scheduler, some);
        expect(world.harmed, 'nobody takes a published release away').toEqual([]);
      }),
      { numRuns: ORDERS, seed: 5 },
    );
  }, 120_000);
});
