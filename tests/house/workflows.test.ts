/** What every workflow keeps to, so far as it can be told without a linter at hand; `npm run test:interop` runs the linters. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTION, renderWorkflow } from '../../src/steps/templates.ts';
import { type Job, readWorkflow } from '../runner/definitions.ts';
import { ROOT, readSource } from './files.ts';
import { workflowFiles, workflowSources } from './workflow-sources.ts';

/** `name@commit # vX.Y.Z`; the placeholder stands for the version that the reader chooses. */
const PINNED = /^(?:\$\/[\w./-]+|OWNER\/assay(?:\/[\w./-]+)?@v1|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;

const sources = workflowSources().map(({ name, text }): [string, string] => [name, text]);

const jobsOf = (name: string, text: string): [string, Job][] => Object.entries(readWorkflow(name, text).jobs);

const usesOf = (text: string): string[] => [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, uses]) => uses!);

test('there are the workflows that the docs speak of', () => {
  const names = workflowFiles().map((path) => basename(path));
  const wanted = ['continuous-training.yml', 'fork-report.yml', 'ci.yml'];
  const examples = ['one-step', 'matrix', 'hardened', 'forks', 'schedule', 'release', 'waivers'].map(
    (name) => `${name}.yml`,
  );
  expect(names).toEqual(expect.arrayContaining([...wanted, ...examples]));
});

describe.each(sources)('%s', (name, text) => {
  test('is one to GitHub’s own parser', () => {
    expect(jobsOf(name, text).length).toBeGreaterThan(0);
  });

  test('grants nothing to all jobs, and to each what it names', () => {
    expect(readWorkflow(name, text).permissions).toEqual({});
    for (const [id, job] of jobsOf(name, text)) {
      expect(typeof job.permissions, `${id} has its own permissions`).toBe('object');
    }
  });

  test('is never started with the rights of the base for the code of a fork', () => {
    expect(Object.keys(readWorkflow(name, text).on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/allow-unsafe-pr-checkout|refs\/pull\/|gh pr checkout/);
  });

  test('pins what is not its own', () => {
    for (const uses of usesOf(text)) expect(uses).toMatch(PINNED);
  });

  test('leaves no token behind a checkout', () => {
    for (const [id, job] of jobsOf(name, text)) {
      for (const step of job.steps ?? []) {
        if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials'], id).toBe(false);
      }
    }
  });

  test('says what ends a run that is overtaken', () => {
    const workflow = readWorkflow(name, text) as { concurrency?: { group?: string } };
    const jobs = jobsOf(name, text).map(([, job]) => (job as { concurrency?: { group?: string } }).concurrency);
    // A called workflow has no say over its caller's: there the job says it.
    for (const { group } of workflow.concurrency === undefined ? jobs.map((own) => own ?? {}) : [workflow.concurrency])
      expect(group).toBeTruthy();
  });
});

test('a version of somebody else’s action is the same commit everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const [, text] of sources) {
    for (const uses of usesOf(text)) {
      const [, action, commit] = /^([^@]+)@([0-9a-f]{40} # .+)$/.exec(uses) ?? [];
      if (action !== undefined) commits.set(action, (commits.get(action) ?? new Set()).add(commit!));
    }
  }
  expect(commits.size).toBeGreaterThan(0);
  for (const [action, each] of commits) expect([...each], action).toHaveLength(1);
});

describe('the reusable workflows', () => {
  const jobs = (file: string) => Object.fromEntries(jobsOf(file, readSource(`.github/workflows/${file}`)));

  test('name actions of this repository', () => {
    for (const file of ['continuous-training.yml', 'fork-report.yml']) {
      const own = usesOf(readSource(`.github/workflows/${file}`)).filter((uses) => uses.startsWith('$/'));
      expect(own.length, file).toBeGreaterThan(0);
      for (const uses of own) expect(existsSync(`${ROOT}${uses.slice(2)}/action.yml`), uses).toBe(true);
    }
  });

  test('let a job that writes run nothing of the repository', () => {
    for (const file of ['continuous-training.yml', 'fork-report.yml']) {
      for (const [id, job] of Object.entries(jobs(file))) {
        const writes = Object.values(job.permissions as object).includes('write');
        const runs = job.steps!.filter((step) => step.run !== undefined || !step.uses!.startsWith('$/actions/report'));
        if (writes) expect(runs, `${file} ${id}`).toEqual([]);
      }
    }
  });

  test('gate on the results of both jobs, whatever happened, and check nothing out', () => {
    const { gate } = jobs('continuous-training.yml');
    expect(gate!.needs).toEqual(['evaluate', 'report']);
    expect(gate!.if).toMatch(/^\$\{\{ always\(\) \}\}$/);
    expect(gate!.permissions).toEqual({});
    expect(gate!.steps!.map(({ uses }) => uses)).toEqual([undefined]);
  });
});

