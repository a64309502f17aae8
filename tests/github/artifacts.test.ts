import { mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { runDocument } from '../../src/documents/run.ts';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { openArtifacts, type ServiceTimes } from '../../src/github/artifacts.ts';
import { readWorkflowRun } from '../../src/github/event.ts';
import type { Artifacts, Log, StoredArtifact } from '../../src/ports.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { createRunRecord, MODEL, zipOf } from './stored-baseline.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };

let double: Double;
let folder: string;
let artifacts: Artifacts;
let runId: number;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-artifacts-test-'));
  double.reset({ repositories: [{ name: 'octo/models', commits: [{ files: { a: '1' } }] }] });
  const job = double.platform.startRun({ event: 'push', workflow: '.github/workflows/ct.yml' });
  for (const [name, value] of Object.entries(job.env)) vi.stubEnv(name, value);
  // The client talks to the log of the step.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  runId = job.run.id;
  artifacts = open();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function open(serverUrl = 'https://github.com', times?: ServiceTimes): Artifacts {
  const run = { ...readWorkflowRun(process.env, { repository: { default_branch: 'main' } })!, serverUrl };
  return openArtifacts({ run, log: SILENT, temporary: folder, times });
}

function file(name: string, text: string | Buffer) {
  const path = join(folder, `source-${name}`);
  writeFileSync(path, text);
  return { name, path };
}

async function upload(...files: ReturnType<typeof file>[]): Promise<StoredArtifact> {
  const stored = await artifacts.upload('assay-iris', files, {});
  if ('unsupported' in stored) throw new Error(stored.unsupported);
  return stored;
}

async function names(): Promise<string[]> {
  return (await artifacts.list()).map(({ name }) => name);
}

async function texts(expected?: StoredArtifact): Promise<Record<string, string>> {
  const files = await artifacts.download('assay-iris', DOCUMENT_FILES, expected);
  return Object.fromEntries([...files].map(([name, bytes]) => [name, String(bytes)]));
}

