/**
 * Every row of docs/endings.md by a story that ends like it: exit codes, check, and the sentence in comment or check. What no small
 * repository brings about is judged from gates that are written by hand, and reported like any other.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../src/compare/decide.ts';
import { type EndingRow, endingRows } from '../../src/compare/ending-rows.ts';
import { resolvePolicy } from '../../src/compare/policy.ts';
import { rowsReached } from '../../src/compare/ruling.ts';
import type { GateResult, SliceResult, Verdict } from '../../src/documents/verdict.ts';
import { verdictDocument } from '../../src/documents/verdict.ts';
import { createGate } from '../report/create.ts';
import { reportOn, runStep } from '../threats/on-github.ts';
import {
  type How,
  type Judged,
  openWorld,
  configOf as plainConfig,
  type Recipe,
  rowsOf,
  type World,
} from './small-repository.ts';

const ROWS = new Map(endingRows().map((row) => [row.id, row]));
const reached = new Set<string>();

/** Rows that are known by a key are found again, whatever else of them changes. */
const configOf = (more: Recipe) => plainConfig({ id: 'key', ...more });
const withKeys = (letter: string, cellsOf: (line: string) => string = (line) => line) =>
  rowsOf()
    .trimEnd()
    .split('\n')
    .map((line, at) => (at === 0 ? `key,${line}\n` : `${letter}${at},${cellsOf(line)}\n`))
    .join('');

let world: World;
beforeAll(async () => {
  const files = { 'assay.yml': configOf({}), 'data.csv': withKeys('k') };
  world = await openWorld({ files, repository: { collaborators: { ann: 'write' } } });
});
beforeEach(() => world.restore());
afterAll(() => world.close());

const platform = () => world.double.platform;
const MARGIN = '{name: rmse, max_relative_regression: 0.1}';
const RIDGE = '{model: ridge, params: {alpha: 0.5}}';

interface Story {
  /** Keys of `gate` beside `metrics`, and the metrics where they are others. */
  readonly policy?: string;
  readonly metric?: string;
  readonly head?: Recipe;
  /** Of the head. */
  readonly files?: Readonly<Record<string, string>>;
  readonly release?: boolean;
  readonly how?: How;
  before?(): void;
  /** Between the proposal and its run. */
  after?(pull: number): void;
}

function gateOf({ policy = '', metric = MARGIN }: Story): string {
  return `{metrics: [${metric}]${policy === '' ? '' : `, ${policy}`}}`;
}

/** The policy comes to main without a run, so that one baseline serves every story. */
async function told(story: Story): Promise<{ judged: Judged; verdict: Verdict; words: string }> {
  const gate = gateOf(story);
  story.before?.();
  const head = { 'assay.yml': configOf({ gate, ...story.head }), ...story.files };
  if (story.release === true) {
    const judged = await world.pushMain(head, story.how);
    return { judged, verdict: verdictOf(judged), words: world.double.state.checks.at(-1)?.summary ?? '' };
  }
  platform().push('main', { files: { 'assay.yml': configOf({ gate }) } });
  const pull = world.open(head);
  story.after?.(pull);
  const judged = await world.judge({ event: 'pull_request', pull }, story.how);
  return { judged, verdict: verdictOf(judged), words: world.comments(pull).join('\n') };
}

function verdictOf({ job, log }: Judged): Verdict {
  try {
    return verdictDocument.decode(
      readFileSync(join(job.workspace, 'assay-out/m/verdict.json'), 'utf8'),
      'verdict.json',
    );
  } catch (thrown) {
    throw new Error(log, { cause: thrown });
  }
}

/** Approvals that have a reason say it in place of a word on the merge. */
const APPROVALS: Readonly<Record<string, string>> = {
  identical_model: 'approved, unchanged',
  waived: 'approved by a waiver',
  anchor_unavailable: 'its documents have expired',
};

function expectWords(id: string, words: string, text: string): void {
  const instead = APPROVALS[id];
  expect(text, id).toContain(instead ?? words);
  if (instead === undefined) return;
  for (const said of [text, words]) expect(said, id).not.toMatch(/This (?:blocks|does not block|fails)/);
}

function expectRow(id: string, { decision, exitCode, check, words }: EndingRow, was: Awaited<ReturnType<typeof told>>) {
  const { judged, verdict } = was;
  expect(rowsReached(verdict), judged.log).toContain(id);
  expect(verdict.decision, judged.log).toBe(decision);
  expect(judged.codes.map(String), judged.log).toEqual([exitCode, exitCode]);
  expect(world.checks().at(-1)).toBe(`assay verdict: ${check}`);
  expectWords(id, words, was.words);
  for (const row of rowsReached(verdict)) reached.add(row);
}

