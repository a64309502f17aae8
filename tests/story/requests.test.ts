/** How many requests a pull request's run costs: of 1,000 an hour that a token has for a repository. */
import { expect, onTestFinished, test } from 'vitest';
import { addRun } from '../github-double/seed.ts';
import { example, GOOD, openSetting, type Ran, REPOSITORY, recipe, WORKFLOW, WORSE } from './setting.ts';

/** Artifact service and blob store are no part of the limit. The hardened set-up compares twice. */
const MOST = { 'one-step': 15, hardened: 22 };

/** The same in a repository whose main has moved on by many commits and runs that trained nothing. */
const MOST_IN_MONOREPO = 25;

const list = (ran: Ran) => ran.requests.map(({ method, path, query }) => `${method} ${path}${query}`).join('\n');

for (const [name, most] of Object.entries(MOST)) {
  test(`${name}.yml: one model, its baseline at the start commit`, { timeout: 180_000 }, async () => {
    const setting = await openSetting({ 'assay.yml': recipe(WORSE), [WORKFLOW]: example(name) });
    onTestFinished(() => setting.close());
    const first = await setting.pushMain({});
    expect(first.conclusion, first.log).toBe('success');
    const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
    const created = await setting.runPull(pull, {}, 'opened');
    setting.double.platform.push('better', { files: { note: 'x' } });
    const edited = await setting.runPull(pull);
    for (const ran of [created, edited]) {
      expect(ran.conclusion, ran.log).toBe('success');
      expect(ran.requests.filter(({ status }) => status === undefined || status >= 400)).toEqual([]);
    }
    expect(created.requests.length, list(created)).toBeLessThanOrEqual(most);
    expect(edited.requests.length, list(edited)).toBeLessThanOrEqual(most);
  });
}

test('a thousand runs of main that trained nothing stand between', { timeout: 180_000 }, async () => {
  const setting = await openSetting({ 'assay.yml': recipe(WORSE), [WORKFLOW]: example('one-step') });
  onTestFinished(() => setting.close());
  const { platform, state } = setting.double;
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  const repository = state.repositories.get(REPOSITORY)!;
  for (let index = 0; index < 1000; index++) {
    const commit = index % 8 === 0 ? platform.push('main', { files: { 'notes.txt': `${index}` } }) : platform.shaOf('main');
    addRun(state, repository, { workflow: WORKFLOW, commit });
  }
  const ran = await setting.runPull(setting.propose('better', { 'assay.yml': recipe(GOOD) }), {}, 'opened');
  expect(ran.conclusion, ran.log).toBe('success');
  expect(setting.comments(1)[0]).toContain('run 1 of `main`');
  expect(ran.requests.length, list(ran)).toBeLessThanOrEqual(MOST_IN_MONOREPO);
});
