import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { phraseToMarkdown, sectionToMarkdown } from '../../src/report/markdown.ts';
import { movedRows } from '../../src/report/moved-rows.ts';
import { movedSection, movedWords } from '../../src/report/moved-section.ts';
import { withoutSentences } from '../../src/report/strangers-text.ts';
import { binaryOf, regressionOf } from '../compare/predictions-of.ts';
import { createVerdict } from './create.ts';
import { HOSTILE_NAMES } from './samples.ts';

const verdict = createVerdict({ rows: { paired: 4, dropped: 0, improved: 2, worsened: 1 } });

describe('movedRows', () => {
  it('finds the rows whose absolute error changed most, each way, and none that stayed', () => {
    const predictions = regressionOf([10, 10, 10, 10], [10, 15, 9, 30]);
    const baseline = { predictions: regressionOf([10, 10, 10, 10], [12, 11, 9, 50]) };
    const moved = movedRows({ verdict, predictions, baseline }, 5)!;
    expect(moved.measure).toBe('error');
    expect(moved.worsened.map(({ id, gain }) => [id, gain])).toEqual([['r1', -4]]);
    expect(moved.improved.map(({ id, gain }) => [id, gain])).toEqual([
      ['r3', 20],
      ['r0', 2],
    ]);
  });

  it('goes by the probability of the true class where both sides have one, else by right and wrong', () => {
    const [ours, theirs] = [binaryOf([1, 0], [1, 1], [0.9, 0.6]), binaryOf([1, 0], [0, 0], [0.4, 0.3])];
    const moved = movedRows({ verdict, predictions: ours, baseline: { predictions: theirs } }, 5)!;
    expect(moved.measure).toBe('probability');
    expect(moved.improved[0]!.gain).toBeCloseTo(0.5, 12);
    expect(moved.worsened[0]!.gain).toBeCloseTo(-0.3, 12);
    const bare = movedRows({ verdict, predictions: binaryOf([1, 0], [1, 1]), baseline: { predictions: theirs } }, 5)!;
    expect([bare.measure, bare.improved[0]!.gain, bare.worsened[0]!.gain]).toEqual(['label', 1, -1]);
  });

  it('reads classes by name: each side has codes of its own', () => {
    const theirs = binaryOf([1, 0], [1, 0], [0.9, 0.2]);
    const swapped = {
      ...theirs,
      classes: ['yes', 'no'],
      truth: Int32Array.from([0, 1]),
      prediction: Int32Array.from([0, 1]),
      probabilities: [...theirs.probabilities!].reverse(),
    };
    const moved = movedRows({ verdict, predictions: theirs, baseline: { predictions: swapped } }, 5)!;
    expect([...moved.improved, ...moved.worsened]).toEqual([]);
  });

  it('pairs by id where the candidate has rows that the baseline lacks', () => {
    const predictions = regressionOf([1, 2, 3, 4], [1, 2, 3, 9], ['a', 'b', 'c', 'd']);
    const baseline = { predictions: regressionOf([2, 4], [2, 4], ['b', 'd']) };
    const moved = movedRows({ verdict, predictions, baseline }, 5)!;
    expect(moved.worsened).toEqual([{ id: 'd', gain: -5, candidate: 3, baseline: 1 }]);
    const strange = { predictions: regressionOf([2, 4], [2, 4], ['b', 'x']) };
    expect(movedRows({ verdict, predictions, baseline: strange }, 5)).toBeUndefined();
  });

  it('keeps the largest of any many, as sorting all of them does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (changes) => {
        const truth = changes.map(() => 0);
        const moved = movedRows(
          {
            verdict,
            predictions: regressionOf(
              truth,
              changes.map((change) => 100 - change),
            ),
            baseline: {
              predictions: regressionOf(
                truth,
                changes.map(() => 100),
              ),
            },
          },
          5,
        )!;
        const sorted = (sign: number) =>
          changes
            .map((change) => sign * change)
            .filter((change) => change > 0)
            .sort((a, b) => b - a)
            .slice(0, 5);
        expect(moved.improved.map(({ gain }) => gain)).toEqual(sorted(1));
        expect(moved.worsened.map(({ gain }) => -gain)).toEqual(sorted(-1));
      }),
    );
  });

  it('is not there without rows on both sides', () => {
    const predictions = regressionOf([1], [1]);
    expect(movedRows({ verdict, predictions }, 5)).toBeUndefined();
    expect(movedRows({ verdict, baseline: { predictions } }, 5)).toBeUndefined();
    expect(movedRows({ verdict, predictions, baseline: { predictions: binaryOf([1], [1]) } }, 5)).toBeUndefined();
  });
});

describe('the table of rows', () => {
  const ids = [...HOSTILE_NAMES];
  const hostile = {
    verdict,
    predictions: regressionOf(
      ids.map(() => 0),
      ids.map((_, i) => (i % 2 === 0 ? i : -i)),
      ids,
    ),
    baseline: {
      predictions: regressionOf(
        ids.map(() => 0),
        ids.map(() => 7),
        ids,
      ),
    },
  };

  it('shows an id as text and nothing else', () => {
    const text = sectionToMarkdown(movedSection(hostile)!);
    expect(text).not.toMatch(/<img|<\/?b>|@admin|https:\/\/|\]\(/);
    const html = renderHtml(hostile, { command: 'run' });
    expect(html).not.toMatch(/<(?:img|script)\b/i);
    expect(html).toContain('<section id="moved">');
  });

  it('is left out of what our login says of a stranger’s run', () => {
    expect(renderComment([hostile], { command: 'run' })).toContain('Rows that moved most');
    const told = renderComment([withoutSentences(hostile)], { command: 'run' });
    expect(told).not.toContain('Rows that moved most');
    expect(told).toContain('Of 4 rows, 2 improved and 1 worsened');
  });

  it('counts right and wrong where the answers are classes', () => {
    const predictions = binaryOf([1, 0], [1, 1]);
    expect(phraseToMarkdown(movedWords({ verdict, predictions })!)).toBe(
      'Of 4 rows, 2 turned from wrong to right and 1 from right to wrong.',
    );
    const none = createVerdict({ rows: { paired: 4, dropped: 0 } });
    expect(movedWords({ verdict: none, predictions })).toBeUndefined();
  });
});
