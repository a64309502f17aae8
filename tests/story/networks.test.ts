/** Networks and hosts that are not the usual one: a proxy, and GitHub Enterprise Server. */
import { expect, onTestFinished, test } from 'vitest';
import { startProxy } from './forward-proxy.ts';
import { example, GOOD, openSetting, recipe, WORKFLOW, WORSE, WORST } from './setting.ts';

const RELEASING = example('one-step')
  .replace('contents: read,', 'contents: write,')
  .replace('config: assay.yml', 'config: assay.yml\n          release: true');

test('behind a proxy the whole chain works', { timeout: 180_000 }, async () => {
  const setting = await openSetting(
    { 'assay.yml': recipe(WORSE), [WORKFLOW]: example('one-step') },
    {},
    { process: 'child' },
  );
  onTestFinished(() => setting.close());
  const proxy = await startProxy();
  onTestFinished(() => proxy.close());
  const { port } = new URL(setting.double.url);
  // The hosts can be reached by the proxy only: nobody resolves their names.
  const environment = {
    GITHUB_API_URL: `http://api.example.test:${port}`,
    ACTIONS_RESULTS_URL: `http://results.example.test:${port}/`,
    HTTPS_PROXY: proxy.url,
    https_proxy: proxy.url,
    HTTP_PROXY: proxy.url,
    http_proxy: proxy.url,
    // The double's blob store.
    NO_PROXY: '127.0.0.1',
    no_proxy: '127.0.0.1',
  };
  const first = await setting.pushMain({}, { environment });
  expect(first.conclusion, first.log).toBe('success');
  const pull = setting.propose('better', { 'assay.yml': recipe(GOOD) });
  const ran = await setting.runPull(pull, { environment }, 'opened');
  expect(ran.conclusion, ran.log).toBe('success');
  expect(setting.comments(pull)[0]).toMatch(/boston: approved/);
  expect(proxy.asked).toContain(`api.example.test:${port}`);
  expect(proxy.asked).toContain(`results.example.test:${port}`);
});

test('a proxy that is not there: exit code 3 within 30 s, and the message says what to set', {
  timeout: 180_000,
}, async () => {
  const setting = await openSetting(
    { 'assay.yml': recipe(WORSE), [WORKFLOW]: example('one-step') },
    {},
    { process: 'child' },
  );
  onTestFinished(() => setting.close());
  const nowhere = 'http://127.0.0.1:1';
  const environment = { HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere, http_proxy: nowhere, https_proxy: nowhere };
  const ran = await setting.pushMain(
    {},
    { environment: { ...environment, GITHUB_API_URL: 'http://api.example.test' } },
  );
  const compare = ran.step('compare');
  expect(compare.exitCode).toBe(3);
  expect(compare.outputs).toMatchObject({ decision: 'error', passed: 'false' });
  expect(compare.milliseconds).toBeLessThan(30_000);
  expect(compare.log).toMatch(/the API cannot be reached .*set HTTPS_PROXY/);
  expect(ran.conclusion).toBe('failure');
});

test('on GitHub Enterprise Server releases are the baseline, and the verdict is made', {
  timeout: 180_000,
}, async () => {
  const setting = await openSetting({ 'assay.yml': recipe(GOOD), [WORKFLOW]: RELEASING }, {}, { process: 'child' });
  onTestFinished(() => setting.close());
  const { state } = setting.double;
  const environment = { GITHUB_SERVER_URL: 'https://github.example.test' };
  const says = /github\.example\.test has no artifact service for this version .*releases serve as the baseline/;
  const first = await setting.pushMain({}, { environment });
  expect(first.conclusion, first.log).toBe('success');
  expect(first.step('compare').log).toMatch(says);
  expect(state.artifacts).toEqual([]);
  expect(state.releases.map(({ tag }) => tag)).toEqual(['boston@v1.0.0']);

  const pull = setting.propose('worse', { 'assay.yml': recipe(WORST) });
  const worse = await setting.runPull(pull, { environment }, 'opened');
  expect(worse.step('compare').exitCode, worse.log).toBe(1);
  expect(JSON.parse(worse.step('compare').outputs['baseline']!)).toMatchObject({ boston: { found: 'release' } });
  expect(worse.step('compare').log).toMatch(says);
  expect(setting.checks(worse.headSha)).toEqual(['failure']);
  expect(setting.comments(pull)[0]).toMatch(/boston: rejected/);

  setting.double.platform.push('worse', { files: { 'assay.yml': recipe(GOOD) } });
  const better = await setting.runPull(pull, { environment });
  expect(better.conclusion, better.log).toBe('success');
  expect(setting.checks(better.headSha)).toEqual(['success']);
  expect(setting.comments(pull)).toHaveLength(1);
});
