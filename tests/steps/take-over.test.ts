/** What is taken over is what training would have made, and is taken where training would make nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import { localClock, localMachine } from '../../src/local/machine.ts';
import { localWorkers } from '../../src/local/workers.ts';
import type { Log, Ports } from '../../src/ports.ts';
import { readRecipes } from '../../src/steps/request.ts';
import { openSession } from '../../src/steps/session.ts';
import type { EarlierModel } from '../../src/steps/take-over.ts';
import { train } from '../../src/steps/train.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const PORTS: Ports = {
  files: localFiles,
  workers: localWorkers(new URL('../../dist/worker.js', import.meta.url), 1),
  git: localGit,
  log: SILENT,
  clock: localClock,
  machine: localMachine,
};

/** Keys that training depends on, and the values that are tried. */
const TRAINED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'boston-housing': {
    'split.random_state': ['42', '7'],
    'train.model': ['linear', 'ridge', 'dummy'],
    'data.exclude': ['[]', '[lstat]'],
  },
  'breast-cancer': {
    'train.params.C': ['1', '0.1'],
    'split.test_size': ['0.25', '0.3'],
    'evaluate.positive': ['0', '1'],
    'evaluate.threshold': ['0.5', '0.4'],
  },
  penguins: {
    'train.params.C': ['1', '0.1'],
    'split.random_state': ['42', '7'],
    'data.exclude': ['[year]', '[]'],
  },
};
/** Keys that it does not depend on. */
const JUDGED: Readonly<Record<string, readonly string[]>> = { 'gate.first_run': ['rubber_stamp', 'fail'] };
const METRIC: Readonly<Record<string, string>> = {
  'boston-housing': '[mae]',
  'breast-cancer': '[accuracy]',
  penguins: '[accuracy]',
};

interface Trained {
  readonly digest: string;
  readonly reused: boolean;
  readonly documents: EarlierModel;
}

async function trainOn(example: string, overrides: readonly string[], earlier?: EarlierModel): Promise<Trained> {
  const out = mkdtempSync(join(tmpdir(), 'assay-take-over-'));
  try {
    const folder = fileURLToPath(new URL(`../../examples/${example}`, import.meta.url));
    const [recipe] = await readRecipes({ folder, overrides }, PORTS);
    const session = openSession(recipe!, out, PORTS);
    await train(session, { earlierModels: async () => (earlier === undefined ? [] : [earlier]) });
    const read = (file: string) => readFileSync(join(session.folder, file), 'utf8');
    const documents = {
      source: 'run 1 of main',
      commit: 'c'.repeat(40),
      model: read('model.json'),
      run: read('run.json'),
    };
    const { modelDigest, train: fitted } = session.held.run!;
    expect(sha256(documents.model)).toBe(modelDigest);
    return { digest: modelDigest, reused: fitted.reused !== undefined, documents };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const chosen = (keys: Readonly<Record<string, readonly string[]>>) =>
  fc.record(Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, fc.constantFrom(...values)])));
const asOverrides = (choice: Readonly<Record<string, string>>) =>
  Object.entries(choice).flatMap(([key, value]) => (value === 'null' ? [] : [`${key}=${value}`]));

test.each(Object.keys(TRAINED))('examples/%s', { timeout: 120_000 }, async (example) => {
  const memory = new Map<string, Promise<Trained>>();
  onTestFinished(() => memory.clear());
  /** Trained with nothing to take over. */
  const honest = (overrides: readonly string[]) => {
    const key = overrides.join(' ');
    const known = memory.get(key) ?? trainOn(example, overrides);
    memory.set(key, known);
    return known;
  };
  const judged = { ...JUDGED, 'evaluate.metrics': ['null', METRIC[example]!] };
  const one = fc.record({ trained: chosen(TRAINED[example]!), judged: chosen(judged) });
  // Half of the pairs train the same.
  const pair = fc.oneof(
    fc.tuple(one, one),
    fc.tuple(one, chosen(judged)).map(([first, other]) => [first, { ...first, judged: other }] as const),
  );
  const taken = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(pair, async ([before, now]) => {
      const overrides = asOverrides({ ...now.trained, ...now.judged });
      const earlier = await honest(asOverrides({ ...before.trained, ...before.judged }));
      const own = await honest(overrides);
      const ran = await trainOn(example, overrides, earlier.documents);
      expect(ran.digest).toBe(own.digest);
      expect(ran.documents.model).toBe(own.documents.model);
      expect(ran.reused).toBe(JSON.stringify(before.trained) === JSON.stringify(now.trained));
      taken[ran.reused ? 'yes' : 'no']++;
    }),
    { numRuns: 30 },
  );
  expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(3);
});

test('documents that do not fit each other, or the rows, are not taken', { timeout: 60_000 }, async () => {
  const { documents, digest } = await trainOn('penguins', []);
  const other = await trainOn('penguins', ['train.params.C=0.1']);
  for (const broken of [
    { ...documents, model: other.documents.model },
    { ...documents, model: '{' },
    { ...documents, run: '{' },
    // The recipe's word and the model's are two: this model names other rows.
    {
      ...documents,
      model: documents.model.replace(/"trainDigest": "sha256:./, '"trainDigest": "sha256:0'),
      run: documents.run.replace(
        digest,
        sha256(documents.model.replace(/"trainDigest": "sha256:./, '"trainDigest": "sha256:0')),
      ),
    },
  ]) {
    const ran = await trainOn('penguins', [], broken);
    expect(ran.reused).toBe(false);
    expect(ran.digest).toBe(digest);
  }
});
