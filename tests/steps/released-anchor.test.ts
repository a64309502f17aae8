/** Which release is the anchor: the choice of a run of the default branch, and what it costs. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { checkConfig, type GateConfig } from '../../src/documents/config.ts';
import { type ModelDocument, modelDocument } from '../../src/documents/model.ts';
import type { Anchor } from '../../src/documents/verdict.ts';
import { InputError } from '../../src/errors.ts';
import type { Ports, ReleasedModel } from '../../src/ports.ts';
import type { BaselineDocuments, StoredModel } from '../../src/steps/baseline-folder.ts';
import { placeRecipe } from '../../src/steps/recipe.ts';
import { type Standing, standingAnchor } from '../../src/steps/released-anchor.ts';
import type { BaselineScores } from '../../src/steps/rescore.ts';
import { openSession } from '../../src/steps/session.ts';
import { regressionOf } from '../compare/predictions-of.ts';
import { virtualClock } from '../virtual-clock.ts';

const MODEL = modelDocument.decode(
  readFileSync(new URL('../../examples/boston-housing/baseline/boston-housing/model.json', import.meta.url), 'utf8'),
  'model.json',
);
/** A model of its own digest for each number. */
const textOf = (rows: number) =>
  modelDocument.encode({ ...MODEL, training: { ...MODEL.training, rows } } satisfies ModelDocument);
const digestOf = (rows: number) => sha256(textOf(rows));
const storedOf = (rows: number): StoredModel => ({
  model: { document: modelDocument.decode(textOf(rows), 'm'), digest: digestOf(rows) },
  text: textOf(rows),
  file: 'm',
  predictions: async () => undefined,
});

interface World {
  /** Version → the mean error of its model on today's rows, newest last; 0 of one that cannot be scored. */
  readonly released?: Readonly<Record<string, number>>;
  /** Versions that are not of this history. */
  readonly elsewhere?: readonly string[];
  /** The baseline's model, by its error. */
  readonly baseline?: number;
  readonly carried?: { readonly version: string; readonly error: number; readonly kept?: boolean } & Partial<Anchor>;
  readonly gate?: Partial<GateConfig>;
}

interface Answer {
  readonly standing: Standing | undefined;
  /** Versions that were downloaded. */
  readonly read: readonly string[];
}

const MISSING = 'no column x';

async function ask({ released = {}, elsewhere = [], baseline = 900, carried, gate }: World): Promise<Answer> {
  const config = checkConfig(
    {
      version: 1,
      models: {
        m: {
          task: 'regression',
          data: { path: 'a.csv', target: 'y' },
          gate: { metrics: [{ name: 'mae', max_absolute_regression: 1 }], ...gate },
        },
      },
    },
    'assay.yml',
  ).models['m']!;
  const recipe = placeRecipe('m', config, { folder: '.', root: undefined, file: 'assay.yml' });
  const read: string[] = [];
  const list = Object.entries(released).map(
    ([version, error]): ReleasedModel => ({
      tag: `m@${version}`,
      digest: digestOf(error),
      isIn: async () => !elsewhere.includes(version),
      documents: async () => {
        read.push(version);
        return new Map([['model.json', Buffer.from(textOf(error))]]);
      },
    }),
  );
  const { version, error, kept = true, ...more } = carried ?? { version: '', error: 0 };
  const found: BaselineDocuments = {
    ...storedOf(baseline),
    ...(carried === undefined
      ? {}
      : {
          anchor: {
            known: { version, digest: digestOf(error), ...more },
            stored: kept ? storedOf(error) : undefined,
          },
        }),
  };
  const clock = virtualClock(0);
  const session = openSession(recipe, 'out', { clock, files: {} } as unknown as Ports);
  const score = async ({ model }: StoredModel): Promise<BaselineScores> => {
    const size = model.document.training.rows;
    return size === 0
      ? { scored: undefined, problem: MISSING }
      : { scored: 'rescored', predictions: regressionOf([0, 0], [size, size]), stored: undefined };
  };
  const releases = { released: async () => list.toReversed() };
  const standing = await standingAnchor({
    session,
    found,
    start: 'c1',
    releases: { ...releases, publish: () => Promise.reject(new Error('nothing is published here')) },
    score,
  });
  return { standing, read };
}

test('nothing was released', async () => {
  expect(await ask({})).toEqual({ standing: undefined, read: [] });
});

test('the best of all where nobody knows one yet; of equals the oldest', async () => {
  const { standing, read } = await ask({ released: { 'v1.0.0': 5, 'v1.1.0': 3, 'v1.2.0': 4 } });
  expect(standing).toMatchObject({ version: 'm@v1.1.0', considered: 'm@v1.2.0', scores: { scored: 'rescored' } });
  expect(standing?.stored?.text).toBe(textOf(3));
  expect(read).toEqual(['v1.0.0', 'v1.1.0', 'v1.2.0']);
  expect((await ask({ released: { 'v1.0.0': 3, 'v1.1.0': 3 } })).standing?.version).toBe('m@v1.0.0');
});

test('ten at most, the newest, by their versions', async () => {
  const released = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`v1.${i}.0`, i + 1]));
  const { standing, read } = await ask({ released });
  expect(read).toHaveLength(10);
  expect(standing).toMatchObject({ version: 'm@v1.2.0', considered: 'm@v1.11.0' });
});

