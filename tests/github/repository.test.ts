import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InfrastructureError, InputError } from '../../src/errors.ts';
import { openClient } from '../../src/github/client.ts';
import { readWorkflowRun } from '../../src/github/event.ts';
import { openRepository } from '../../src/github/repository.ts';
import type { Log, Repository, WorkflowRun } from '../../src/ports.ts';
import type { Job, RunFacts } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { virtualClock } from '../virtual-clock.ts';

const SILENT: Log = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
const REPOSITORY = {
  name: 'octo/models',
  private: true,
  commits: [
    { id: 'first', files: { 'assay.yml': 'version: 1\n', 'data/a.csv': 'x\n' } },
    { id: 'second', files: { 'data/a.csv': 'x\n1\n' } },
  ],
};

let double: Double;
beforeAll(async () => {
  double = await startDouble({}, { check: true });
});
afterAll(() => double.close());

function reset(): void {
  double.reset({ repositories: [REPOSITORY] });
}

function open(facts: Omit<RunFacts, 'workflow'>): { job: Job; run: WorkflowRun; repository: Repository } {
  const job = double.platform.startRun({ workflow: '.github/workflows/ct.yml', ...facts });
  const run = readWorkflowRun(job.env, job.payload)!;
  return { job, run, repository: repositoryOf(job, run) };
}

function repositoryOf(job: Job, run: WorkflowRun, token = job.token): Repository {
  const client = openClient({
    token,
    apiUrl: double.url,
    repository: 'octo/models',
    log: SILENT,
    clock: virtualClock(),
  });
  return openRepository(client, run);
}

