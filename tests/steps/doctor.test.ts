// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of GitHub
/** `assay doctor` on the workflows that we hand out, and on what people make of them. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeWorkflow } from '../../src/documents/workflow-file.ts';
import { InputError } from '../../src/errors.ts';
import { openClient } from '../../src/github/client.ts';
import { openHosting } from '../../src/github/hosting.ts';
import { localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import { localWorkTree, remoteOf } from '../../src/local/work-tree.ts';
import type { Clock, Hosting, Log } from '../../src/ports.ts';
import { doctor } from '../../src/steps/doctor.ts';
import { lookAtHosting } from '../../src/steps/doctor-hosting.ts';
import { findingsOfWorkflows, gatesIn, requireWords } from '../../src/steps/doctor-workflows.ts';
import type { Finding } from '../../src/steps/finding-of-doctor.ts';
import { ACTION, renderWorkflow } from '../../src/steps/templates.ts';
import { assay, folderWith, recipe } from '../chain/assay.ts';
import type { SeedRepository } from '../github-double/seed.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { readSource } from '../house/files.ts';
import { virtualClock } from '../virtual-clock.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** As somebody uses it: the placeholder filled in. */
const filled = (text: string) => text.replaceAll('OWNER/', 'acme/').replaceAll(/(acme\/assay\S*)@v1/g, `$1@${COMMIT}`);

type Known = Partial<Parameters<typeof findingsOfWorkflows>[1]>;

const filesOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ path: `.github/workflows/w${at}.yml`, file: decodeWorkflow(text, `w${at}.yml`) }));

function look(texts: readonly string[], known: Known = {}): readonly Finding[] {
  return findingsOfWorkflows(filesOf(texts), { defaultBranch: 'main', mergeQueue: undefined, ...known });
}

const lacking = (texts: readonly string[], known: Known = {}) =>
  textsOf(look(texts, known).filter(({ standing }) => standing !== 'ok'));

const voids = (texts: readonly string[], known: Known = {}) =>
  textsOf(look(texts, known).filter(({ standing }) => standing === 'void'));

const textsOf = (findings: readonly Finding[]) =>
  findings.map(
    ({ standing, subject, message }) => `${standing} ${subject.replace('.github/workflows/', '')}: ${message}`,
  );

const FORKS = filled(readSource('examples/workflows/forks.yml'));
const ONE = filled(renderWorkflow());

/** With something else in the place of something that is there. */
function changed(from: string | RegExp, to: string, text = ONE): string {
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return after;
}

const LINT = `name: lint
on: { pull_request: {} }
jobs: { lint: { name: lint, runs-on: ubuntu-latest, steps: [{ run: make lint }] } }
`;

describe('the workflows of a repository', () => {
  test.each(['one-step', 'matrix', 'hardened', 'schedule'])(
    'lack nothing with examples/workflows/%s.yml and forks.yml',
    (name) => {
      expect(lacking([filled(readSource(`examples/workflows/${name}.yml`)), FORKS, LINT])).toEqual([]);
    },
  );

  test.each([
    ['one-step', 'assay'],
    ['schedule', 'assay'],
    ['matrix', 'gate'],
    ['hardened', 'assay / gate'],
  ])('have one name to require, %s.yml: %s', (name, gate) => {
    expect(gatesIn(filesOf([filled(readSource(`examples/workflows/${name}.yml`)), FORKS, LINT]))).toEqual([[gate]]);
  });

  test('of init lack only what init cannot know: the owner, and whether forks come', () => {
    const found = lacking([renderWorkflow()]);
    expect(found).toEqual([
      expect.stringContaining('hint forks: '),
      'lacks w0.yml: OWNER is a placeholder: no run can start',
    ]);
  });

  test('that are all beside each other, as the examples are, take no check for another', () => {
    const all = ['one-step', 'release', 'forks', 'waivers'].map((name) => readSource(`examples/workflows/${name}.yml`));
    expect(voids(all.map(filled))).toEqual([]);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['merge_group', '  merge_group:\n', '', 'hint merge queue: no workflow judges'],
    ['edited', ', edited', '', 'lacks w0.yml: does not run again when a pull request is pointed at another'],
    ['a permission', ', checks: write', '', 'job assay: lacks checks: write'],
    ['a pin', COMMIT, 'main', 'hint w0.yml: `@main` can be moved'],
    ['concurrency', /^concurrency:\n.*\n.*\n/m, '', 'hint w0.yml: a push does not end the run before it'],
    [
      'all permissions',
      /^ *permissions:.*\n/gm,
      '',
      "unknown w0.yml, job assay: its permissions are the repository's default",
    ],
  ])('are missed without %s', (_what, from, to, told) => {
    expect(lacking([ONE, FORKS])).toEqual([]);
    expect(lacking([changed(from, to), FORKS]).join('\n')).toContain(told);
    expect(voids([changed(from, to), FORKS])).toEqual([]);
  });

  test('a queue that is on needs `merge_group`, and one that is off does not', () => {
    const without = changed('  merge_group:\n', '');
    expect(voids([without], { mergeQueue: true })).toEqual([expect.stringContaining('void merge queue: no workflow')]);
    expect(lacking([without], { mergeQueue: false }).join('\n')).not.toContain('queue');
  });
});

