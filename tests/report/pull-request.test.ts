/** The comment as it stands on a pull request: run, policy, baseline's source, a fork's claim. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment, renderSummary } from '../../src/report/comment.ts';
import type { Report } from '../../src/report/contract.ts';
import { createReport, createVerdict } from './create.ts';
import {
  HOSTILE_NAMES,
  hostileOnPullRequest,
  missing,
  onPullRequest,
  policyChanged,
  several,
  unreachable,
} from './samples.ts';

const command = 'run';
const run = { url: 'https://github.com/octo/iris/actions/runs/123', number: 431, attempt: 1 };
const marker = '<!-- assay:v1 key=.github/workflows/ct.yml/default run=431 attempt=1 sha=1a2b3c4d -->';

describe('the comment on a pull request', () => {
  it.each([
    ['pull-request', () => [onPullRequest()], false],
    ['policy-changed', () => [policyChanged()], false],
    ['unreachable-baseline', () => [unreachable()], false],
    ['missing-model', () => [missing()], false],
    ['unverified', () => [onPullRequest(), { model: 'broken', failure: 'no predictions' }], true],
    ['pull-request-several', () => [missing(), ...several()], false],
    ['pull-request-hostile', () => [hostileOnPullRequest()], true],
  ] as readonly (readonly [string, () => Report[], boolean])[])(
    'reads as the file %s.md',
    async (name, samples, unverified) => {
      const text = renderComment(samples(), { command, marker, run, unverified });
      await expect(text).toMatchFileSnapshot(`__snapshots__/${name}.md`);
    },
  );

  it('names the head that people know, and the test merge that was judged', () => {
    const report = onPullRequest();
    const run = report.run!;
    const headCommit = '5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f';
    const merged = { ...report, run: { ...run, code: { ...run.code!, headCommit } } };
    expect(renderComment([merged], { command })).toContain(
      'Candidate `5e6f7a8` (merged as `1a2b3c4`) against baseline',
    );
  });

  it('ends with its run, whatever was left out', () => {
    const text = renderComment([onPullRequest()], { command, marker, run, maxBytes: 2500 });
    expect(text).toMatch(
      /Left out for length: .*\n\n<sub>Run 431, attempt 1\. This comment is rewritten on every push\.<\/sub>\n$/,
    );
  });

  it('does not say of a summary that it is rewritten', () => {
    const text = renderSummary([onPullRequest()], { command, run });
    expect(text).toMatch(/<sub>Run 431, attempt 1\.<\/sub>\n$/);
    expect(text).toContain(`[full report and documents](${run.url})`);
  });

  it('links nothing but an address', () => {
    for (const url of ['javascript:alert(1)', 'https://x/) [y](z', 'https://u@x/', 'https://x/?a=b c']) {
      expect(renderComment([onPullRequest()], { command, run: { ...run, url } })).not.toContain('](');
    }
  });

  it('says whose policy judged, its own where the base has none', () => {
    const own = createVerdict({ policy: { branch: 'main', changed: [] } });
    expect(renderComment([{ verdict: own }], { command })).toContain(
      'Policy: this commit’s own, since `main` has none for this model.',
    );
  });

  it('marks each model of a fork', () => {
    const text = renderComment(several(), { command, unverified: true });
    expect(text.match(/^## (?:✅|❔|❌) \(unverified\) /gm)?.length).toBe(5);
    expect(text.match(/reported by the fork’s run/g)?.length).toBe(5);
  });

  it('lets nothing of a hostile name live', () => {
    const names = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(names, { minLength: 5, maxLength: 9 }), ([sha, branch, source, commit, ...rest]) => {
        const verdict = createVerdict({
          model: rest[0]!,
          policy: { sha: sha!, branch: branch!, changed: rest, rowsRemoved: 1 },
          baseline: { found: 'ancestor', source: source!, commit: commit!, notes: rest, distance: 2 },
        });
        const text = renderComment([createReport({ verdict }), { model: rest[0]!, failure: branch! }], { command });
        const bare = text.replaceAll(/^> /gm, '').replaceAll(/<\/?(?:details|summary)>/g, '');
        expect(bare).not.toMatch(/<|@(?!\u200b)|\]\(|:\/\//);
      }),
      { numRuns: 300 },
    );
  });
});