describe('the start point', () => {
  test('of a pull request whose merge commit was evaluated: its first parent, for baseline and policy', async () => {
    reset();
    const { platform } = double;
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    const moved = platform.push('main', { files: { other: '1' } });
    const { run, repository } = open({ event: 'pull_request', pull: pull.number });
    expect(run.pullRequest?.baseSha).not.toBe(moved);
    expect(await repository.startPoint(run.sha)).toEqual({ baseline: moved, policy: moved, policyBranch: 'main' });
    expect(double.requests).toHaveLength(1);
  });

  test('of a re-run: refused where the pull request is based on another branch by now', async () => {
    reset();
    const { platform } = double;
    platform.push('lax', { files: { other: '1' } });
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better', base: 'lax' });
    const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
    const { job, run, repository } = open({ event: 'pull_request', pull: pull.number, job: { permissions } });
    const onLax = await repository.startPoint(run.sha);
    expect(onLax.policyBranch).toBe('lax');
    const again = { ...run, runAttempt: 2 };
    expect(await repositoryOf(job, again).startPoint(run.sha)).toEqual(onLax);
    platform.retarget(pull.number, 'main');
    const late = repositoryOf(job, again).startPoint(run.sha);
    await expect(late).rejects.toThrow(InputError);
    await expect(late).rejects.toThrow('this run began on base "lax", the pull request is based on "main" now');
    // The first attempt is not asked again: its event is of the moment it began.
    expect(await repository.startPoint(run.sha)).toEqual(onLax);
  });

  test('of a re-run whose token may not read pull requests: as of the first attempt', async () => {
    reset();
    const { platform } = double;
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    const { job, run } = open({ event: 'pull_request', pull: pull.number, job: { permissions: { contents: 'read' } } });
    const first = await repositoryOf(job, run).startPoint(run.sha);
    expect(await repositoryOf(job, { ...run, runAttempt: 2 }).startPoint(run.sha)).toEqual(first);
  });

  test('of a pull request whose head was evaluated: the merge base, and the policy of the tip', async () => {
    reset();
    const { platform } = double;
    const fork = platform.shaOf('main');
    const head = platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    const tip = platform.push('main', { files: { other: '1' } });
    const { repository } = open({ event: 'pull_request', pull: pull.number });
    expect(await repository.startPoint(head)).toEqual({ baseline: fork, policy: tip, policyBranch: 'main' });
  });

  test('believes no merge commit but the one of the event, with the head as second parent', async () => {
    reset();
    const { platform } = double;
    const lax = platform.push('lax', { files: { 'assay.yml': 'lax' } });
    const head = platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const forged = platform.push('better', { parents: [lax, head] });
    const pull = platform.openPull({ head: 'better' });
    const { job, run, repository } = open({ event: 'pull_request', pull: pull.number });
    const tip = platform.shaOf('main');
    expect(await repository.startPoint(forged)).toEqual({ baseline: tip, policy: tip, policyBranch: 'main' });
    // A merge of the true head with a laxer base, which some step checked out.
    const chosen = platform.push('chosen', { parents: [lax, forged] });
    expect(await repository.startPoint(chosen)).toEqual({ baseline: tip, policy: tip, policyBranch: 'main' });
    // A merge of something else, under the event's own name.
    const other = platform.push('merged', { parents: [lax, platform.push('else', { files: { e: '1' } })] });
    const misled = repositoryOf(job, { ...run, sha: other });
    await expect(misled.startPoint(other)).rejects.toThrow(`checked out ${other.slice(0, 7)}, which does not hold`);
  });

  test('of a fork: the same', async () => {
    reset();
    const { platform } = double;
    const tip = platform.shaOf('main');
    platform.repository({ name: 'stranger/models', forkOf: 'octo/models' });
    const head = platform.push('main', { repository: 'stranger/models', files: { 'assay.yml': 'lax' } });
    const pull = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
    const { run, repository } = open({
      event: 'pull_request',
      pull: pull.number,
      job: { permissions: { contents: 'read' } },
    });
    expect(run.pullRequest).toMatchObject({ isFork: true, headSha: head });
    expect(await repository.startPoint(run.sha)).toEqual({ baseline: tip, policy: tip, policyBranch: 'main' });
  });

  test('of a report on another run: by the head, whatever its documents claim', async () => {
    reset();
    const { platform } = double;
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    const judged = open({ event: 'pull_request', pull: pull.number });
    const { job, run } = open({ event: 'workflow_run', triggeredBy: judged.job.run.id });
    const repository = repositoryOf(job, { ...run, pullRequest: judged.run.pullRequest });
    const tip = platform.shaOf('main');
    const [older] = double.state.repositories.get('octo/models')!.commits.values();
    const start = await repository.startPoint(older!.sha);
    expect(older!.sha).not.toBe(tip);
    expect(start).toEqual({ baseline: tip, policy: tip, policyBranch: 'main' });
  });

  test('of a report on another run that evaluated the merge: its first parent for the baseline, the tip for the policy', async () => {
    reset();
    const { platform } = double;
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    const merged = platform.push('main', { files: { other: '1' } });
    const judged = open({ event: 'pull_request', pull: pull.number });
    const tip = platform.push('main', { files: { other: '2' } });
    const { job, run } = open({ event: 'workflow_run', triggeredBy: judged.job.run.id });
    const repository = repositoryOf(job, { ...run, pullRequest: judged.run.pullRequest });
    expect(await repository.startPoint(judged.run.sha)).toEqual({
      baseline: merged,
      policy: tip,
      policyBranch: 'main',
    });
    const may = (commit: string) => repository.refuseOther(commit);
    await may(judged.run.sha);
    await may(judged.run.pullRequest!.headSha);
    for (const claimed of [merged, 'f'.repeat(40), '../../x', '']) {
      await expect(may(claimed), claimed).rejects.toThrow(/checked out .{0,7}, which does not hold/);
    }
  });

  test('of a merge group: its base', async () => {
    reset();
    const { platform } = double;
    platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const group = platform.mergeGroup([platform.openPull({ head: 'better' }).number]);
    const { repository } = open({ event: 'merge_group', group });
    const base = { baseline: group.baseSha, policy: group.baseSha, policyBranch: 'main' };
    expect(await repository.startPoint(group.headSha)).toEqual(base);
    expect(double.requests).toHaveLength(0);
  });

  test('of a push to the default branch: the first parent, and its own policy', async () => {
    reset();
    const { platform } = double;
    const before = platform.shaOf('main');
    const side = platform.push('side', { files: { s: '1' } });
    const sha = platform.push('main', { parents: [before, side] });
    const { repository } = open({ event: 'push' });
    expect(await repository.startPoint(sha)).toEqual({ baseline: before, policyBranch: 'main' });
  });

  test('of the first commit: nothing', async () => {
    double.reset({ repositories: [{ ...REPOSITORY, commits: REPOSITORY.commits.slice(0, 1) }] });
    const { run, repository } = open({ event: 'push' });
    expect(await repository.startPoint(run.sha)).toEqual({ policyBranch: 'main' });
  });

  test.each(['schedule', 'workflow_dispatch'] as const)(
    'of %s on the default branch: the commit itself',
    async (event) => {
      reset();
      const { run, repository } = open({ event });
      expect(await repository.startPoint(run.sha)).toEqual({ baseline: run.sha, policyBranch: 'main' });
    },
  );

  test.each(['push', 'workflow_dispatch'] as const)("of %s elsewhere: the default branch's policy", async (event) => {
    reset();
    const { platform } = double;
    const fork = platform.shaOf('main');
    const sha = platform.push('feature/one', { files: { 'assay.yml': 'lax' } });
    const tip = platform.push('main', { files: { other: '1' } });
    const { repository } = open({ event, branch: 'feature/one' });
    expect(await repository.startPoint(sha)).toEqual({ baseline: fork, policy: tip, policyBranch: 'main' });
  });

  test('of another commit checked out on the default branch: not by its own policy', async () => {
    reset();
    const { platform } = double;
    const tip = platform.shaOf('main');
    const lax = platform.push('lax', { files: { 'assay.yml': 'lax' } });
    const { repository } = open({ event: 'workflow_dispatch' });
    expect(await repository.startPoint(lax)).toEqual({ baseline: tip, policy: tip, policyBranch: 'main' });
  });

  test('names what the token lacks', async () => {
    reset();
    const { job, run, repository } = open({ event: 'push', job: { permissions: { actions: 'read' } } });
    expect(job.permissions['contents']).toBeUndefined();
    await expect(repository.startPoint(run.sha)).rejects.toThrow(/contents: read/);
  });
});

