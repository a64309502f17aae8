/** To whom `doctor` shows a token: the remote's name is whatever the repository's configuration says. */
import { expect, test } from 'vitest';
import { openHosting } from '../../src/cli/hosting.ts';
import { terminalLog } from '../../src/local/terminal.ts';

const log = terminalLog({ quiet: true, verbose: false });
const open = (host: string, env: Record<string, string> = {}) =>
  openHosting({ host, repository: 'octo/models' }, { GITHUB_TOKEN: 'secret', ...env }, log);

test.each([
  ['github.com', {}],
  ['GitHub.com', {}],
  ['ssh.github.com', {}],
  ['octo.ghe.com', {}],
  ['git.corp.example', { GITHUB_API_URL: 'https://git.corp.example/api/v3' }],
  ['git.corp.example', { GH_HOST: 'git.corp.example' }],
] as const)('GitHub is asked: %s %o', async (host, env) => {
  expect((await open(host, env)).hosting).toBeDefined();
});

test.each([
  ['gitlab.com', {}],
  ['github.com.evil.example', {}],
  ['evil-github.com', {}],
  ['ghe.com', {}],
  ['evilghe.com', {}],
  ['a.b.ghe.com', {}],
  ['gitlab.com', { GITHUB_API_URL: 'https://api.github.com' }],
  ['gitlab.com', { GITHUB_API_URL: 'no address', GH_HOST: '' }],
  ['gitlab.com', { GH_HOST: 'github.com' }],
] as const)('nobody else is: %s %o', async (host, env) => {
  const { hosting, offline } = await open(host, env);
  expect(hosting).toBeUndefined();
  expect(offline).toContain(`is on ${host}`);
  expect(offline).toContain(`GH_HOST=${host}`);
});
