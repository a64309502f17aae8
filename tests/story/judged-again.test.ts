/** A label, a review or "Re-run jobs" judges the same commit again: nothing is trained once more, everything else is made anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { DOCUMENT_FILES } from '../../src/documents/files.ts';
import { runDocument } from '../../src/documents/run.ts';
import { readArchive } from '../../src/github/archive.ts';
import { digestOf } from '../github-double/blobs.ts';
import { zipOf } from '../github-double/zip.ts';
import {
  BOSTON,
  example,
  GOOD,
  heardByItself,
  openSetting,
  type Ran,
  recipe,
  type Setting,
  WORKFLOW,
  WORSE,
} from './setting.ts';

const METRICS =
  '[{name: rmse, require: no_worse, max_relative_regression: 0.02, threshold: 8}, {name: r2, require: no_worse, max_absolute_regression: 0.02}]';
const LATER = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const WAIVERS = ['rmse', 'r2'].map((metric) => `{metric: ${metric}, reason: "fewer columns", expires: ${LATER}}`);
const WAIVED = recipe(WORSE, { gate: `{metrics: ${METRICS}, waive: [${WAIVERS.join(', ')}]}` });
const TRAINED = 'boston: train done';

const recordOf = ({ jobs }: Ran) => {
  const [, job] = Object.entries(jobs).find(([name]) => /assay|evaluate/.test(name))!;
  const path = join(job.workspace, 'assay-out/boston/run.json');
  return runDocument.decode(readFileSync(path, 'utf8'), path);
};

function expectTaken(ran: Ran, source: string, first: Ran): void {
  expect(ran.step('train').log, ran.log).toContain(
    `boston: not trained again, data, recipe and Assay are those of ${source}`,
  );
  expect(ran.step('train').log).not.toContain(TRAINED);
  expect(recordOf(ran).train.reused?.source).toBe(source);
  expect(recordOf(ran).modelDigest).toBe(recordOf(first).modelDigest);
}

function expectTrained(ran: Ran): void {
  expect(ran.step('train').log, ran.log).toContain(TRAINED);
  expect(recordOf(ran).train).not.toHaveProperty('reused');
}

async function openWorse(name: 'one-step' | 'hardened', workflow = example(name)) {
  const files = { 'assay.yml': recipe(GOOD), [WORKFLOW]: workflow };
  const setting = await openSetting(files, { ann: 'write' });
  onTestFinished(() => setting.close());
  const main = await setting.pushMain({});
  expect(main.conclusion, main.log).toBe('success');
  const pull = setting.propose('worse', { 'assay.yml': WAIVED });
  const first = await setting.runPull(pull, {}, 'opened');
  expect(first.conclusion).toBe('failure');
  expectTrained(first);
  expect(first.step('find-baseline').log).not.toMatch(/attempt|of this pull request/);
  return { setting, pull, first };
}

/** Of the newest artifact of a run that holds documents of the model. */
const artifactOf = ({ double }: Setting, ran: Ran) =>
  double.state.artifacts.filter(({ run, name }) => run === ran.id && name.startsWith('assay-boston')).at(-1)!;

/** Other bytes under the same artifact, as one who may write there would leave them: the digest is that of the bytes. */
async function change(setting: Setting, ran: Ran, work: (documents: Map<string, Buffer>) => void): Promise<void> {
  const artifact = artifactOf(setting, ran);
  const blob = setting.double.state.blobs.get(artifact.blob)!;
  const read = await readArchive(blob.bytes!, { name: 'artifact', digest: undefined, allowed: DOCUMENT_FILES });
  const documents = new Map(read);
  work(documents);
  blob.bytes = zipOf(documents);
  Object.assign(artifact, { digest: digestOf(blob.bytes), size: blob.bytes.length });
}

type RunOf = ReturnType<typeof runDocument.decode>;

/** Fields of the run record against the truth. */
const forge = (work: (record: RunOf) => void) => (documents: Map<string, Buffer>) => {
  const record = runDocument.decode(documents.get('run.json')!.toString('utf8'), 'run.json');
  work(record);
  documents.set('run.json', Buffer.from(runDocument.encode(record)));
};