describe('what was checked out', () => {
  /** A pull request whose branch left main before its tip. */
  function propose() {
    reset();
    const { platform } = double;
    const head = platform.push('better', { files: { 'data/a.csv': 'x\n2\n' } });
    const pull = platform.openPull({ head: 'better' });
    return { platform, head, pull: pull.number, tip: platform.push('main', { files: { other: '1' } }) };
  }
  const words = (evaluated: string, judged: string, what = "the pull request's head") =>
    `this run checked out ${evaluated.slice(0, 7)}, which does not hold ${what} ${judged.slice(0, 7)}; check it out with \`ref: \${{ github.`;

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'] as const)(
    'of %s holds the head, or the run is refused in words',
    async (event) => {
      const { platform, head, pull, tip } = propose();
      platform.review(pull, 'octo', 'APPROVED');
      const { repository } = open({ event, pull });
      const start = { policy: tip, policyBranch: 'main' };
      const later = platform.push('later', { parents: [head], files: { l: '1' } });
      const merge = platform.push('merge', { parents: [platform.shaOf('main'), head] });
      for (const held of [head, later, merge]) expect(await repository.startPoint(held)).toMatchObject(start);
      for (const other of [tip, platform.push('else', { files: { e: '1' } }), 'f'.repeat(40)]) {
        const refused = repository.startPoint(other);
        await expect(refused).rejects.toThrow(InputError);
        await expect(refused).rejects.toThrow(words(other, head));
        await expect(repository.refuseOther(other)).rejects.toThrow(words(other, head));
      }
    },
  );

  test("of pull_request_target is the base's commit where nothing names another", async () => {
    const { head, pull, tip } = propose();
    const { run, repository } = open({ event: 'pull_request_target', pull });
    expect(run.sha).toBe(tip);
    await expect(repository.startPoint(run.sha)).rejects.toThrow(words(tip, head));
  });

  test('of a fork is proven the same way', async () => {
    reset();
    const { platform } = double;
    platform.repository({ name: 'stranger/models', forkOf: 'octo/models' });
    const head = platform.push('main', { repository: 'stranger/models', files: { a: '1' } });
    const pull = platform.openPull({ head: 'main', headRepository: 'stranger/models' });
    const { repository } = open({
      event: 'pull_request',
      pull: pull.number,
      job: { permissions: { contents: 'read' } },
    });
    await expect(repository.startPoint(platform.shaOf('main'))).rejects.toThrow(words(platform.shaOf('main'), head));
    expect(await repository.startPoint(head)).toMatchObject({ policyBranch: 'main' });
  });

  test('of a merge group holds the head of the group', async () => {
    const { platform, pull, tip } = propose();
    const group = platform.mergeGroup([pull]);
    const { repository } = open({ event: 'merge_group', group });
    await expect(repository.startPoint(tip)).rejects.toThrow(words(tip, group.headSha, "the merge group's head"));
    expect(await repository.startPoint(group.headSha)).toMatchObject({ policy: group.baseSha });
  });

  test.each(['push', 'schedule', 'workflow_dispatch'] as const)('of %s holds the commit of the run', async (event) => {
    reset();
    const { platform } = double;
    const before = platform.shaOf('main');
    const tip = platform.push('main', { files: { other: '1' } });
    const { repository } = open({ event });
    await expect(repository.startPoint(before)).rejects.toThrow(words(before, tip, 'the commit of this run'));
    expect(await repository.startPoint(tip)).toMatchObject({ policyBranch: 'main' });
  });

  test('of an event that names no commit is what is judged', async () => {
    const { head, job, run, tip } = { ...propose(), ...open({ event: 'workflow_dispatch' }) };
    const comment = { ...run, event: 'issue_comment', isDefaultBranch: false };
    expect(await repositoryOf(job, comment).startPoint(head)).toMatchObject({ policy: tip, policyBranch: 'main' });
  });

  test('of a squashed pull request is the commit that it was merged as', async () => {
    const { platform, pull } = propose();
    const squashed = platform.merge(pull, 'squash');
    const { job, run } = open({ event: 'pull_request', pull, action: 'closed' });
    const merged = { ...run, sha: squashed, pullRequest: { ...run.pullRequest!, mergedAs: squashed } };
    expect(await repositoryOf(job, merged).startPoint(squashed)).toMatchObject({ policyBranch: 'main' });
    const other = { ...merged, pullRequest: { ...run.pullRequest!, mergedAs: undefined } };
    await expect(repositoryOf(job, other).startPoint(squashed)).rejects.toThrow(InputError);
  });

  test('that nobody may read is no fault of the checkout', async () => {
    const { pull, tip } = propose();
    const { repository } = open({ event: 'pull_request', pull, job: { permissions: { actions: 'read' } } });
    await expect(repository.startPoint(tip)).rejects.toThrow(/contents: read/);
  });
});

