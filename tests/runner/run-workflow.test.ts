/** The stand-in for GitHub and its runner does what they do: else whatever is tested on it is green for nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFixture, TELLING } from './fixture.ts';
import { ASSAY } from './locate.ts';
import { allSteps } from './result.ts';

const steps = (text: string) => `on: push
jobs:
  j:
    runs-on: ubuntu-latest
    steps:
${text.replace(/^/gm, '      ')}
`;

describe('steps', () => {
  test('stop after a failure, but for those whose `if` asks for it', async () => {
    const { conclusion, jobs } = await makeFixture().run(
      steps(`- {id: a, run: exit 4}
- {id: b, run: echo b}
- {id: c, if: always(), run: echo c}
- {id: d, if: "\${{ failure() && steps.a.outcome == 'failure' }}", run: echo d}
- {id: e, if: "github.ref == ''", run: echo e}`),
    );
    expect(conclusion).toBe('failure');
    expect(jobs['j']!.steps.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'a failure',
      'b skipped',
      'c success',
      'd success',
      'e skipped',
    ]);
    expect(jobs['j']!.steps[0]!.exitCode).toBe(4);
  });

  test('hand on outputs, variables and paths; `continue-on-error` keeps the outcome and forgives the conclusion', async () => {
    const { jobs } = await makeFixture().run(
      steps(`- id: a
  run: |
    { echo 'x<<E'; echo one; echo two; echo E; } >> "$GITHUB_OUTPUT"
    echo V=set >> "$GITHUB_ENV"
    echo "# title" >> "$GITHUB_STEP_SUMMARY"
    echo "::error file=a.csv,line=3::two%0Alines"
- {id: b, continue-on-error: true, env: {X: "\${{ steps.a.outputs.x }}"}, run: 'echo "$X|$V" && exit 1'}
- {id: c, if: "steps.b.outcome == 'failure' && steps.b.conclusion == 'success'", run: echo reached}`),
    );
    const [a, b, c] = jobs['j']!.steps;
    expect(a!.summary).toBe('# title\n');
    expect(a!.annotations).toEqual([
      { level: 'error', message: 'two\nlines', properties: { file: 'a.csv', line: '3' } },
    ]);
    expect(b!.log).toBe('one\ntwo|set\n');
    expect(c!.log).toBe('reached\n');
    expect(jobs['j']!.conclusion).toBe('success');
  });

  test('a run that is cancelled runs only what is `always()` or `cancelled()`', async () => {
    const { conclusion, jobs } = await makeFixture().run(
      steps(`- {id: a, run: echo}
- {id: b, run: echo}
- {id: c, if: "!cancelled()", run: echo}
- {id: d, if: cancelled(), run: echo}
- {id: e, if: always(), run: echo}`),
      { cancelAfter: { job: 'j', step: 'a' } },
    );
    expect(conclusion).toBe('cancelled');
    expect(jobs['j']!.steps.map(({ outcome }) => outcome).join(' ')).toBe('success skipped skipped success success');
  });

  test('somebody else’s action needs a stand-in; a checkout brings the files', async () => {
    const fixture = makeFixture({ 'data.csv': 'a\n' });
    const { jobs } = await fixture.run(
      steps(`- {run: 'test ! -e data.csv'}
- {uses: actions/checkout@v7}
- {run: cat data.csv}
- {id: last, uses: some/thing@v2}`),
    );
    expect(jobs['j']!.steps.map(({ outcome }) => outcome)).toEqual(['success', 'success', 'success', 'failure']);
    expect(jobs['j']!.steps.at(-1)!.log).toContain('nothing stands in for some/thing');
  });
});

describe('the environment', () => {
  test('gives artifact token and inputs to JavaScript actions only, and GITHUB_TOKEN to nobody', async () => {
    const fixture = makeFixture(TELLING);
    const { jobs } = await fixture.run(
      steps(`- {id: tell, uses: OWNER/assay/tell@v1}
- {id: run, run: env, env: {MINE: "yes"}}`),
      {
        environment: {
          GITHUB_EVENT_NAME: 'push',
          GITHUB_TOKEN: 't',
          ACTIONS_RUNTIME_TOKEN: 'a',
          ACTIONS_RESULTS_URL: 'u',
        },
      },
    );
    const told = JSON.parse(jobs['j']!.steps[0]!.outputs['environment']!) as Record<string, string>;
    expect(told).toMatchObject({ ACTIONS_RUNTIME_TOKEN: 'a', ACTIONS_RESULTS_URL: 'u' });
    expect(told['INPUT_SOME-INPUT']).toMatch(/^token:/);
    expect(told).not.toHaveProperty('GITHUB_TOKEN');
    const { log } = jobs['j']!.steps[1]!;
    expect(log).toContain('MINE=yes');
    expect(log).toContain('GITHUB_EVENT_NAME=push');
    expect(log).not.toMatch(/^(ACTIONS_|INPUT_|GITHUB_TOKEN)/m);
  });

  test('gives an identity only with `id-token: write`', async () => {
    const text = (permissions: string) =>
      steps(`- {run: env}`).replace('runs-on', `permissions: ${permissions}\n    runs-on`);
    const logs = [];
    for (const permissions of ['{contents: read}', '{id-token: write}'])
      logs.push((await makeFixture().run(text(permissions))).jobs['j']!.steps[0]!.log);
    expect(logs.map((log) => log.includes('ACTIONS_ID_TOKEN_REQUEST_URL='))).toEqual([false, true]);
  });

  test('keeps the state of an action for its post step, which runs last and also after a failure', async () => {
    const { jobs } = await makeFixture(TELLING).run(
      steps(`- {id: tell, uses: OWNER/assay/tell@v1, with: {some-input: fail}}
- {id: after, if: always(), run: echo after}`),
    );
    const [tell, after, post] = jobs['j']!.steps;
    expect([tell!.outcome, after!.outcome, post!.outcome]).toEqual(['failure', 'success', 'success']);
    expect(post!.log).toBe('post fail\n');
  });
});

describe('composites', () => {
  const inner = {
    ...TELLING,
    'assay/action.yml': `name: c
description: c
inputs: {word: {description: w, default: none}}
outputs: {echoed: {description: e, value: "\${{ steps.say.outputs.said }}"}}
runs:
  using: composite
  steps:
    - {id: say, shell: bash, env: {WORD: "\${{ inputs.word }}"}, run: 'echo "said=$WORD" >> "$GITHUB_OUTPUT"; test "$WORD" != bad'}
    - {id: tell, uses: $/tell, with: {some-input: "\${{ steps.say.outputs.said }}"}}
    - {id: last, if: always(), shell: bash, run: 'echo "$GITHUB_ACTION_PATH"; env'}
`,
  };

  test('call their siblings by `$/`, hand on outputs, and leave posts to the job', async () => {
    const { jobs } = await makeFixture(inner).run(
      steps(`- {id: c, uses: OWNER/assay@v1, with: {word: good}, env: {OUTER: "1"}}
- {id: after, env: {E: "\${{ steps.c.outputs.echoed }}"}, run: 'echo "$E"'}`),
    );
    const [c, after, post] = jobs['j']!.steps;
    expect(c!.steps.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'say success',
      'tell success',
      'last success',
    ]);
    expect(c!.steps[2]!.log).toMatch(/^.*\/assay\/?\n/);
    expect(c!.steps[2]!.log).toContain('OUTER=1');
    expect(c!.steps[2]!.log).not.toMatch(/^ACTIONS_RUNTIME_TOKEN/m);
    expect(after!.log).toBe('good\n');
    expect(post!.log).toBe('post good\n');
  });

  test('fail as a whole, with their outputs', async () => {
    const { jobs } = await makeFixture(inner).run(
      steps(`- {id: c, uses: OWNER/assay@v1, with: {word: bad}}
- {id: after, if: always(), uses: OWNER/assay@v1, with: {word: fine}}`),
    );
    const [c, after] = jobs['j']!.steps;
    expect(c!.steps.map(({ outcome }) => outcome)).toEqual(['failure', 'skipped', 'success']);
    expect(c!.outcome).toBe('failure');
    expect(c!.outputs).toEqual({ echoed: 'bad' });
    // Its own steps count for a composite, not the job's earlier failure.
    expect(after!.outcome).toBe('success');
  });

  test('refuse what GitHub refuses: an unknown input, `run` without a shell', async () => {
    const broken = { 'assay/action.yml': inner['assay/action.yml'].replace('id: say, shell: bash,', 'id: say,') };
    await makeFixture(inner)
      .run(steps('- {id: c, uses: OWNER/assay@v1, with: {wrod: x}}'))
      .then(({ jobs }) => expect(jobs['j']!.steps[0]!.log).toContain('unexpected input wrod'));
    await makeFixture(broken)
      .run(steps('- {id: c, uses: OWNER/assay@v1}'))
      .then(({ jobs }) => expect(jobs['j']!.conclusion).toBe('failure'));
  });
});

describe('jobs', () => {
  test('run after what they need and see its result and outputs; skipped is no success', async () => {
    const { conclusion, jobs } = await makeFixture().run(`on: push
jobs:
  gate:
    needs: [a, b]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - {env: {A: "\${{ needs.a.result }} \${{ needs.a.outputs.x }}", B: "\${{ needs.b.result }}"}, run: 'echo "$A $B"'}
  after: {needs: b, runs-on: ubuntu-latest, steps: [{run: echo}]}
  a:
    runs-on: ubuntu-latest
    outputs: {x: "\${{ steps.s.outputs.x }}"}
    steps: [{id: s, run: 'echo x=7 >> "$GITHUB_OUTPUT"; exit 1'}]
  b: {needs: a, runs-on: ubuntu-latest, steps: [{run: echo}]}
`);
    expect(conclusion).toBe('failure');
    expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.conclusion]))).toEqual({
      a: 'failure',
      b: 'skipped',
      after: 'skipped',
      gate: 'success',
    });
    expect(jobs['gate']!.steps[0]!.log).toBe('failure 7 skipped\n');
  });

  test('have a workspace each, and a token with their own permissions', async () => {
    const { jobs } = await makeFixture().run(`on: push
permissions: {}
jobs:
  a:
    permissions: {contents: read}
    runs-on: ubuntu-latest
    steps: [{run: 'touch here; echo "\${{ github.token }}" > token'}]
  b: {needs: a, runs-on: ubuntu-latest, steps: [{run: 'test ! -e here; echo "\${{ secrets.GITHUB_TOKEN }}" > token'}]}
`);
    expect(jobs['b']!.conclusion).toBe('success');
    const tokens = ['a', 'b'].map((name) => readFileSync(join(jobs[name]!.workspace, 'token'), 'utf8').trim());
    expect(tokens).toEqual(['token:{"contents":"read"}'.replaceAll('"', ''), 'token:{}']);
  });

  test('of a matrix are named by their values; the first failure ends the rest', async () => {
    const { jobs } = await makeFixture().run(`on: push
jobs:
  m:
    strategy: {matrix: {model: [x, y, z], include: [{model: y, size: big}]}}
    runs-on: ubuntu-latest
    steps: [{env: {M: "\${{ matrix.model }}"}, run: 'test "$M" != y'}]
`);
    expect(Object.entries(jobs).map(([name, { conclusion }]) => `${name}: ${conclusion}`)).toEqual([
      'm (x): success',
      'm (y, big): failure',
      'm (z): cancelled',
    ]);
  });
});

describe('reusable workflows', () => {
  const called = (permissions: string) => `on:
  workflow_call:
    inputs: {word: {type: string, default: d}}
    outputs: {said: {value: "\${{ jobs.inner.outputs.said }}"}}
jobs:
  inner:
    permissions: ${permissions}
    runs-on: ubuntu-latest
    outputs: {said: "\${{ steps.s.outputs.said }}"}
    steps:
      - {id: s, env: {W: "\${{ inputs.word }}"}, run: 'echo "said=$W" >> "$GITHUB_OUTPUT"'}
      - {uses: $/tell, with: {some-input: "\${{ github.workflow_ref }}"}}
`;
  const caller = `on: push
permissions: {}
jobs:
  call:
    permissions: {contents: read}
    uses: OWNER/assay/.github/workflows/c.yml@v1
    with: {word: hello}
  after:
    needs: call
    runs-on: ubuntu-latest
    steps: [{env: {S: "\${{ needs.call.outputs.said }}"}, run: 'echo "$S"'}]
`;

  test('take inputs, hand on outputs, and find `$/` in their own repository', async () => {
    const fixture = makeFixture({ ...TELLING, 'assay/.github/workflows/c.yml': called('{contents: read}') });
    const { conclusion, jobs } = await fixture.run(caller);
    expect(conclusion).toBe('success');
    expect(Object.keys(jobs)).toEqual(['call / inner', 'after']);
    expect(jobs['after']!.steps[0]!.log).toBe('hello\n');
  });

  test('may not ask for more than the caller has, even where the job would be skipped', async () => {
    const text = called('{contents: write}').replace('runs-on', 'if: false\n    runs-on');
    const fixture = makeFixture({ ...TELLING, 'assay/.github/workflows/c.yml': text });
    await expect(fixture.run(caller)).rejects.toThrow(
      "The nested job 'inner' is requesting 'contents: write', but is only allowed 'contents: read'",
    );
  });
});

describe('before any job', () => {
  test.each([
    [
      'an event without its trigger',
      'on: pull_request\njobs: {j: {runs-on: x, steps: [{run: echo}]}}',
      'is not started by push',
    ],
    ['a key that is none', 'on: push\njobs: {j: {runs-no: x, steps: [{run: echo}]}}', 'runs-no'],
    [
      'a permission that is none',
      'on: push\njobs: {j: {permissions: {contents: wirte}, runs-on: x, steps: [{run: echo}]}}',
      'wirte',
    ],
  ])('%s is refused', async (_what, text, message) => {
    await expect(makeFixture().run(text)).rejects.toThrow(message);
  });
});

test('the root composite of this tree hands on no pass where GitHub does not answer', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i % 17},${i % 5},${(i % 17) * 2 + (i % 5) + ((i * 7) % 3)}`);
  const fixture = makeFixture({ 'd.csv': `a,b,y\n${rows.join('\n')}\n` });
  const { jobs } = await fixture.run(
    steps(`- {uses: actions/checkout@v7}
- {id: assay, uses: OWNER/assay@v1, with: {data: d.csv, target: y}}`),
    { assay: ASSAY },
  );
  const [, assay] = jobs['j']!.steps;
  expect(assay!.log).not.toContain('runner:');
  const outcomes = allSteps([assay!]).map(({ id, outcome }) => `${id} ${outcome}`);
  expect(outcomes).toEqual(expect.arrayContaining(['evaluate success', 'compare failure', 'release skipped']));
  expect(assay!.outputs['passed']).toBe('false');
  expect(assay!.outputs['decision']).toBe('error');
  expect(existsSync(join(jobs['j']!.workspace, 'assay-out/d/evaluation.json'))).toBe(true);
});