describe('a gate that does not hold is void', () => {
  const step = '      - uses: acme/assay@';
  const checkout = 'with: { persist-credentials: false }';
  const push = 'push: { branches: [main] }';

  test('where nothing calls Assay', () => {
    expect(voids([LINT])).toEqual(['void .github/workflows: no workflow calls assay']);
  });

  test.each<[string, string | RegExp, string, string]>([
    ['no event of pull requests', / {2}pull_request:.*\n/, '', 'void pull requests: no workflow judges them'],
    [
      'pull requests to another branch',
      'pull_request: { ',
      'pull_request: { branches: [release], ',
      '`pull_request:` leaves out pull requests to `main`',
    ],
    [
      'a branch left out',
      'pull_request: { ',
      'pull_request: { branches-ignore: [main], ',
      'leaves out pull requests to `main`',
    ],
    ['never on a new commit', 'synchronize, ', '', '`types:` of `pull_request:` lacks `synchronize`'],
    [
      'paths, where the check is required',
      'pull_request: { ',
      'pull_request: { paths: [ml/**], ',
      'where no path fits, no check comes',
    ],
    [
      'paths-ignore',
      'pull_request: { ',
      'pull_request: { paths-ignore: ["*.md"], ',
      'where no path fits, no check comes',
    ],
    [
      'continue-on-error on the step',
      step,
      `      - continue-on-error: true\n        uses: acme/assay@`,
      'job assay: `continue-on-error` makes the job green',
    ],
    [
      'continue-on-error on the job',
      '    steps:',
      '    continue-on-error: true\n    steps:',
      'job assay: `continue-on-error` makes the job green',
    ],
    [
      'continue-on-error, on pull requests',
      '    steps:',
      "    continue-on-error: ${{ github.event_name == 'pull_request' }}\n    steps:",
      '`continue-on-error` makes the job green',
    ],
    [
      'a job that never runs on pull requests',
      '    steps:',
      "    if: github.event_name == 'push'\n    steps:",
      'job assay: never runs on pull requests',
    ],
    [
      'a job of main only',
      '    steps:',
      "    if: ${{ github.ref == 'refs/heads/main' }}\n    steps:",
      'job assay: never runs on pull requests',
    ],
    [
      'a step that never runs on pull requests',
      step,
      "      - if: github.event_name != 'pull_request'\n        uses: acme/assay@",
      'the step that calls Assay never runs on pull requests',
    ],
    [
      'a job that needs one that never runs',
      '    steps:',
      '    needs: main-only\n    steps:',
      'job assay: never runs on pull requests',
    ],
    ['checkout of main', checkout, 'with: { ref: main }', 'checks out `main`, not the pull request'],
    [
      'checkout of the base',
      checkout,
      'with: { ref: "${{ github.base_ref }}" }',
      'checks out `${{ github.base_ref }}`, not the pull request',
    ],
    [
      'checkout of the base’s commit',
      checkout,
      'with: { ref: "${{ github.event.pull_request.base.sha }}" }',
      'not the pull request',
    ],
    [
      'checkout of the default branch',
      checkout,
      'with: { ref: "${{ github.event.repository.default_branch }}" }',
      'not the pull request',
    ],
    ['checkout of a fixed commit', checkout, `with: { ref: ${COMMIT} }`, 'not the pull request'],
    [
      'pull_request_target, plain checkout',
      'pull_request:',
      'pull_request_target:',
      'checks out the base branch, not the pull request',
    ],
    [
      'pushes to another branch',
      push,
      'push: { branches: [trunk] }',
      'void baseline: stored only where somebody starts',
    ],
    ['pushes of tags only', push, 'push: { tags: ["v*"] }', 'runs on pushes of tags only'],
    ['branches-ignore: [main]', push, 'push: { branches-ignore: [main] }', 'leaves out pushes to `main`'],
    ['!main', push, 'push: { branches: ["**", "!main"] }', 'leaves out pushes to `main`'],
    [
      'a job of pull requests only',
      '    steps:',
      '    if: github.event.pull_request\n    steps:',
      'job assay: never runs on pushes',
    ],
  ])('%s', (_what, from, to, told) => {
    const more = to.includes('main-only')
      ? (text: string) =>
          changed(
            'jobs:\n',
            "jobs:\n  main-only: { if: github.ref == 'refs/heads/main', runs-on: x, steps: [] }\n",
            text,
          )
      : (text: string) => text;
    const found = voids([more(changed(from, to))]);
    expect(found.join('\n')).toContain(told);
  });

  test('no push at all and no button', () => {
    const bare = changed(/ {2}workflow_dispatch:.*\n/, '', changed(/ {2}push:.*\n/, ''));
    expect(voids([bare])).toEqual([expect.stringMatching(/^void baseline: no workflow runs on pushes to main,/)]);
  });

  test('two jobs of one name, in one file or in two', () => {
    const other = LINT.replace('name: lint, runs', 'name: assay, runs');
    expect(voids([ONE, other])).toEqual([
      'void job assay: 2 jobs have this name, .github/workflows/w0.yml (assay), .github/workflows/w1.yml (lint): required by name, the green one is enough',
    ]);
    const twice = changed('jobs:\n', 'jobs:\n  quick: { name: assay, runs-on: x, steps: [{ run: "true" }] }\n');
    expect(voids([twice]).join('\n')).toContain('2 jobs have this name');
    const onMain = other.replace('{ pull_request: {} }', '{ push: { branches: [main] } }');
    expect(voids([ONE, onMain]), 'never on a pull request').toEqual([]);
    const everywhere = other.replace('{ pull_request: {} }', 'push');
    expect(voids([ONE, everywhere])).toHaveLength(1);
  });

  test('in a workflow of the repository that another calls', () => {
    const called = changed(/^on:\n(?: .*\n)+/m, 'on: workflow_call\n');
    const caller = (more: string) => `name: ci
on: { pull_request: { types: [opened, synchronize, reopened, edited] }, push: { branches: [main] }, merge_group: }
concurrency: ci
jobs: { ml: { ${more}uses: ./.github/workflows/w0.yml } }
`;
    expect(lacking([called, caller(''), FORKS])).toEqual([]);
    expect(gatesIn(filesOf([called, caller('')]))).toEqual([['ml / assay']]);
    expect(voids([called, caller("if: github.event_name == 'push', ")])).toEqual([
      expect.stringContaining('w1.yml, job ml / assay: never runs on pull requests'),
    ]);
  });
});