describe('a file of a commit', () => {
  test('is what that commit holds', async () => {
    reset();
    const { platform } = double;
    const [old, now] = [platform.shaOf('main'), platform.push('main', { files: { 'assay.yml': 'é\n' } })];
    const { repository } = open({ event: 'push' });
    expect(await repository.readText('assay.yml', old)).toBe('version: 1\n');
    expect(await repository.readText('assay.yml', now)).toBe('é\n');
    expect(await repository.readText('data/a.csv', now)).toBe('x\n1\n');
    expect(await repository.readText('none/assay.yml', now)).toBeUndefined();
  });

  test('that the token may not read is not taken for absent', async () => {
    reset();
    const { run, repository } = open({ event: 'push', job: { permissions: { actions: 'read' } } });
    await expect(repository.readText('assay.yml', run.sha)).rejects.toThrow(InfrastructureError);
    await expect(repository.readText('assay.yml', run.sha)).rejects.toThrow(/contents: read/);
  });

  test('that answers 404 is absent only where its commit can be read', async () => {
    reset();
    const { run, repository } = open({ event: 'push' });
    const effect = { kind: 'status', status: 404 } as const;
    double.faults.add({ path: '*/contents/*', effect }, { path: '*/commits/*', effect });
    await expect(repository.readText('assay.yml', run.sha)).rejects.toThrow(
      /commits\/[0-9a-f]{40}: 404, .* contents: read/,
    );
    expect(await repository.readText('none.yml', run.sha)).toBeUndefined();
  });

  test.each([
    ['a folder', 'data', {}, 'data of %: is a folder'],
    ['bytes', 'b', { b: { base64: Buffer.from([0xff, 0xfe]).toString('base64') } }, 'b of %: is not UTF-8 text'],
    ['too large', 'b', { b: 'x'.repeat(1024 * 1024 + 1) }, 'b of %: is larger than the 1048576 bytes that are read'],
  ])('refuses %s', async (_what, path, files, message) => {
    reset();
    const sha = double.platform.push('main', { files });
    const read = open({ event: 'push' }).repository.readText(path, sha);
    await expect(read).rejects.toThrow(InputError);
    await expect(read).rejects.toThrow(message.replace('%', sha.slice(0, 7)));
  });

  test('refuses a submodule and a link that leads nowhere', async () => {
    reset();
    const { run, repository } = open({ event: 'push' });
    for (const type of ['submodule', 'symlink']) {
      const body = { type, size: 0, name: 's', path: 's', sha: run.sha };
      double.faults.add({ path: '*/contents/*', effect: { kind: 'status', status: 200, body } });
      await expect(repository.readText('s', run.sha)).rejects.toThrow(`is a ${type}, not a file`);
    }
  });
});

