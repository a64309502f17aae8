/** Title, reasons, what follows for the merge, and what to do, for every ending that a reader in a hurry may meet. */
import { describe, expect, it } from 'vitest';
import type { GateResult, Reason, Verdict } from '../../src/documents/verdict.ts';
import { renderCheck } from '../../src/report/check.ts';
import { renderComment } from '../../src/report/comment.ts';
import { createGate, createReport, createRun, createVerdict } from './create.ts';

type Run = NonNullable<Verdict['run']>;
const WORKFLOW = '.github/workflows/assay.yml';
const onPull: Run = { event: 'pull_request', mayRelease: false, defaultBranch: 'main', workflow: WORKFLOW };
const onMain: Run = { ...onPull, event: 'release', mayRelease: true };
const policyOf = (branch: string) => ({ sha: '77aa01b2c3d4e5f60718293a4b5c6d7e8f901234', branch, changed: [] });

const away = (reason: Reason): GateResult => {
  const {
    baseline: _b,
    improvement: _i,
    lower: _l,
    upper: _u,
    margin: _m,
    method: _h,
    ...own
  } = createGate({
    outcome: 'inconclusive',
    reason,
    passed: false,
  });
  return own;
};
const open = createGate({
  outcome: 'inconclusive',
  reason: 'wide_interval',
  passed: false,
  baseline: 4.93,
  candidate: 4.98,
  improvement: -0.05,
  lower: -0.15,
  upper: 0.05,
  level: 0.9,
});
const GONE = {
  found: 'none',
  absence: 'unreachable',
  problem: 'the artifacts of runs 401 to 428 have expired',
} as const;
const HERE = { found: 'ancestor', distance: 2, source: 'run 428 of main', commit: '9f8e7d6c5b4a' } as const;
const SHIFTED = {
  ...HERE,
  problem: 'on 96 rows found again its rmse is 41.2, and it was 4.93 at home; "tax" is about 100 times what it was',
};
const UNLIKE = { ...HERE, problem: 'its model wants the column "rooms", which the rows lack' };

const verdict = (
  reason: Reason,
  decision: Verdict['decision'],
  run: Run,
  baseline: Verdict['baseline'],
  branch = 'main',
  gates = [away(reason)],
) =>
  createVerdict({
    decision,
    reasons: [reason],
    run,
    baseline,
    gates,
    policy: policyOf(branch),
    rows: { paired: 0, dropped: 0 },
  });

/** At 4, which none of them holds. */
const missing = (gate: GateResult): GateResult => ({ ...gate, passed: false, threshold: 4, thresholdHeld: false });
const unheld = createVerdict({
  decision: 'pending',
  reasons: ['no_baseline', 'no_thresholds'],
  rubberStamp: true,
  policy: policyOf('main'),
  baseline: { found: 'none', absence: 'never' },
  gates: [away('no_baseline')].map(({ threshold: _t, thresholdHeld: _h, ...gate }) => ({
    ...gate,
    outcome: 'not_compared',
    passed: true,
  })),
  rows: { paired: 0, dropped: 0 },
});
const fewRows = createGate({
  outcome: 'inconclusive',
  reason: 'too_few_rows',
  passed: false,
  require: 'better',
  baseline: 8.66,
  candidate: 4.91,
  improvement: 3.75,
  lower: 3.1,
  upper: 4.4,
  level: 0.9,
  n: 75,
  rowsNeeded: 100,
  shortage: { has: 75, floor: 100, what: 'rows' },
});

