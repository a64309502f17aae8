/** Classes of a binary target under other names: the baseline cannot say them, which is no fault of ours and no pass. */
import { expect, onTestFinished, test } from 'vitest';
import { openWorld, rowsOf } from './small-repository.ts';

const CONFIG = `version: 1
models:
  m:
    task: binary
    data: {path: data.csv, target: y, id: key}
    split: {method: hash, test_size: 0.4, random_state: 1}
    train: {model: logistic}
    gate: {metrics: [{name: accuracy, max_absolute_regression: 0.05}]}
`;

function table(yes: string, no: string): string {
  const [, ...rows] = rowsOf().trimEnd().split('\n');
  const lines = rows.map((row, i) => {
    const [a, b, y] = row.split(',');
    return [`k${i}`, a, b, Number(y) > 0 ? yes : no].join(',');
  });
  return `key,a,b,y\n${lines.join('\n')}\n`;
}

const NAMES = [
  ['1', '0'],
  ['Yes', 'no'],
  ['yes', 'never'],
] as const;
for (const ownReport of [false, true]) {
  test.each(NAMES)(`${ownReport ? 'in two jobs' : 'in one job'}: %s and %s`, async (yes, no) => {
    const world = await openWorld({ files: { 'assay.yml': CONFIG, 'data.csv': table('yes', 'no') } });
    onTestFinished(() => world.close());
    const judged = await world.propose({ 'data.csv': table(yes, no) }, { ownReport });
    expect(judged.codes, judged.log).toEqual([1, 1]);
    expect(judged.decision, judged.log).toBe('rejected');
    const [comment] = world.comments();
    expect(comment).toContain('the baseline has shifted');
    expect(comment).toContain('class values of the target');
  });
}
