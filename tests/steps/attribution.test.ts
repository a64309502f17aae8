/** A failure to explain is told in a finding and ends nothing. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { InfrastructureError, InputError, InvariantError } from '../../src/errors.ts';
import { localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import { localClock, localMachine } from '../../src/local/machine.ts';
import type { Platform, Ports } from '../../src/ports.ts';
import { withAttribution } from '../../src/steps/attribution.ts';
import { readFolder } from '../../src/steps/baseline-folder.ts';
import { evaluate } from '../../src/steps/evaluate.ts';
import { readRecipes } from '../../src/steps/request.ts';
import { openSession } from '../../src/steps/session.ts';
import { train } from '../../src/steps/train.ts';
import { folderWith, recipe, smallTable } from '../chain/assay.ts';
import { ALONE } from '../models/fixture-table.ts';
import { createGate, createVerdict } from '../report/create.ts';

const PORTS: Ports = {
  files: localFiles,
  workers: ALONE.workers,
  git: localGit,
  log: { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} },
  clock: localClock,
  machine: localMachine,
};
const COMMIT = 'c'.repeat(40);
const OLD = { 'assay.yml': recipe(), 'data.csv': smallTable() };
const NEW = { 'assay.yml': recipe({ train: '{model: ridge}' }), 'data.csv': smallTable(90) };

async function trainedIn(files: Readonly<Record<string, string>>, ports: Ports) {
  const folder = folderWith(files);
  const [one] = await readRecipes({ folder }, ports);
  const session = openSession(one!, join(folder, 'out'), ports);
  await train(session);
  await evaluate(session);
  return session;
}

/** Outside git, so that the platform is asked. */
async function attributed(readBytes: (path: string) => Promise<Buffer | undefined>, before = OLD, now = NEW) {
  const session = await trainedIn(now, { ...PORTS, platform: { repository: { readBytes } } as unknown as Platform });
  const old = await trainedIn(before, PORTS);
  const read = await readFolder(session, old.folder, 'old', 'small');
  return withAttribution(session, {
    verdict: createVerdict({ gates: [createGate({ metric: 'rmse', improvement: 0.1 })], findings: [] }),
    found: { ...read!, found: 'start_commit', source: 'run 1 of main', commit: COMMIT },
    baseline: session.held.predictions,
    handedOver: undefined,
  });
}

const commitHolds = (files: Readonly<Record<string, string>>) => async (path: string) => {
  const text = files[path];
  return text === undefined ? undefined : Buffer.from(text);
};
const why = async (readBytes: (path: string) => Promise<Buffer | undefined>) => {
  const { attribution, findings } = await attributed(readBytes);
  expect(attribution).toBeUndefined();
  return findings.map(({ rule, message }) => `${rule}: ${message.split(': ')[1]}`);
};

it('asks the platform where this clone has no such commit', async () => {
  const asked: string[] = [];
  const { attribution, findings } = await attributed((path) => {
    asked.push(path);
    return commitHolds(OLD)(path);
  });
  expect(attribution?.map(({ metric }) => metric)).toEqual(['rmse']);
  expect(findings).toEqual([]);
  expect(asked).toEqual(['assay.yml', 'data.csv']);
});

it('does not ask for the data where new data brought a column and the recipe is the same', async () => {
  const asked: string[] = [];
  const numbered = (text: string, more: boolean) =>
    text.trimEnd().replaceAll(/^.*$/gm, (line, at: number) => {
      const [name, added] = at === 0 ? ['row', 'more'] : [`r${at}`, String(at % 7)];
      return `${name},${line}${more ? `,${added}` : ''}`;
    });
  const withId = { data: '{path: data.csv, target: y, id: row}' };
  const old = { 'assay.yml': recipe(withId), 'data.csv': numbered(smallTable(), false) };
  const gate = '{metrics: [{name: rmse, threshold: 9}]}';
  const now = { 'assay.yml': recipe({ ...withId, gate }), 'data.csv': numbered(smallTable(90), true) };
  const read = (path: string) => {
    asked.push(path);
    return commitHolds(old)(path);
  };
  const { attribution, findings } = await attributed(read, old, now);
  expect([attribution, findings, asked]).toEqual([undefined, [], ['assay.yml']]);
});

it('tells what it could not fetch, and that the platform holds something else', async () => {
  const away = () => Promise.reject(new InfrastructureError('the API is away'));
  expect(await why(away)).toEqual([
    'no_attribution: recipe and data of the commit of the baseline could not be fetched',
  ]);
  const tooLarge = (path: string) =>
    path === 'data.csv' ? Promise.reject(new InputError('holds more than is read')) : commitHolds(OLD)(path);
  expect(await why(tooLarge)).toEqual([expect.stringContaining('recipe and data of its commit are not at hand')]);
  expect(await why(commitHolds({}))).toEqual([
    expect.stringContaining('recipe and data of its commit are not at hand'),
  ]);
  expect(await why(commitHolds({ ...OLD, 'assay.yml': 'models: [' }))).toEqual([
    expect.stringContaining('the recipe at the commit of the baseline is not the one'),
  ]);
  expect(await why(commitHolds({ ...OLD, 'data.csv': smallTable(59) }))).toEqual([
    expect.stringContaining('the data at the commit of the baseline are not those'),
  ]);
});

it('does not hide a fault of our own', async () => {
  await expect(attributed(() => Promise.reject(new InvariantError('broken')))).rejects.toThrow(InvariantError);
});
