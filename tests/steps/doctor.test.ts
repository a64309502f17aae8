/** `assay doctor` on the workflows that we hand out, and on what people make of them. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeWorkflow } from '../../src/documents/workflow-file.ts';
import { openClient } from '../../src/github/client.ts';
import { openHosting } from '../../src/github/hosting.ts';
import { remoteOf } from '../../src/local/work-tree.ts';
import type { Clock, Log } from '../../src/ports.ts';
import { findingsOfHosting } from '../../src/steps/doctor-hosting.ts';
import { findingsOfWorkflows } from '../../src/steps/doctor-workflows.ts';
import type { Finding } from '../../src/steps/finding-of-doctor.ts';
import { renderWorkflow } from '../../src/steps/templates.ts';
import { assay, folderWith } from '../chain/assay.ts';
import type { SeedRepository } from '../github-double/seed.ts';
import { startDouble } from '../github-double/server.ts';
import { readSource } from '../house/files.ts';
import { virtualClock } from '../virtual-clock.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** As somebody uses it: the placeholder filled in. */
const filled = (text: string) => text.replaceAll('OWNER/', 'acme/').replaceAll(/(acme\/assay\S*)@v1/g, `$1@${COMMIT}`);

function lacking(texts: readonly string[], branch = 'main'): string[] {
  const callers = texts.map((text, at) => ({ path: `w${at}.yml`, file: decodeWorkflow(text, `w${at}.yml`) }));
  return textsOf(findingsOfWorkflows(callers, branch).filter(({ standing }) => standing !== 'ok'));
}

const textsOf = (findings: readonly Finding[]) =>
  findings.map(({ standing, subject, message }) => `${standing} ${subject}: ${message}`);

const FORKS = filled(readSource('examples/workflows/forks.yml'));