/** So close a margin that the noise of 400 rows hides it. */
const OPEN: Story = { metric: '{name: rmse, max_relative_regression: 0.0000001}', head: { train: RIDGE } };
const WORSE: Story = { head: { exclude: 'b' } };
const GONE: Story = {
  before: () => {
    for (const { id } of world.double.state.artifacts) platform().expireArtifact(id);
  },
};
/** `a` in another unit. */
const SHIFTED: Story = {
  files: { 'data.csv': withKeys('k', (line) => line.replace(/^[^,]+/, (a) => `${Number(a) * 1000}`)) },
};
/** Other rows, and the column that the baseline needs is called otherwise. */
const OTHER: Story = { files: { 'data.csv': withKeys('z').replace('a,b,y', 'first,b,y') } };
const keyed = (story: Story, key: string, event: 'pull_request' | 'release', word: string): Story => ({
  ...story,
  policy: `${key}: {${event}: ${word}}`,
  release: event === 'release',
});

const EVENTS = ['pull_request', 'release'] as const;
const KEYED: Readonly<Record<string, Story>> = Object.fromEntries(
  EVENTS.flatMap((event) =>
    [
      ...['fail', 'warn', 'pass'].map((word) => ['on_inconclusive', OPEN, word] as const),
      ...(['on_unreachable', 'on_shifted', 'on_not_comparable'] as const).flatMap((key, at) =>
        ['fail', 'warn'].map((word) => [key, [GONE, SHIFTED, OTHER][at]!, word] as const),
      ),
    ].map(([key, story, word]) => [`${key}.${event}=${word}`, keyed(story, key, event, word)]),
  ),
);

const WHOLE: Readonly<Record<string, Story>> = {
  ...KEYED,
  approved: { head: { train: RIDGE } },
  worse: WORSE,
  threshold_missed: { metric: '{name: rmse, max_relative_regression: 0.1, threshold: 0.5}', head: { train: RIDGE } },
  identical_model: {},
  waived: {
    head: {
      exclude: 'b',
      gate: `{metrics: [${MARGIN}], waive: [{metric: rmse, reason: "a column was withdrawn", expires: ${inDays(30)}}]}`,
    },
    after: (pull) => platform().review(pull, 'ann', 'APPROVED'),
  },
  'on_exhausted=fail': { policy: 'max_evaluations: 1, on_exhausted: fail', head: { train: RIDGE } },
  'on_exhausted=warn': { policy: 'max_evaluations: 1, on_exhausted: warn', head: { train: RIDGE } },
  'informational:rejected': { ...WORSE, policy: 'informational: true' },
  'informational:pending': { ...OPEN, policy: 'informational: true' },
  'informational:approved': { policy: 'informational: true', head: { train: RIDGE } },
};

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Nothing is a run of main any more that was one: for stories that begin with the first. */
function forget(): void {
  const { runs, artifacts } = world.double.state;
  runs.length = 0;
  artifacts.length = 0;
}

describe('a repository and its change', () => {
  test.each(Object.entries(WHOLE))('%s', async (id, story) => {
    expectRow(id, ROWS.get(id)!, await told(story));
  });

  test('suspicious_improvement', async () => {
    forget();
    const before = await world.pushMain({ 'assay.yml': configOf({ exclude: 'b', gate: gateOf({}) }) });
    expect(before.codes, before.log).toEqual([0, 0]);
    expectRow(
      'suspicious_improvement',
      ROWS.get('suspicious_improvement')!,
      await told({ policy: 'max_improvement: 0.01' }),
    );
  });

  test.each<[string, Story]>([
    ['first_run=rubber_stamp', { metric: '{name: rmse, max_relative_regression: 0.1, threshold: 1.5}' }],
    [
      'first_run=fail',
      { metric: '{name: rmse, max_relative_regression: 0.1, threshold: 1.5}', policy: 'first_run: fail' },
    ],
    ['no_thresholds', {}],
  ])('%s', async (id, story) => {
    forget();
    expectRow(id, ROWS.get(id)!, await told(story));
  });

  test('model_missing', async () => {
    const row = ROWS.get('model_missing')!;
    const judged = await world.propose({ 'assay.yml': configOf({ models: ['other'] }) });
    expect(judged.codes.map(String), judged.log).toEqual([row.exitCode, row.exitCode]);
    expect(world.checks().at(-1)).toBe(`assay verdict: ${row.check}`);
    expect(world.comments()[0]).toContain(row.words);
    reached.add('model_missing');
  });
});

