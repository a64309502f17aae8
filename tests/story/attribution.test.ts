/** Where the change comes from, on GitHub: the old data are taken from git where the clone has them, else from the API. */
import { expect, onTestFinished, test } from 'vitest';
import { BOSTON, example, GOOD, openSetting, type Ran, recipe, type Setting, WORKFLOW } from './setting.ts';

const OLD_DATA = `${BOSTON.trimEnd().split('\n').slice(0, 301).join('\n')}\n`;
const OLD_RECIPE = '{model: ridge, params: {alpha: 500}}';
/** What `requests.test.ts` allows where the recipe alone changed. */
const MOST = { 'one-step': 15, hardened: 22 };
const SECTION = 'Where the change comes from';

const contents = ({ requests }: Ran) =>
  requests.filter(({ path }) => path.includes('/contents/')).map(({ path }) => path.split('/contents/')[1]);

async function open(workflow: string): Promise<Setting> {
  const setting = await openSetting({
    'assay.yml': recipe(OLD_RECIPE),
    'data/boston.csv': OLD_DATA,
    [WORKFLOW]: example(workflow),
  });
  onTestFinished(() => setting.close());
  const first = await setting.pushMain({});
  expect(first.conclusion, first.log).toBe('success');
  return setting;
}

for (const [name, most] of Object.entries(MOST)) {
  test(`${name}.yml: a request more for the old data, and none where the data stay`, { timeout: 180_000 }, async () => {
    const setting = await open(name);
    const pull = setting.propose('both', { 'assay.yml': recipe(GOOD), 'data/boston.csv': BOSTON });
    const both = await setting.runPull(pull, {}, 'opened');
    expect(both.conclusion, both.log).toBe('success');
    expect(setting.comments(pull)[0]).toContain(SECTION);
    expect(setting.comments(pull)[0]).toMatch(/Of the change of \+[\d.]+ in `rmse`, [−+\d.]+ comes from the data/);
    expect(contents(both).filter((path) => path === 'data/boston.csv')).toHaveLength(1);
    expect(both.requests.filter(({ status }) => status === undefined || status >= 400)).toEqual([]);
    expect(both.requests.length).toBeLessThanOrEqual(most + 1);

    const recipeAlone = setting.propose('recipe', { 'assay.yml': recipe(GOOD), 'data/boston.csv': OLD_DATA });
    const one = await setting.runPull(recipeAlone, {}, 'opened');
    expect(setting.comments(recipeAlone)[0]).not.toContain(SECTION);
    expect(contents(one)).not.toContain('data/boston.csv');
    expect(one.requests.length).toBeLessThanOrEqual(most);
  });
}