describe('what holds is not called void', () => {
  test.each<[string, string | RegExp, string]>([
    ['a condition that cannot be told', '    steps:', "    if: needs.changes.outputs.ml == 'true'\n    steps:"],
    ['a condition that leaves pull requests in', '    steps:', "    if: github.event_name != 'schedule'\n    steps:"],
    ['continue-on-error: false', '    steps:', '    continue-on-error: false\n    steps:'],
    ['the head by name', 'persist-credentials: false', 'ref: "${{ github.event.pull_request.head.sha }}"'],
    ['the head or nothing', 'persist-credentials: false', 'ref: "${{ github.head_ref }}"'],
    ['the merge', 'persist-credentials: false', 'ref: "refs/pull/${{ github.event.pull_request.number }}/merge"'],
    ['the event’s own commit', 'persist-credentials: false', 'ref: "${{ github.sha }}"'],
    ['another repository', 'persist-credentials: false', 'repository: acme/data, ref: main'],
    ['a pattern of branches', 'branches: [main]', 'branches: ["ma*"]'],
    ['a schedule in place of pushes', / {2}push:.*\n/, '  schedule: [{ cron: "1 2 * * 3" }]\n'],
  ])('%s', (_what, from, to) => {
    expect(voids([changed(from, to)])).toEqual([]);
  });

  test('a job that a failure before it would skip is told of, and not one that runs always', () => {
    const job = (more: string) =>
      changed(
        'jobs:\n',
        'jobs:\n  changes: { runs-on: x, steps: [] }\n',
        changed('    steps:', `    needs: changes\n${more}    steps:`),
      );
    expect(lacking([job(''), FORKS])).toEqual([
      'lacks w0.yml, job assay: is skipped where `changes` fails, and GitHub counts a skipped job as passed',
    ]);
    expect(lacking([job("    if: ${{ always() && needs.changes.outputs.ml != 'false' }}\n"), FORKS])).toEqual([]);
  });

  test('a default branch that nobody knows here', () => {
    expect(voids([changed('branches: [main]', 'branches: [trunk]')], { defaultBranch: undefined })).toEqual([]);
  });

  test('two configs in one workflow are told of, in two they are not', () => {
    const second = `  more: { name: more, runs-on: x, steps: [{ uses: acme/assay@${COMMIT}, with: { config: ml/assay.yml } }] }\n`;
    expect(lacking([changed('jobs:\n', `jobs:\n${second}`)]).join('\n')).toContain(
      'lacks w0.yml: judges 2 configs, assay.yml and ml/assay.yml',
    );
    const other = filled(renderWorkflow({ name: 'assay ml', branch: 'main', config: 'ml/assay.yml', action: ACTION }));
    expect(lacking([ONE, other, FORKS])).toEqual([]);
    expect(gatesIn(filesOf([ONE, other]))).toEqual([['assay'], ['assay ml']]);
  });
});