test('what is uploaded is read again, by id and digest', async () => {
  const stored = await upload(file('model.json', '{}\n'), file('report.md', 'x'));
  expect(stored.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(stored).toEqual({ id: double.state.artifacts[0]!.id, digest: double.state.artifacts[0]!.digest });
  expect(await texts(stored)).toEqual({ 'model.json': '{}\n', 'report.md': 'x' });
  expect(await texts()).toEqual({ 'model.json': '{}\n', 'report.md': 'x' });
  expect(await names()).toEqual(['assay-iris']);
  expect(readdirSync(folder).filter((name) => name.startsWith('assay-artifact-'))).toEqual([]);
});

test('is kept for as many days as are asked for', async () => {
  await artifacts.upload('assay-iris', [file('model.json', '{}')], { retentionDays: 5 });
  const { createdAt, expiresAt } = double.state.artifacts[0]!;
  expect(Math.round((expiresAt - createdAt) / 86_400_000)).toBe(5);
});

test('a name that was taken by a job without a model is followed by the second, which readers prefer', async () => {
  await upload(file('model.json', 'first'));
  const second = await upload(file('model.json', 'second'));
  expect(await names()).toEqual(expect.arrayContaining(['assay-iris', 'assay-iris.2']));
  expect(await texts()).toEqual({ 'model.json': 'second' });
  expect(await texts(second)).toEqual({ 'model.json': 'second' });
  await expect(upload(file('model.json', 'third'))).rejects.toThrow(InfrastructureError);
});

test('of what is left name, id and digest are told, oldest first', async () => {
  const first = await upload(file('model.json', 'first'));
  const second = await upload(file('model.json', 'second'));
  expect(await artifacts.list()).toEqual([
    { name: 'assay-iris', ...first },
    { name: 'assay-iris.2', ...second },
  ]);
});

test('pages are kept however many they are; of documents no more than are read again', async () => {
  const pages = Array.from({ length: 70 }, (_, i) => file(`m${i}.html`, '<p>'));
  expect(await artifacts.upload('assay.report.default', pages, {})).toMatchObject({ id: expect.any(Number) });
  await expect(artifacts.upload('assay-iris', pages, {})).rejects.toThrow('has 70 files, at most 64 are read again');
});

describe('a name that is taken', () => {
  const documents = ({ config, model = MODEL, attempt = 1 }: { config: string; model?: string; attempt?: number }) => {
    const facts = { model: 'iris', commit: 'a', repository: 'octo/models', workflow: 'w', runId, runAttempt: attempt };
    const record = createRunRecord({ ...facts, modelDigest: sha256(model) });
    const run = runDocument.encode({ ...record, config: { ...record.config, path: config } });
    return [file('model.json', model), file('run.json', run)];
  };

  test('by another config of this run is refused, and both are named', async () => {
    await upload(...documents({ config: 'a/assay.yml' }));
    const second = upload(...documents({ config: 'b/assay.yml', model: '{}' }));
    await expect(second).rejects.toThrow(InputError);
    await expect(second).rejects.toThrow(
      "artifact assay-iris: another job of this run has left a model of this name by the config a/assay.yml, this one's is b/assay.yml: give",
    );
    expect(await names()).toEqual(['assay-iris']);
  });

  test('by another job of the same config with another model is refused too', async () => {
    await upload(...documents({ config: 'assay.yml' }));
    await expect(upload(...documents({ config: 'assay.yml', model: '{}' }))).rejects.toThrow(
      'another job of this run has left another model of this name by the same config, assay.yml: let one job',
    );
  });

  test('by our own upload, whose answer was lost, is what was uploaded', async () => {
    const stored = await upload(...documents({ config: 'assay.yml' }));
    expect(await upload(...documents({ config: 'assay.yml' }))).toEqual(stored);
    expect(double.state.artifacts).toHaveLength(1);
  });

  test('by an earlier attempt is followed by the second', async () => {
    await upload(...documents({ config: 'a/assay.yml' }));
    await upload(...documents({ config: 'b/assay.yml', attempt: 2 }));
    expect(await names()).toEqual(expect.arrayContaining(['assay-iris', 'assay-iris.2']));
  });
});

test('what repeats itself so much that it looks like a bomb is stored as it is', async () => {
  const text = '0.5\n'.repeat(2 * 1024 * 1024);
  const stored = await upload(file('predictions.csv', text));
  expect(double.state.artifacts[0]!.size).toBeGreaterThan(text.length);
  expect((await texts(stored))['predictions.csv']).toBe(text);
});

describe('refuses to upload', () => {
  test('a link', async () => {
    const path = join(folder, 'link');
    symlinkSync('/etc/hostname', path);
    await expect(upload({ name: 'model.json', path })).rejects.toThrow(
      'artifact assay-iris, model.json: is a link, a folder or a device, not a regular file',
    );
    expect(double.state.artifacts).toHaveLength(0);
  });

  test('a folder, what is not there, nothing, a path for a name', async () => {
    await expect(upload({ name: 'model.json', path: folder })).rejects.toThrow('not a regular file');
    await expect(upload({ name: 'model.json', path: join(folder, 'none') })).rejects.toThrow('is not there');
    await expect(upload()).rejects.toThrow('artifact assay-iris: has no files');
    await expect(upload({ ...file('x', ''), name: '../x' })).rejects.toThrow('is no plain file name');
  });

  test('more than readers take', async () => {
    const many = Array.from({ length: 65 }, (_, i) => file(`f${i}`, ''));
    await expect(upload(...many)).rejects.toThrow('has 65 files, at most 64 are read again');
    const large = file('predictions.csv', '');
    truncateSync(large.path, 64 * 1024 * 1024 + 1);
    await expect(upload(large)).rejects.toThrow('takes the artifact past the 67108864 bytes that are read again');
    truncateSync(large.path, 40 * 1024 * 1024);
    await expect(upload(large)).rejects.toThrow(/takes 41943040 bytes, at most \d+ are read again/);
  });
});

describe('what was handed over', () => {
  test('and was replaced since is not taken', async () => {
    const stored = await upload(file('model.json', 'judged'));
    double.state.artifacts.splice(0, 1);
    await upload(file('model.json', 'other'));
    const read = texts(stored);
    await expect(read).rejects.toThrow(InputError);
    await expect(read).rejects.toThrow(`artifact ${stored.id} is not the assay-iris of this run`);
  });

  test('has the digest that was told, whatever the service says', async () => {
    const stored = await upload(file('model.json', 'judged'));
    const digest = sha256('other');
    await expect(texts({ ...stored, digest })).rejects.toThrow(
      `artifact assay-iris: its digest is ${stored.digest}, expected ${digest}`,
    );
  });

  test('by the id of another artifact is not taken', async () => {
    const other = await artifacts.upload('assay-boston', [file('model.json', '{}')], {});
    await expect(texts(other as StoredArtifact)).rejects.toThrow('is not the assay-iris of this run');
  });

  test('hostile is refused', async () => {
    double.platform.addArtifact(runId, { name: 'assay-iris', zip: zipOf([{ name: '../x', bytes: '' }]) });
    await expect(texts()).rejects.toThrow('artifact assay-iris: ');
  });

  test('nothing is told', async () => {
    await expect(texts()).rejects.toThrow('this run has no artifact assay-iris');
  });
});

describe('an answer that is cut', () => {
  const CUT = { call: 200, transfer: 200 };

  test.each(['CreateArtifact', 'FinalizeArtifact'])('of %s ends the upload', async (call) => {
    artifacts = open('https://github.com', CUT);
    double.faults.add({ path: `*/${call}`, effect: { kind: 'break' } });
    const sent = upload(file('model.json', '{}'));
    await expect(sent).rejects.toThrow(InfrastructureError);
    await expect(sent).rejects.toThrow('artifact service, upload assay-iris: the answer broke off or never came');
  });

  test('of ListArtifacts ends the look and the download', async () => {
    await upload(file('model.json', '{}'));
    artifacts = open('https://github.com', CUT);
    double.faults.add({ path: '*/ListArtifacts', count: 2, effect: { kind: 'break' } });
    await expect(artifacts.list()).rejects.toThrow('artifact service, list: the answer broke off');
    await expect(texts()).rejects.toThrow('artifact service, list: the answer broke off');
  });
});

describe('where there is no service', () => {
  test('an upload says what serves instead', async () => {
    const ghes = open('https://git.example.com');
    const message = /^git\.example\.com has no artifact service .* releases serve as the baseline$/;
    expect(await ghes.upload('assay-iris', [file('model.json', '{}')], {})).toEqual({
      unsupported: expect.stringMatching(message),
    });
    await expect(ghes.download('assay-iris', DOCUMENT_FILES)).rejects.toThrow(message);
    await expect(ghes.list()).rejects.toThrow(InfrastructureError);
  });

  test('a run: step is told why', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', '');
    await expect(upload(file('model.json', '{}'))).rejects.toThrow(
      'only an action has access to it, a run: step has not',
    );
  });
});