describe('gates that are written by hand, decided and reported', () => {
  interface Made {
    readonly gate?: Partial<GateResult>;
    readonly slice?: Partial<SliceResult>;
    readonly anchor?: Verdict['anchor'];
    readonly dummy?: GateResult;
  }
  const failing = (reason: NonNullable<GateResult['reason']>, outcome: GateResult['outcome'] = 'error'): Made => ({
    gate: { reason, outcome, passed: false },
  });
  const MADE: Readonly<Record<string, Made>> = {
    required_better: { gate: { ...failing('required_better', 'no_worse').gate, require: 'better' } },
    not_paired: failing('not_paired', 'worse'),
    identical_predictions: failing('identical_predictions', 'no_worse'),
    undefined_metric: failing('undefined_metric'),
    metric_missing: failing('metric_missing'),
    ids_mismatch: failing('ids_mismatch'),
    truth_differs: failing('truth_differs'),
    prediction_not_finite: failing('prediction_not_finite'),
    relative_to_zero: failing('relative_to_zero'),
    slice_worse: { slice: { reason: 'slice_worse', metrics: { rmse: { outcome: 'worse' } } } },
    slice_missing: { slice: { reason: 'slice_missing', metrics: {} } },
    dummy_not_beaten: { dummy: createGate({ outcome: 'worse', passed: false }) },
    budget_spent: { anchor: { gate: createGate({ outcome: 'worse', passed: false }) } as Verdict['anchor'] },
    anchor_unavailable: { anchor: { problem: 'its documents have expired' } as unknown as Verdict['anchor'] },
  };
  let judged: Judged;
  let verdict: Verdict;

  test('each', async () => {
    platform().push('main', { files: { 'assay.yml': configOf({ gate: gateOf({}) }) } });
    const pull = world.open({ 'assay.yml': configOf({ gate: gateOf({}), train: RIDGE }) });
    const policy = resolvePolicy({ metrics: [{ name: 'rmse', max_relative_regression: 0.1 }] }, 'regression');
    const meanwhile = async (job: Judged['job']) => {
      const file = join(job.workspace, 'assay-out/m/verdict.json');
      verdict = verdictDocument.decode(readFileSync(file, 'utf8'), file);
      for (const [id, { gate, slice, anchor, dummy }] of Object.entries(MADE)) {
        const row = ROWS.get(id)!;
        const gates = [createGate({ ...verdict.gates[0], ...gate })];
        const slices =
          slice === undefined ? [] : [{ where: { a: 'x' }, rows: 50, minRows: 30, ...slice } as SliceResult];
        const decided = decide({ gates, slices, anchor, dummy, policy, event: 'pullRequest', firstRun: false });
        const made: Verdict = {
          ...verdict,
          ...decided,
          gates,
          slices,
          ...(anchor && { anchor }),
          ...(dummy && { dummy }),
        };
        expect(rowsReached(made)).toContain(id);
        expect(made.decision, id).toBe(row.decision);
        writeFileSync(file, verdictDocument.encode(made));
        const end = await runStep(job, 'report');
        expect(`${end.code}`, end.log).toBe(row.exitCode);
        expect(world.checks().at(-1), id).toBe(`assay verdict: ${row.check}`);
        expectWords(id, row.words, world.comments(pull).at(-1)!);
        reached.add(id);
      }
      writeFileSync(file, verdictDocument.encode(verdict));
    };
    judged = await world.judge({ event: 'pull_request', pull }, { meanwhile });
    expect(judged.codes, judged.log).toEqual([0, 0]);
  });
});

describe('no verdict', () => {
  const TWO = ['m', 'n'];
  const ends: Readonly<Record<string, () => Promise<Judged>>> = {
    'error:input': () => world.propose({ 'data.csv': 'key,a,b,y\n1,2\n' }),
    'error:killed': () =>
      world.propose(
        { 'a.txt': '' },
        {
          // As where the process was ended between its verdict and its last word.
          meanwhile: ({ workspace }) => {
            const file = join(workspace, 'assay-out/m/run.json');
            const { compared: _, ...run } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
            writeFileSync(file, `${JSON.stringify(run)}\n`);
          },
        },
      ),
    'error:infrastructure': () => {
      const effect = { kind: 'status', status: 503 } as const;
      world.double.faults.add({ method: 'GET', path: '*/actions/*', count: 1000, effect });
      return world.propose({ 'a.txt': '' }, { meanwhile: () => world.double.faults.clear() });
    },
    'error:cut-off': () => {
      platform().push('main', { files: { 'assay.yml': configOf({ models: TWO }) } });
      const files = { 'assay.yml': configOf({ models: TWO, exclude: 'b' }) };
      return world.propose(files, { inputs: { models: 'm' }, ownReport: true });
    },
  };
  test.each(Object.entries(ends))('%s', async (id, end) => {
    const row = ROWS.get(id)!;
    const judged = await end();
    expect(`${judged.codes[1]}`, judged.log).toBe(row.exitCode);
    expect(judged.decision).toBe('error');
    expect(world.checks().at(-1)).toBe(`assay verdict: ${row.check}`);
    expect(judged.codes[0] === 0, 'compare itself passed only where it was ended after its verdict').toBe(
      id === 'error:killed',
    );
    reached.add(id);
  });

  test.each<[string, Recipe]>([
    ['error:fork-claim', { train: RIDGE }],
    ['error:fork-rejected', { exclude: 'b' }],
  ])('%s', async (id, head) => {
    const row = ROWS.get(id)!;
    const pull = world.open({ 'assay.yml': configOf(head) }, { fork: true, branch: 'theirs' });
    const judged = await world.judge({ event: 'pull_request', pull });
    const { end } = await reportOn(world.double, judged.job.run.id);
    expect(`${end.code}`, end.log).toBe(row.exitCode);
    expect(world.checks().at(-1)).toBe(`assay verdict: ${row.check}`);
    reached.add(id);
  });
});

test('no row is without a story', () => {
  expect([...ROWS.keys()].filter((id) => !reached.has(id))).toEqual([]);
});
