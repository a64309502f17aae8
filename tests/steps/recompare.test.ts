/** What documents of another job claim is proven before anything is compared: run, commit, mark, config. */
import { describe, expect, it } from 'vitest';
import { failureDocument } from '../../src/documents/failure.ts';
import { type Run, runDocument } from '../../src/documents/run.ts';
import { verdictDocument } from '../../src/documents/verdict.ts';
import { InputError } from '../../src/errors.ts';
import type { Platform, Ports } from '../../src/ports.ts';
import { recompareModels } from '../../src/steps/recompare.ts';

const RUN = 7;
const HEAD = 'a'.repeat(40);
const DIGEST = `sha256:${'0'.repeat(64)}`;
const CONFIG = 'version: 1\nmodels:\n  m:\n    task: regression\n    data: {path: a.csv, target: y}\n';
const MARK = { runId: String(RUN), runAttempt: 1 };

function record(changes: Partial<Run> = {}): Run {
  return {
    kind: 'assay.run',
    schemaVersion: 1,
    model: 'm',
    config: { path: 'assay.yml', digest: DIGEST },
    data: [],
    code: { commit: HEAD, runId: String(RUN), runAttempt: 1 },
    train: { model: 'linear', params: {} },
    modelDigest: DIGEST,
    environment: { os: 'linux', arch: 'x64', runtime: 'node', assay: '0' },
    started: '2026-11-25T00:00:00.000Z',
    finished: '2026-11-25T00:00:00.000Z',
    seconds: {},
    compared: MARK,
    ...changes,
  };
}

const VERDICT = verdictDocument.encode({
  kind: 'assay.verdict',
  schemaVersion: 1,
  model: 'm',
  decision: 'approved',
  reasons: [],
  rubberStamp: false,
  baseline: { found: 'none' },
  candidate: {},
  gates: [],
  slices: [],
  rows: { paired: 0, dropped: 0 },
  findings: [],
});

type Texts = Readonly<Record<string, string>>;
const documents = (run: Run, more: Texts = { [verdictDocument.file]: VERDICT }): Texts => ({
  [runDocument.file]: runDocument.encode(run),
  ...more,
});

/** What the report job says of them; undefined where it goes on to judge. */
async function refusal(models: Readonly<Record<string, Texts>>, unverified = false): Promise<string | undefined> {
  const platform = {
    run: { runId: RUN, sha: HEAD, event: 'push', repository: { defaultBranch: 'main' } },
    repository: {
      refuseOther: async (commit: string) => {
        if (commit !== HEAD) throw new InputError(`this run checked out ${commit.slice(0, 7)}`);
      },
      readText: async (path: string, commit: string) => (path === 'assay.yml' && commit === HEAD ? CONFIG : undefined),
      findFile: async () => undefined,
      startPoint: async () => {
        throw new Error('judged');
      },
    },
  } as unknown as Platform;
  const buffers = new Map(
    Object.entries(models).map(([name, texts]) => [
      name,
      new Map(Object.entries(texts).map(([file, text]) => [file, Buffer.from(text)])),
    ]),
  );
  const request = {
    models: buffers,
    configPath: 'assay.yml',
    withoutRows: false,
    named: undefined,
    out: 'out',
    event: 'pullRequest' as const,
    unverified,
  };
  try {
    await recompareModels(request, platform, {} as Ports);
  } catch (thrown) {
    if ((thrown as Error).message === 'judged') return undefined;
    if (!(thrown instanceof InputError)) throw thrown;
    return thrown.message;
  }
  throw new Error('it neither refused nor judged');
}

it('goes on with documents of this run, this commit and a config of it', async () => {
  expect(await refusal({ m: documents(record()) })).toBeUndefined();
});

describe('refuses documents', () => {
  it('of another run', async () => {
    const said = await refusal({ m: documents(record({ code: { commit: HEAD, runId: '8' } })) });
    expect(said).toBe('assay-m/run.json, code.runId: is of run 8, expected 7');
  });

  it('of a commit that does not hold the judged one', async () => {
    const said = await refusal({ m: documents(record({ code: { commit: 'b'.repeat(40), runId: '7' } })) });
    expect(said).toBe('assay-m/run.json, code.commit: this run checked out bbbbbbb');
  });

  it('of two commits in one run', async () => {
    const other = record({ model: 'n', code: { commit: 'b'.repeat(40), runId: '7' } });
    const verdict = { [verdictDocument.file]: VERDICT.replace('"m"', '"n"') };
    const said = await refusal({ m: documents(record()), n: documents(other, verdict) });
    expect(said).toBe(`assay-n/run.json, code.commit: is of commit ${'b'.repeat(40)}, expected ${HEAD}`);
  });

  it('that name a config which the commit does not hold', async () => {
    const said = await refusal({ m: documents(record({ config: { path: 'lax.yml', digest: DIGEST } })) });
    expect(said).toBe('assay-m/run.json, config.path: names lax.yml, which this commit does not hold');
  });

  it('that name a config which has no such model', async () => {
    const verdict = { [verdictDocument.file]: VERDICT.replace('"m"', '"n"') };
    const said = await refusal({ n: documents(record({ model: 'n' }), verdict) });
    expect(said).toBe('assay-n/run.json, config.path: names assay.yml, which has no model "n" in this commit');
  });

  it('with a verdict and no mark of its compare, or the mark of another run', async () => {
    const { compared: _, ...unmarked } = record();
    for (const run of [unmarked, record({ compared: { runId: '8', runAttempt: 1 } })])
      expect(await refusal({ m: documents(run) })).toMatch(/^assay-m\/run\.json, compared: `compare` did not end/);
  });
});

describe('asks for no mark', () => {
  const { compared: _, ...unmarked } = record();

  it('where there is no verdict, or a failure beside it', async () => {
    const failure = failureDocument.encode({
      kind: 'assay.failure',
      schemaVersion: 1,
      verb: 'compare',
      exitCode: 3,
      message: 'the disk is full',
    });
    expect(await refusal({ m: documents(unmarked, {}) })).toBeUndefined();
    const both = { [verdictDocument.file]: VERDICT, [failureDocument.file]: failure };
    expect(await refusal({ m: documents(unmarked, both) })).toBeUndefined();
  });

  it('of a fork, whose documents are a claim with or without it', async () => {
    expect(await refusal({ m: documents(unmarked) }, true)).toBeUndefined();
  });
});