describe('a hostile workflow file', () => {
  const odd = ['[]', '{}', 'null', '1', '"x"', '[[1], {a: 1}]', '{a: {b: [1]}}', '"${{ github.x }}"', 'true'];
  const keys = ['name', 'if', 'needs', 'continue-on-error', 'strategy', 'steps', 'uses', 'permissions', 'with'];

  test('is read whatever its values are', () => {
    for (const value of odd) {
      for (const key of keys) {
        const step = `{${key === 'uses' ? '' : 'uses: acme/assay@v1, '}${key}: ${value}}`;
        const jobs = `a: {${key}: ${value}${key === 'steps' ? '' : `, steps: [${step}]`}}, b: ${value}`;
        const text = `on: {pull_request: ${value}, push: {branches: ${value}}}\njobs: {${jobs}}\n`;
        expect(look([text, ONE]).length).toBeGreaterThan(0);
      }
      expect(look([`on: ${value}\njobs: ${value}\n`, ONE]).length).toBeGreaterThan(0);
    }
  });

  test.each<[string, string]>([
    [
      'a circle of needs',
      'a: {needs: b, uses: acme/assay/.github/workflows/continuous-training.yml@v1}, b: {needs: a}',
    ],
    ['a job that needs itself', 'a: {needs: [a, a, nobody], steps: [{uses: acme/assay@v1}]}'],
    [
      'a workflow that calls itself',
      'a: {uses: ./.github/workflows/w0.yml}, b: {uses: ./.github/workflows/w0.yml}, c: {steps: [{uses: acme/assay@v1}]}',
    ],
    [
      'a ladder of needs',
      `j0: {steps: [{uses: acme/assay@v1}]}, j1: {}, ${Array.from({ length: 400 }, (_, i) => `j${i + 2}: {if: always(), needs: [j${i}, j${i + 1}]}`).join(', ')}`,
    ],
    [
      'a long chain',
      `j0: {steps: [{uses: acme/assay@v1}]}, ${Array.from({ length: 990 }, (_, i) => `j${i + 1}: {needs: j${i}}`).join(', ')}`,
    ],
    ['keys of objects', '__proto_: {}, constructor: {steps: [{uses: acme/assay@v1, with: {constructor: x}}]}'],
  ])('with %s ends', (_what, jobs) => {
    expect(look([`on: pull_request\njobs: {${jobs}}\n`]).length).toBeGreaterThan(0);
  });

  test.each<[string, string, RegExp]>([
    ['too long', `on: push\n${'#'.repeat(600_000)}`, /characters long/],
    ['too deep', `on: ${'['.repeat(100_000)}`, /./],
    [
      'too many jobs',
      `on: push\njobs: {${Array.from({ length: 1001 }, (_, i) => `j${i}: {}`).join(', ')}}`,
      /1001 jobs, at most 1000/,
    ],
    ['an alias bomb', `a: &a [x, x]\n${Array.from({ length: 40 }, (_, i) => `k${i}: *a`).join('\n')}`, /alias/],
  ])('that is %s is refused in one line', (_what, text, message) => {
    expect(() => decodeWorkflow(text, 'w.yml')).toThrow(InputError);
    expect(() => decodeWorkflow(text, 'w.yml')).toThrow(message);
  });
});