describe('the bytes of a file of a commit', () => {
  const MOST = 2 * 1024 * 1024;

  test('are what that commit holds, also where they are no text and larger than the JSON answer', async () => {
    reset();
    const { platform } = double;
    const large = Buffer.alloc(1024 * 1024 + 1, 0xff);
    const old = platform.push('main', { files: { 'data/ä b.bin': { base64: large.toString('base64') } } });
    platform.push('main', { files: { 'data/ä b.bin': 'other' } });
    const { repository } = open({ event: 'push' });
    expect((await repository.readBytes('data/ä b.bin', old, MOST))?.equals(large)).toBe(true);
    await expect(repository.readBytes('data/ä b.bin', old, 1024 * 1024)).rejects.toThrow(InputError);
    expect(await repository.readBytes('none.bin', old, MOST)).toBeUndefined();
  });

  test('cost no request where the text was read before', async () => {
    reset();
    const sha = double.platform.push('main', { files: { 'assay.yml': '\ufeffé\r\n' } });
    const { repository } = open({ event: 'push' });
    const before = await repository.readBytes('assay.yml', sha, MOST);
    await repository.readText('assay.yml', sha);
    const requests = double.requests.length;
    expect(await repository.readBytes('assay.yml', sha, MOST)).toEqual(before);
    expect(double.requests).toHaveLength(requests);
  });

  test('that the token may not read are not taken for absent', async () => {
    reset();
    const { run, repository } = open({ event: 'push', job: { permissions: { actions: 'read' } } });
    await expect(repository.readBytes('assay.yml', run.sha, MOST)).rejects.toThrow(InfrastructureError);
  });
});

test("the double's answers fit GitHub's schema", () => {
  expect(double.violations).toEqual([]);
});