describe('the workflows of a repository', () => {
  test.each(['one-step', 'matrix', 'hardened'])('lack nothing with examples/workflows/%s.yml and forks.yml', (name) => {
    expect(lacking([filled(readSource(`examples/workflows/${name}.yml`)), FORKS])).toEqual([]);
  });

  test('of init lack only what init cannot know: the owner, and whether forks come', () => {
    const found = lacking([renderWorkflow()]);
    expect(found).toEqual([expect.stringContaining('lacks forks: '), 'lacks w0.yml: OWNER is a placeholder']);
  });

  const one = filled(renderWorkflow());
  test.each([
    ['merge_group', (text: string) => text.replace('  merge_group:\n', ''), 'lacks merge queue: no workflow judges'],
    ['edited', (text: string) => text.replace(', edited', ''), 'does not run again when one is pointed at another'],
    [
      'the trigger',
      (text: string) => text.replace(/ {2}pull_request:\n.*\n.*\n/, ''),
      'lacks pull requests: no workflow',
    ],
    [
      'the push',
      (text: string) => text.replace('branches: [main]', 'branches: [trunk]'),
      'lacks baseline: no workflow',
    ],
    ['a permission', (text: string) => text.replace(/ {6}checks: write.*\n/, ''), 'job assay: lacks checks: write'],
    ['a pin', (text: string) => text.replace(COMMIT, 'main'), 'lacks w0.yml: `@main` can be moved'],
    ['concurrency', (text: string) => text.replace(/^concurrency:\n.*\n.*\n/m, ''), 'does not end the run before it'],
    [
      'all permissions',
      (text: string) => text.replace(/^ *permissions:.*\n/gm, '').replace(/^ {6}[a-z-]+: (read|write) #.*\n/gm, ''),
      "unknown w0.yml, job assay: its permissions are the repository's default",
    ],
    [
      'the safe trigger',
      (text: string) => text.replace('pull_request:', 'pull_request_target:'),
      'lacks w0.yml: `pull_request_target` gives the code',
    ],
  ])('are missed without %s', (_what, change, told) => {
    const changed = change(one);
    expect(changed).not.toBe(one);
    expect(lacking([one, FORKS])).toEqual([]);
    expect(lacking([changed, FORKS]).join('\n')).toContain(told);
  });

  test('that store baselines by a pattern of branches are believed', () => {
    expect(lacking([one.replace('branches: [main]', 'branches: ["rel*"]'), FORKS])).toEqual([]);
  });
});

describe('the settings on GitHub', () => {
  const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
  const NOW = Date.parse('2026-11-22T00:00:00Z');
  const clock: Clock = virtualClock(NOW);
  const stored = (expiresAt: string, more: object = {}) => [
    { workflow: 'w.yml', commit: 'main', artifacts: [{ name: 'assay-houses', expiresAt }], ...more },
  ];

  async function look(
    repository: Partial<SeedRepository>,
    permissions: Record<string, 'read'> = { contents: 'read', actions: 'read' },
  ) {
    const token = 'ghs_doctor';
    const double = await startDouble({
      now: '2026-11-22T00:00:00Z',
      repositories: [{ name: 'acme/models', private: true, commits: [{ files: { a: '' } }], ...repository }],
      tokens: [{ token, repositories: ['acme/models'], permissions }],
    });
    onTestFinished(() => double.close());
    const client = openClient({
      token,
      apiUrl: double.url,
      repository: 'acme/models',
      log: SILENT,
      clock: virtualClock(),
    });
    const hosting = openHosting(client);
    return textsOf(await findingsOfHosting(hosting, await hosting.defaultBranch(), ['houses'], clock));
  }

  const required = {
    type: 'required_status_checks',
    parameters: { required_status_checks: [{ context: 'assay / gate' }] },
  };

  test('are well with a required check and a baseline that stays', async () => {
    expect(await look({ rules: [required], runs: stored('2027-01-21T00:00:00Z') })).toEqual([
      'ok required check on main: requires assay / gate',
      'ok baseline of houses: stored, ends in 60 days',
    ]);
  });

  test('lack a required check and a baseline at first', async () => {
    expect(await look({})).toEqual([
      'lacks required check on main: none: a rejected model can be merged',
      'lacks baseline of houses: no run of main has stored one',
    ]);
  });

  test.each([
    ['2026-11-25T12:00:00Z', 'lacks baseline of houses: stored, ends in 3 days'],
    ['2026-11-20T00:00:00Z', 'lacks baseline of houses: has expired'],
  ])('tell of a baseline that ends at %s', async (expiresAt, told) => {
    expect(await look({ rules: [required], runs: stored(expiresAt) })).toContain(told);
  });

  test('do not take a fork’s branch of the same name for ours', async () => {
    const found = await look({ rules: [required], runs: stored('2027-01-21T00:00:00Z', { headRepository: null }) });
    expect(found).toContain('lacks baseline of houses: no run of main has stored one');
  });

  test('tell of a merge queue', async () => {
    expect(await look({ rules: [required, { type: 'merge_queue' }] })).toContain(
      'ok merge queue of main: is on: the workflow needs `merge_group`',
    );
  });

  test('are unknown where the token may not look, with the permission by name', async () => {
    const found = await look({ rules: [required] }, { contents: 'read' });
    expect(found[1]).toMatch(/^unknown baseline of houses: .*actions: read/);
  });
});

test.each([
  ['git@github.com:acme/models.git', { host: 'github.com', repository: 'acme/models' }],
  ['https://github.com/acme/models', { host: 'github.com', repository: 'acme/models' }],
  ['https://x-access-token:t@ghe.example/acme/my.models.git', { host: 'ghe.example', repository: 'acme/my.models' }],
  ['ssh://git@github.com:22/acme/models.git', { host: 'github.com', repository: 'acme/models' }],
  ['/srv/git/models.git', undefined],
  ['https://github.com/acme', undefined],
])('remote %s', (url, expected) => {
  expect(remoteOf(url)).toEqual(expected);
});

describe('assay doctor', () => {
  test('looks at the folder, prints what to do, and ends with 0', () => {
    const { code, out } = assay(['doctor'], folderWith({ 'README.md': '' }));
    expect(code).toBe(0);
    expect(out).toContain('lacks    assay.yml: there is no such file\n         next: `assay init FILE.csv`');
    expect(out).toContain('lacks    .github/workflows: no workflow calls assay\n');
    expect(out).toMatch(/\n2 things are lacking\.\n$/);
  });

  test('--json prints the same as one document', () => {
    const folder = folderWith({ '.github/workflows/assay.yml': renderWorkflow() });
    const { findings } = JSON.parse(assay(['doctor', '--json'], folder).out) as { findings: Finding[] };
    expect(textsOf(findings)).toContain('lacks assay.yml: there is no such file');
    expect(textsOf(findings)).toContain('ok .github/workflows/assay.yml, job assay: has the permissions it needs');
  });

  test.each([
    ['assay.yml', 'version: 2\n', 'assay.yml, line 1, version: made for a newer version'],
    ['.github/workflows/assay.yml', 'on: push\njobs: [assay\n', '.github/workflows/assay.yml, line '],
    ['.github/workflows/assay.yml', 'jobs: {assay: {}}\n', '.github/workflows/assay.yml, on: a workflow needs it'],
  ])('ends with 2 for a file that cannot be read: %s %j', (path, text, message) => {
    const { code, err } = assay(['doctor'], folderWith({ [path]: text }));
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('ends with 3 where GitHub cannot be reached', () => {
    const folder = folderWith({
      '.git/config': '[remote "origin"]\n\turl = https://github.com/acme/models\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/objects/x': '',
      '.git/refs/x': '',
    });
    const { code, err } = assay(['doctor'], folder, { GITHUB_TOKEN: 't', GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect(err).toContain('the API cannot be reached');
    expect(code).toBe(3);
  });
});