describe('a call of a reusable workflow', () => {
  const calls = sources.flatMap(([name, text]) =>
    jobsOf(name, text).flatMap(([id, job]): [string, string, Job][] => {
      const file = /^OWNER\/assay\/(\.github\/workflows\/[\w-]+\.yml)@v1/.exec(job.uses ?? '')?.[1];
      return file === undefined ? [] : [[`${name}, ${id}`, file, job]];
    }),
  );

  // GitHub starts no job of a workflow that passes another name, or grants less.
  test.each(calls)('%s passes what %s declares, and grants what its jobs ask for', (_, file, job) => {
    const source = readSource(file);
    const { workflow_call: called } = readWorkflow(file, source).on as {
      workflow_call: { inputs: Record<string, { required?: boolean }> };
    };
    const given = Object.keys(job.with ?? {});
    for (const name of given) expect(Object.keys(called.inputs)).toContain(name);
    for (const [name, { required }] of Object.entries(called.inputs)) if (required) expect(given).toContain(name);
    const asked = jobsOf(file, source).flatMap(([, nested]) => Object.entries(nested.permissions as object));
    const granted = job.permissions as Record<string, string>;
    for (const [scope, right] of asked)
      if (granted[scope] !== 'write') expect(granted[scope], `${scope}: ${right}`).toBe(right);
    const scopes = asked.map(([scope]) => scope);
    for (const scope of Object.keys(granted)) expect(scopes, `${scope} is asked for by no job`).toContain(scope);
  });

  test('is looked at', () => {
    expect(calls.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the examples', () => {
  const examples = workflowFiles().filter((path) => path.startsWith('examples/'));

  test.each(examples)('%s says when to take it, and why each permission', (path) => {
    const text = readSource(path);
    const header = /^(?:#.*\n)+/.exec(text)![0];
    expect(header).toMatch(/^# Take this /);
    for (const [, job] of jobsOf(path, text)) {
      for (const [scope, right] of Object.entries(job.permissions as object)) {
        expect(header, `${scope}: ${right}`).toMatch(new RegExp(`^# ${scope}: ${right} +\\S`, 'm'));
      }
    }
  });

  test('one-step.yml is what `assay init` writes, in 22 lines beside comments', () => {
    const text = readSource('examples/workflows/one-step.yml');
    expect(text.slice(text.indexOf('name: assay\n'))).toBe(renderWorkflow());
    const inFolder = { name: 'assay ml', branch: 'master', config: 'ml/assay.yml', action: ACTION };
    for (const each of [renderWorkflow(), renderWorkflow(inFolder)]) {
      expect(each.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line)).length).toBeLessThanOrEqual(22);
    }
  });

  test('schedule.yml is one-step.yml that also fetches, on a schedule: its runs are the baseline of pull requests', () => {
    const [one, scheduled] = ['one-step', 'schedule'].map((name) => readSource(`examples/workflows/${name}.yml`));
    const lines = (text: string) => text.slice(text.indexOf('name: assay\n')).split('\n');
    const added = lines(scheduled!).filter((line) => !lines(one!).includes(line));
    expect(added).toEqual(['  schedule:', '    - cron: "17 4 * * 1"', expect.stringContaining('# Put the step here')]);
  });

  const judging = examples.filter((path) => /\n {2}pull_request:/.test(readSource(path)) && !path.includes('waivers'));

  test.each(judging)(
    '%s judges the merge queue, a pull request that is pointed elsewhere, and main by hand',
    (path) => {
      const on = readWorkflow(path, readSource(path)).on as Record<string, { types?: string[] } | null>;
      expect(Object.keys(on), path).toEqual(expect.arrayContaining(['merge_group', 'push', 'workflow_dispatch']));
      expect(on['pull_request']?.types, path).toEqual(['opened', 'synchronize', 'reopened', 'edited']);
      expect(Object.keys(on), 'a review that is none of ours trains nothing').not.toContain('pull_request_review');
    },
  );

  test('the judging ones are looked at', () => {
    expect(judging.map((path) => basename(path, '.yml'))).toEqual(['hardened', 'matrix', 'one-step', 'schedule']);
  });

  test('a job that runs steps ends after a while, and not after six hours', () => {
    for (const path of examples) {
      for (const [id, job] of jobsOf(path, readSource(path))) {
        if (job.uses === undefined)
          expect((job as { 'timeout-minutes'?: number })['timeout-minutes'], `${path} ${id}`).toBeGreaterThan(0);
      }
    }
  });

  test('two of them beside each other have no job of one name, but for the one that takes the place of another', () => {
    const names = examples
      .filter((path) => !/hardened|matrix|schedule/.test(path))
      .flatMap((path) => jobsOf(path, readSource(path)).map(([, { name }]) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});