for (const name of ['one-step', 'hardened'] as const) {
  test(`${name}: run again after a label, the waiver counts and nothing is trained`, { timeout: 240_000 }, async () => {
    const { setting, pull, first } = await openWorse(name);
    const { platform } = setting.double;
    expect(setting.comments(pull)[0]).toContain('does not count: nobody else with write');

    // What waivers.yml does once a label or a review has come: the run of the first workflow runs again.
    platform.label(pull, 'assay-waive', 'ann');
    const allowed = await setting.rerun(first.id);
    const { runNumber } = setting.double.state.runs.find(({ id }) => id === first.id)!;
    const source = `attempt 1 of run ${runNumber}`;
    expectTaken(allowed, source, first);
    expect(allowed.conclusion, allowed.log).toBe('success');
    expect(allowed.step('report').outputs).toMatchObject({ decision: 'approved' });
    expect(setting.checks(first.headSha)).toEqual(['success']);
    expect(setting.comments(pull)).toHaveLength(1);
    expect(setting.comments(pull)[0]).toContain('by the label `assay-waive`, which `ann` set');
    expect(setting.comments(pull)[0]).toContain(`Not trained again: data, recipe and Assay are those of ${source}.`);

    // Labels and reviews are read when the job runs; who fitted the model stays who fitted it.
    platform.unlabel(pull, 'assay-waive', 'ann');
    const takenBack = await setting.rerun(first.id);
    expectTaken(takenBack, source, first);
    expect(takenBack.conclusion).toBe('failure');
    expect(setting.checks(first.headSha)).toEqual(['failure']);
    platform.review(pull, 'ann', 'APPROVED');
    const reviewed = await setting.rerun(first.id);
    expectTaken(reviewed, source, first);
    expect(reviewed.conclusion, reviewed.log).toBe('success');
    expect(setting.comments(pull)[0]).toContain('by an approving review of `ann`');
  });

  test(`${name}: started by a label or a review itself, an earlier run of the head serves`, {
    timeout: 240_000,
  }, async () => {
    const { setting, pull, first } = await openWorse(name, heardByItself(name));
    const { platform, state } = setting.double;
    const source = `run ${state.runs.find(({ id }) => id === first.id)!.runNumber} of this pull request`;
    platform.label(pull, 'assay-waive', 'ann');
    const allowed = await setting.runPull(pull, {}, 'labeled');
    expectTaken(allowed, source, first);
    expect(allowed.conclusion, allowed.log).toBe('success');
    // A label that has nothing to do with Assay.
    platform.label(pull, 'documentation', 'ann');
    expectTaken(await setting.runPull(pull, {}, 'labeled'), source, first);
    platform.review(pull, 'ann', 'APPROVED');
    const reviewed = await setting.run({ event: 'pull_request_review', workflow: WORKFLOW, pull });
    expectTaken(reviewed, source, first);
    expect(reviewed.conclusion, reviewed.log).toBe('success');
  });
}

test('a first attempt asks nothing for it, whatever ran before', { timeout: 240_000 }, async () => {
  const { setting, pull } = await openWorse('one-step');
  // A label starts nothing here, whatever it says.
  await expect(setting.runPull(pull, {}, 'labeled')).rejects.toThrow('is not started by pull_request: labeled');
  const plain = setting.propose('plain', { 'assay.yml': recipe(WORSE) });
  for (const action of ['opened', 'reopened', 'synchronize', 'edited']) {
    const ran = await setting.runPull(plain, {}, action);
    expectTrained(ran);
    const paths = ran.requests.map(({ path }) => path);
    expect(paths.filter((path) => /\/events$|\/pulls$/.test(path))).toEqual([]);
    // Of the baseline, and of no run of this head.
    expect(paths.filter((path) => /\/runs\/[0-9]+\/artifacts$/.test(path))).toHaveLength(1);
  }
});