test('the newest is most often the baseline, and is not downloaded', async () => {
  const { standing, read } = await ask({ released: { 'v1.0.0': 5 }, baseline: 5 });
  expect(read).toEqual([]);
  expect(standing).toMatchObject({ version: 'm@v1.0.0', stored: { text: textOf(5) } });
});

test('only releases after the one that was looked at last are asked for', async () => {
  const released = { 'v1.8.0': 1, 'v1.9.0': 5, 'v1.10.0': 4 };
  const carried = { version: 'm@v1.9.0', error: 5, considered: 'm@v1.9.0' };
  const better = await ask({ released, carried });
  expect(better.read).toEqual(['v1.10.0']);
  expect(better.standing).toMatchObject({ version: 'm@v1.10.0', considered: 'm@v1.10.0' });
  const worse = await ask({ released: { ...released, 'v1.10.0': 6 }, carried });
  expect(worse.standing).toMatchObject({ version: 'm@v1.9.0', considered: 'm@v1.10.0' });
  const seen = await ask({ released, carried: { ...carried, considered: 'm@v1.10.0' } });
  expect([seen.read, seen.standing?.version]).toEqual([[], 'm@v1.9.0']);
});

test('a release of another line of history is none, and may come later', async () => {
  const { standing, read } = await ask({ released: { 'v1.0.0': 5, 'v1.1.0': 1 }, elsewhere: ['v1.1.0'] });
  expect(read).toEqual(['v1.0.0']);
  expect(standing).toMatchObject({ version: 'm@v1.0.0', considered: 'm@v1.0.0' });
});

test('one that cannot be scored stays, and nothing takes its place', async () => {
  const carried = { version: 'm@v1.0.0', error: 0, considered: 'm@v1.0.0' };
  const { standing, read } = await ask({ released: { 'v1.0.0': 0, 'v1.1.0': 5 }, carried });
  expect(read).toEqual([]);
  expect(standing).toMatchObject({ version: 'm@v1.0.0', scores: { problem: MISSING }, considered: 'm@v1.0.0' });
  const first = await ask({ released: { 'v1.0.0': 5, 'v1.1.0': 0 } });
  expect(first.standing?.version).toBe('m@v1.0.0');
  const none = await ask({ released: { 'v1.0.0': 0 } });
  expect(none.standing).toMatchObject({ version: 'm@v1.0.0', scores: { problem: MISSING } });
});

test('a model that no run kept is read from its release, or is lost and told', async () => {
  const carried = { version: 'm@v1.0.0', error: 5, considered: 'm@v1.0.0', kept: false };
  const back = await ask({ released: { 'v1.0.0': 5 }, carried });
  expect(back.read).toEqual(['v1.0.0']);
  expect(back.standing).toMatchObject({ version: 'm@v1.0.0', stored: { text: textOf(5) } });
  for (const released of [{}, { 'v1.0.0': 6 }]) {
    const { standing, read } = await ask({ released, carried });
    expect(read).toEqual([]);
    expect(standing).toMatchObject({
      stored: undefined,
      scores: { problem: expect.stringMatching(/no such release/) },
    });
  }
});

test('a release that was deleted stays the anchor while its model travels on', async () => {
  const carried = { version: 'm@v1.0.0', error: 3, considered: 'm@v1.1.0' };
  expect((await ask({ released: { 'v1.1.0': 5 }, carried })).standing?.version).toBe('m@v1.0.0');
});

test('a reset moves it once, to a worse model too, and better ones follow', async () => {
  const reset = { version: 'v1.1.0', reason: 'moved' };
  const gate = { anchor_reset: reset };
  const released = { 'v1.0.0': 1, 'v1.1.0': 5, 'v1.2.0': 6 };
  const carried = { version: 'm@v1.0.0', error: 1, considered: 'm@v1.2.0' };
  const moved = await ask({ released, carried, gate });
  expect(moved.standing).toMatchObject({ version: 'm@v1.1.0', considered: 'm@v1.2.0', stored: { text: textOf(5) } });
  const whole = await ask({ released, carried, gate: { anchor_reset: { version: 'm@v1.1.0', reason: 'x' } } });
  expect(whole.standing?.version).toBe('m@v1.1.0');
  const later = { version: 'm@v1.1.0', error: 5, considered: 'm@v1.2.0', reset };
  expect((await ask({ released, carried: later, gate })).standing?.version).toBe('m@v1.1.0');
  const better = await ask({ released: { ...released, 'v1.3.0': 2 }, carried: later, gate });
  expect(better.standing?.version).toBe('m@v1.3.0');
});

test('an unknown version in a reset is named, with the newest there is', async () => {
  const gate = { anchor_reset: { version: 'v7.0.0', reason: 'x' } };
  const asked = ask({ released: { 'v1.0.0': 1 }, gate });
  await expect(asked).rejects.toThrow(InputError);
  await expect(asked).rejects.toThrow(
    'assay.yml, models.m.gate.anchor_reset.version: "v7.0.0" is no release of m; its newest is m@v1.0.0',
  );
  await expect(ask({ gate })).rejects.toThrow('it has no release');
});