describe('the settings on GitHub', () => {
  const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
  const NOW = Date.parse('2026-11-22T00:00:00Z');
  const clock: Clock = virtualClock(NOW);
  const stored = (expiresAt: string, more: object = {}) => [
    { workflow: 'w.yml', commit: 'main', artifacts: [{ name: 'assay-houses', expiresAt }], ...more },
  ];

  async function seen(
    repository: Partial<SeedRepository>,
    permissions: Record<string, 'read'> = { contents: 'read', actions: 'read', checks: 'read' },
    { gates = [['assay']], prepare = () => {} }: { gates?: string[][]; prepare?: (double: Double) => void } = {},
  ) {
    const token = 'ghs_doctor';
    const double = await startDouble({
      now: '2026-11-22T00:00:00Z',
      repositories: [{ name: 'acme/models', private: true, commits: [{ files: { a: '' } }], ...repository }],
      tokens: [{ token, repositories: ['acme/models'], permissions }],
    });
    onTestFinished(() => double.close());
    prepare(double);
    const client = openClient({
      token,
      apiUrl: double.url,
      repository: 'acme/models',
      log: SILENT,
      clock: virtualClock(),
    });
    const hosting = openHosting(client);
    const branch = await hosting.defaultBranch();
    return textsOf((await lookAtHosting(hosting, branch, ['houses'], gates, clock)).findings);
  }

  const requiring = (...names: string[]) => ({
    type: 'required_status_checks',
    parameters: { required_status_checks: names.map((context) => ({ context })) },
  });
  const required = requiring('assay');

  test('are well with a required check and a baseline that stays', async () => {
    expect(await seen({ rules: [required], runs: stored('2027-01-21T00:00:00Z') })).toEqual([
      'ok required check on main: requires `assay`',
      'ok baseline of houses: stored, ends in 60 days',
    ]);
  });

  test('lack a required check and a baseline at first', async () => {
    expect(await seen({})).toEqual([
      'void required check on main: none: a rejected model can be merged',
      'lacks baseline of houses: no run of main has stored one',
    ]);
  });

  test.each([
    ['2026-11-25T12:00:00Z', 'lacks baseline of houses: stored, ends in 3 days'],
    ['2026-11-20T00:00:00Z', 'lacks baseline of houses: has expired'],
  ])('tell of a baseline that ends at %s', async (expiresAt, told) => {
    expect(await seen({ rules: [required], runs: stored(expiresAt) })).toContain(told);
  });

  test('do not take a fork’s branch of the same name for ours', async () => {
    const found = await seen({ rules: [required], runs: stored('2027-01-21T00:00:00Z', { headRepository: null }) });
    expect(found).toContain('lacks baseline of houses: no run of main has stored one');
  });

  test('tell of a merge queue', async () => {
    expect(await seen({ rules: [required, { type: 'merge_queue' }] })).toContain(
      'ok merge queue of main: is on: the workflow needs `merge_group`',
    );
  });

  test('are unknown where the token may not look, with the permission by name', async () => {
    const found = await seen({ rules: [required] }, { contents: 'read' });
    expect(found.slice(1)).toEqual([
      expect.stringMatching(/^unknown names of checks: .*checks: read/),
      expect.stringMatching(/^unknown baseline of houses: .*actions: read/),
    ]);
  });

  test.each<[string, string[], string[][], string]>([
    [
      'only another job',
      ['lint'],
      [['assay']],
      'void required check on main: requires `lint`, not the job that judges: a rejected',
    ],
    [
      'the check run',
      ['assay verdict'],
      [['assay']],
      'lacks required check on main: requires `assay verdict`: where a run may not write',
    ],
    ['a name of before', ['assay'], [['assay / gate']], 'void required check on main: requires `assay`, not the job'],
    ['one of two', ['assay'], [['assay'], ['assay ml']], 'void required check on main: requires `assay`, not the job'],
    ['the job', ['assay', 'lint'], [['assay']], 'ok required check on main: requires `assay`, `lint`'],
    [
      'a gate behind the job',
      ['all green'],
      [['assay', 'all green']],
      'ok required check on main: requires `all green`',
    ],
  ])('required is %s', async (_what, names, gates, told) => {
    const [found] = await seen({ rules: [requiring(...names)] }, undefined, { gates });
    expect(found).toContain(told);
  });

  test('tell which name to require in the words of the job', async () => {
    expect(requireWords([['assay / gate', 'all']], 'trunk')).toBe(
      'in a ruleset of `trunk`, require the job `assay / gate`: the check of exactly that name, not `assay verdict`',
    );
    expect(requireWords([], undefined)).toContain('in a ruleset, require the job `assay`:');
    expect(requireWords([['assay'], ['assay ml']], 'main')).toContain(
      'require the jobs `assay`, `assay ml`: the checks of exactly these names, not `assay verdict`',
    );
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['of a job', { detailsUrl: 'https://github.com/acme/models/actions/runs/7/job/8' }, 0],
    ['that a request made', { detailsUrl: 'https://github.com/acme/models/actions/runs/7' }, 1],
    ['of another app', { app: 'bot', detailsUrl: 'https://github.com/acme/models/actions/runs/7/job/8' }, 1],
    ['of another name', { name: 'assay verdict', detailsUrl: null }, 0],
  ])('a check run %s under the name of the job', async (_what, facts, count) => {
    const prepare = (double: Double) => {
      const sha = double.platform.shaOf('main');
      const check = {
        id: 1,
        repository: 'acme/models',
        sha,
        suite: 1,
        name: 'assay',
        status: 'completed',
        conclusion: 'success',
      };
      const more = {
        externalId: '',
        title: null,
        summary: null,
        text: null,
        annotations: [],
        startedAt: 0,
        completedAt: 1,
      };
      double.state.checks.push({ ...check, ...more, app: 'github-actions', detailsUrl: null, ...facts } as never);
    };
    const found = await seen({ rules: [required] }, undefined, { prepare });
    const told = found.filter((line) => line.includes('makes a check of this name too'));
    expect(told).toHaveLength(count);
    for (const line of told) expect(line).toMatch(/^void job assay: /);
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
    expect(out).toContain('void     .github/workflows: no workflow calls assay\n');
    expect(out).toContain('require the job `assay`: the check of exactly that name, not `assay verdict`; with a token');
    expect(out).toMatch(
      /\nThe gate does not hold, for 1 reason \(void\)\. 1 thing is lacking beside that, as far as it could be seen\.\n$/,
    );
  });

  test('--json prints the same as one document', () => {
    const folder = folderWith({ '.github/workflows/assay.yml': renderWorkflow() });
    const { findings } = JSON.parse(assay(['doctor', '--json'], folder).out) as { findings: Finding[] };
    expect(textsOf(findings)).toContain('lacks assay.yml: there is no such file');
    expect(textsOf(findings)).toContain('ok assay.yml, job assay: has the permissions it needs');
  });

  test('--strict ends with 1 where the gate does not hold, and only there', () => {
    const folder = folderWith({ 'README.md': '', '.github/workflows/assay.yml': ONE, 'assay.yml': recipe() });
    expect(assay(['doctor', '--strict'], folder)).toMatchObject({ code: 0, err: '' });
    writeFileSync(join(folder, '.github/workflows/assay.yml'), changed('branches: [main]', 'tags: [v1]'));
    expect(assay(['doctor', '--strict'], folder).code).toBe(1);
    expect(assay(['doctor'], folder).code).toBe(0);
  });

  test('in a subfolder looks at the root, at the configs that the workflows name, and for workflows in the wrong place', () => {
    const workflow = changed('config: assay.yml', 'config: "my data/assay.yml"', changed('[main]', '[master]'));
    const folder = folderWith({
      '.github/workflows/assay.yml': workflow,
      '.github/workflows/broken.yml': 'on: [\n',
      'my data/.github/workflows/assay.yml': workflow,
      'my data/assay.yml': recipe(),
    });
    execFileSync('git', ['init', '--quiet', '-b', 'master'], { cwd: folder });
    const { out } = assay(['doctor'], join(folder, 'my data'));
    expect(out).toContain('ok       my data/assay.yml: 1 model: small\n');
    expect(out).toContain('default branch: taken to be `master`: the branch that you are on\n');
    expect(out).toContain('ok       baseline: stored by .github/workflows/assay.yml\n');
    expect(out).toContain(
      'unknown  .github/workflows/broken.yml: cannot be read, so the names of its jobs are not seen\n',
    );
    expect(out).toContain(
      'void     .github/workflows/assay.yml of this folder: GitHub reads workflows in the root of the repository only',
    );
    expect(out).toContain('require the job `assay`');
    writeFileSync(join(folder, '.github/workflows/assay.yml'), changed('[master]', '[main]', workflow));
    expect(assay(['doctor'], folder).out).toContain('.github/workflows/assay.yml leaves out pushes to `master`');
  });

  test('asks GitHub for the default branch, and says where the clone has an older name', async () => {
    const root = folderWith({ '.github/workflows/assay.yml': ONE, 'assay.yml': recipe() });
    const hosting: Hosting = {
      defaultBranch: async () => 'trunk',
      rulesOf: async () => ({ requiredChecks: ['assay'], mergeQueue: false }),
      checksOf: async () => [],
      newestArtifact: async () => undefined,
    };
    const git = { ...localGit, branches: async () => ({ remoteDefault: 'main', current: 'main', all: ['main'] }) };
    const ports = { files: localFiles, clock: { ...virtualClock(), now: () => 0 }, git, tree: localWorkTree(root) };
    const found = textsOf(await doctor({ root, config: undefined, hosting, offline: '' }, ports));
    expect(found).toContain('hint default branch: is `trunk` on GitHub; this clone still takes it to be `main`');
    expect(found.join('\n')).toContain('void baseline: stored only where somebody starts');
    expect(found.join('\n')).toContain('leaves out pushes to `trunk`');
    expect(found).toContain('ok required check on trunk: requires `assay`');
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