describe('is trained', () => {
  test('where what was left is not what it says, or is gone', { timeout: 240_000 }, async () => {
    const { setting, first } = await openWorse('one-step');
    const honest = new Map<string, Buffer>();
    await change(setting, first, (documents) => {
      for (const [name, bytes] of documents) honest.set(name, bytes);
    });
    const restore = (documents: Map<string, Buffer>) => {
      for (const [name, bytes] of honest) documents.set(name, bytes);
    };
    const otherRows = honest
      .get('model.json')!
      .toString('utf8')
      .replace(
        /"trainDigest": *"sha256:[0-9a-f]/,
        (whole) => `${whole.slice(0, -1)}${whole.endsWith('0') ? '1' : '0'}`,
      );
    // Each fact of the run and its record by itself: tests/github/judged-before.test.ts.
    const wrong: readonly (readonly [string, (documents: Map<string, Buffer>) => void])[] = [
      ['its digest is', (documents) => documents.set('model.json', Buffer.from(otherRows))],
      ['names "other"', forge((record) => Object.assign(record, { model: 'other' }))],
      ['config.digest', forge(({ config }) => Object.assign(config, { digest: sha256('another config') }))],
      ['of other data than attempt', forge(({ data }) => Object.assign(data[0]!, { sha256: sha256('other rows') }))],
      ['of other version of Assay', forge(({ environment }) => Object.assign(environment, { assay: '0.0.1' }))],
      [
        'of other training rows than attempt',
        (documents) => {
          documents.set('model.json', Buffer.from(otherRows));
          forge((record) => Object.assign(record, { modelDigest: sha256(otherRows) }))(documents);
        },
      ],
    ];
    for (const [words, work] of wrong) {
      // The newest artifact is that of the attempt before.
      await change(setting, first, restore);
      await change(setting, first, work);
      // Only it is there.
      const keep = artifactOf(setting, first).id;
      for (const one of setting.double.state.artifacts) if (one.run === first.id && one.id !== keep) one.expiresAt = 0;
      const ran = await setting.rerun(first.id);
      expectTrained(ran);
      expect(`${ran.step('find-baseline').log}${ran.step('train').log}`).toContain(words);
      expect(ran.conclusion).toBe('failure');
    }
  });

  test('where the artifact has expired or is lost', { timeout: 240_000 }, async () => {
    const { setting, first } = await openWorse('one-step');
    const { platform, state } = setting.double;
    platform.expireArtifact(artifactOf(setting, first).id);
    const late = await setting.rerun(first.id);
    expectTrained(late);
    expect(late.step('find-baseline').log).toContain('has expired');
    state.blobs.delete(artifactOf(setting, first).blob);
    const lost = await setting.rerun(first.id);
    expectTrained(lost);
    const ours = state.artifacts.filter(({ run, name }) => run === first.id && name.startsWith('assay-boston'));
    for (const one of ours) state.artifacts.splice(state.artifacts.indexOf(one), 1);
    expectTrained(await setting.rerun(first.id));
  });

  test('where head, data or config is another', { timeout: 240_000 }, async () => {
    const { setting, pull } = await openWorse('one-step', heardByItself('one-step'));
    const { platform } = setting.double;
    platform.push('worse', { files: { note: 'another head' } });
    expectTrained(await setting.runPull(pull, {}, 'labeled'));
    // The base moved: the merge of the same head holds other rows.
    platform.push('main', { files: { 'data/boston.csv': BOSTON.trimEnd().split('\n').slice(0, -5).join('\n') } });
    const moved = await setting.runPull(pull, {}, 'labeled');
    expectTrained(moved);
    expect(moved.step('train').log).toContain('trained, of other data than');
  });

  test('where the head was ever proposed for another base', { timeout: 240_000 }, async () => {
    const { setting, pull } = await openWorse('one-step', heardByItself('one-step'));
    const { platform } = setting.double;
    platform.push('lax', { files: { 'lax.md': 'a workflow of its own may stand here' } });
    const second = platform.openPull({ head: 'worse', base: 'lax' });
    const beside = await setting.runPull(pull, {}, 'labeled');
    expectTrained(beside);
    expect(beside.step('find-baseline').log).toContain('worse had another pull request');
    platform.close(second.number);
    expectTrained(await setting.runPull(pull, {}, 'labeled'));

    const other = setting.propose('other', { 'assay.yml': WAIVED, note: 'of its own' });
    expectTrained(await setting.runPull(other, {}, 'opened'));
    platform.retarget(other, 'lax');
    platform.retarget(other, 'main');
    const retargeted = await setting.runPull(other, {}, 'labeled');
    expectTrained(retargeted);
    expect(retargeted.step('find-baseline').log).toContain('the pull request was for another base');
  });

  test("of a fork's commit, each time", { timeout: 240_000 }, async () => {
    const { setting } = await openWorse('one-step', heardByItself('one-step'));
    const pull = setting.propose('theirs', { 'assay.yml': WAIVED }, { fork: true });
    const first = await setting.runPull(pull, {}, 'opened');
    expectTrained(first);
    expectTrained(await setting.runPull(pull, {}, 'labeled'));
    expectTrained(await setting.rerun(first.id));
  });
});