const CASES: Readonly<Record<string, Verdict>> = {
  'out of reach, on a pull request': verdict('baseline_unreachable', 'rejected', onPull, GONE),
  'out of reach, on a pull request, told only': verdict('baseline_unreachable', 'pending', onPull, GONE),
  'out of reach, on a pull request to release/1.x': verdict(
    'baseline_unreachable',
    'rejected',
    onPull,
    GONE,
    'release/1.x',
  ),
  'out of reach, on the default branch': verdict('baseline_unreachable', 'pending', onMain, GONE),
  'out of reach, on the default branch, refused': verdict('baseline_unreachable', 'rejected', onMain, GONE),
  'shifted, on a pull request': verdict('baseline_shifted', 'rejected', onPull, SHIFTED),
  'shifted, on a pull request, told only': verdict('baseline_shifted', 'pending', onPull, SHIFTED),
  'shifted, on the default branch': verdict('baseline_shifted', 'pending', onMain, SHIFTED),
  'shifted, on the default branch, refused': verdict('baseline_shifted', 'rejected', onMain, SHIFTED),
  'not comparable, on a pull request': verdict('not_comparable', 'pending', onPull, UNLIKE),
  'not comparable, on a pull request, refused': verdict('not_comparable', 'rejected', onPull, UNLIKE),
  'not comparable, on the default branch': verdict('not_comparable', 'pending', onMain, UNLIKE),
  'inconclusive, on a pull request': verdict('wide_interval', 'pending', onPull, HERE, 'main', [open]),
  'inconclusive, on a pull request, refused': verdict('wide_interval', 'rejected', onPull, HERE, 'main', [open]),
  'inconclusive, on a pull request, passed': verdict('wide_interval', 'approved', onPull, HERE, 'main', [open]),
  'inconclusive, on a run that may release': verdict('wide_interval', 'rejected', onMain, HERE, 'main', [open]),
  'worse, on a pull request': createVerdict({
    decision: 'rejected',
    run: onPull,
    policy: policyOf('main'),
    baseline: HERE,
    gates: [
      createGate({ outcome: 'worse', passed: false, candidate: 5.31, improvement: -0.38, lower: -0.38, upper: -0.38 }),
    ],
  }),
  'worse, and past its threshold': createVerdict({
    decision: 'rejected',
    reasons: ['threshold_missed'],
    run: onPull,
    policy: policyOf('main'),
    baseline: HERE,
    gates: [missing(createGate({ outcome: 'worse', candidate: 5.31, improvement: -0.38, lower: -0.38, upper: -0.38 }))],
  }),
  'out of reach, and past its threshold': {
    ...verdict('threshold_missed', 'rejected', onPull, GONE, 'main', [missing(away('baseline_unreachable'))]),
  },
  'a first run past its threshold': {
    ...verdict('threshold_missed', 'rejected', onPull, { found: 'none', absence: 'never' }, 'main', [
      missing({ ...away('no_baseline'), outcome: 'not_compared' }),
    ]),
    rubberStamp: true,
  },
  'a first run that nothing holds to': { ...unheld, run: onPull },
  'a first run that nothing holds to, on the default branch': { ...unheld, run: onMain },
  'shifted, and a waiver that does not count': {
    ...verdict('baseline_shifted', 'rejected', onPull, SHIFTED),
    waivers: [
      {
        reasonCode: 'baseline_shifted',
        reason: 'new sensor',
        expires: '2026-12-31',
        counted: false,
        problem: 'nobody else with write access has approved',
      },
    ],
  },
  'few rows against dummy': { ...unheld, run: onPull, reasons: ['dummy_not_beaten', 'no_baseline'], dummy: fewRows },
  'no better than dummy, as far as the rows tell': {
    ...unheld,
    run: onPull,
    reasons: ['dummy_not_beaten', 'no_baseline'],
    dummy: { ...fewRows, reason: 'wide_interval', candidate: 8.66, improvement: 0, lower: -0.6, upper: 0.6 },
  },
  'a first run': createVerdict({
    rubberStamp: true,
    reasons: ['no_baseline'],
    run: onPull,
    policy: policyOf('main'),
    baseline: { found: 'none', absence: 'never' },
    gates: [away('no_baseline')].map((gate) => ({ ...gate, outcome: 'not_compared', passed: true })),
    rows: { paired: 0, dropped: 0 },
  }),
  'informational, on a pull request': createVerdict({
    decision: 'rejected',
    informational: true,
    run: onPull,
    policy: policyOf('main'),
    baseline: HERE,
    gates: [
      createGate({ outcome: 'worse', passed: false, candidate: 5.31, improvement: -0.38, lower: -0.38, upper: -0.38 }),
    ],
  }),
  approved: createVerdict({ run: onPull, policy: policyOf('main'), baseline: HERE }),
};

/** The lines before what was compared, which are all that a reader in a hurry reads. */
function firstLines(verdict: Verdict): string {
  const [first = ''] = renderComment([{ verdict }], { command: 'run' }).split('\n\nCandidate ');
  return first;
}

it('says in the first lines what happened, whether it blocks, by whose word, and what to do', async () => {
  const text = Object.entries(CASES).map(
    ([name, one]) => `<!-- ${name}: check ${renderCheck([{ verdict: one }]).conclusion} -->\n${firstLines(one)}`,
  );
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/endings.md');
});

describe('the words on the merge', () => {
  it.each(Object.entries(CASES))('agree with the check: %s', (name, one) => {
    const text = firstLines(one);
    const { conclusion } = renderCheck([{ verdict: one }]);
    if (conclusion === 'failure') expect(text).toMatch(/This (?:blocks the merge|fails the run)/);
    else if (name !== 'approved') expect(text).toMatch(/This does not (?:block the merge|fail the run)/);
  });

  it('name the default branch and its button, wherever the pull request goes', () => {
    for (const branch of ['release/1.x', 'stacked']) {
      const text = firstLines(verdict('baseline_unreachable', 'rejected', onPull, GONE, branch));
      expect(text).toContain('press “Run workflow” of `assay.yml` on `main`');
      expect(text).not.toContain(`on \`${branch}\``);
    }
  });

  it('are left out where nobody merges, and the default branch is not guessed', () => {
    const { run: _, ...alone } = verdict('baseline_unreachable', 'rejected', onPull, GONE, 'release/1.x');
    expect(firstLines(alone)).not.toMatch(/merge,|release\/1\.x/);
  });
});

describe('a baseline that expires soon', () => {
  const told = (expiresAt: string | undefined, run: Run = onMain, more: Partial<Verdict> = {}) => {
    const baseline = { ...HERE, ...(expiresAt === undefined ? {} : { expiresAt }) };
    const report = createReport({ verdict: createVerdict({ run, policy: policyOf('main'), baseline, ...more }) });
    const texts = [renderComment([report], { command: 'run' }), renderCheck([report]).summary];
    expect(new Set(texts.map((text) => text.includes('documents are deleted'))).size).toBe(1);
    return texts[0]!;
  };
  const started = Date.parse(createRun().started);
  const inDays = (days: number) => new Date(started + days * 86_400_000).toISOString();

  it('is told on the default branch within 14 days, and not before', () => {
    expect(told(inDays(14))).toContain('The baseline’s documents are deleted on `2026-01-16`, in 14 days.');
    expect(told(inDays(1.5))).toContain('in 1 day. This run makes a new one.');
    expect(told(inDays(14.1))).not.toContain('documents are deleted');
  });

  it('is told with what it means where the run makes no new one', () => {
    expect(told(inDays(3), onMain, { decision: 'rejected', reasons: ['threshold_missed'] })).toContain(
      'makes no new one',
    );
  });

  it('is not told on a pull request, nor where nobody knows', () => {
    expect(told(inDays(3), onPull)).not.toContain('documents are deleted');
    expect(told(undefined)).not.toContain('documents are deleted');
    expect(told('soon')).not.toContain('documents are deleted');
  });
});
