/** `evaluate.group_column` and `weight_column`: rows that belong together, rows that count more, through the built command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectWithin } from '../expect-within.ts';
import { assay, folderWith, readJson, recipe } from './assay.ts';

/** `perUser` rows of each of `users` users, who are off by much the same. */
function usersTable(users: number, perUser: number): string {
  const lines = ['a,b,user,weight,y'];
  for (let user = 0; user < users; user++) {
    for (let k = 0; k < perUser; k++) {
      const a = (user * 37 + k * 11) % 101;
      lines.push(`${a},${(user * 53) % 17},u${user},${(k % 3) + 1},${2 * a - ((user * 7) % 23) + k / 10}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

interface Gate {
  readonly outcome: string;
  readonly reason?: string;
  readonly n: number;
  readonly groups?: number;
  readonly candidate: number;
  readonly lower: number;
  readonly upper: number;
}

const SPLIT = '{method: group, column: user, test_size: 0.4, random_state: 1}';

function judged(evaluate: string, table = usersTable(120, 5)) {
  const data = '{path: data.csv, target: y}';
  const folder = folderWith({ 'assay.yml': recipe({ data, evaluate, split: SPLIT }), 'data.csv': table });
  const base = assay(['run', '--out', 'base', '--set', 'data.exclude=[b]'], folder);
  const { code, err } = assay(['run', '--baseline', 'base'], folder);
  const verdict = readJson<{ gates: Gate[] }>(folder, 'assay-out/small/verdict.json');
  return {
    folder,
    code,
    err: base.err + err,
    gate: verdict.gates[0]!,
    predictions: readFileSync(join(folder, 'assay-out/small/predictions.csv'), 'utf8'),
  };
}

describe('groups', () => {
  it('count as one observation each: a wider interval than rows would give', () => {
    const plain = judged('{metrics: [rmse]}');
    const grouped = judged('{metrics: [rmse], group_column: user}');
    expect(grouped.gate.groups).toBe(
      new Set(
        grouped.predictions
          .split('\n')
          .slice(1, -1)
          .map((line) => line.split(',')[3]),
      ).size,
    );
    expect(grouped.gate.candidate).toBe(plain.gate.candidate);
    expect(grouped.gate.upper - grouped.gate.lower).toBeGreaterThan(plain.gate.upper - plain.gate.lower);
  });

  it('leave no name of a user in the predictions, and give the same on the files alone', () => {
    const { folder, gate, predictions } = judged('{metrics: [rmse], group_column: user}');
    expect(predictions.split('\n')[0]).toBe('assay_row_id,truth,prediction,assay_group');
    expect(predictions).not.toMatch(/,u\d/);
    const words = ['--task', 'regression', '--metric', 'rmse', '--max-relative-regression', '0.1', '--json'];
    const files = [
      '--candidate',
      'assay-out/small/predictions.csv',
      '--baseline',
      'assay-out/small/baseline-predictions.csv',
    ];
    const { out } = assay(['compare', ...files, '--group-column', 'assay_group', ...words], folder);
    const [alone] = (JSON.parse(out) as { gates: Gate[] }).gates;
    expect(alone).toMatchObject({ groups: gate.groups, lower: gate.lower, upper: gate.upper });
  });

  it('are too few below 30', () => {
    const { gate } = judged('{metrics: [rmse], group_column: user}', usersTable(40, 15));
    expect(gate).toMatchObject({
      outcome: 'inconclusive',
      reason: 'too_few_rows',
      shortage: { what: 'groups', floor: 30 },
    });
  });
});

describe('weights', () => {
  it('make the value and its interval weighted', () => {
    const { folder, gate, predictions } = judged('{metrics: [rmse], weight_column: weight}');
    const rows = predictions
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').slice(1).map(Number));
    const total = rows.reduce((sum, [, , weight]) => sum + weight!, 0);
    const square = rows.reduce((sum, [truth, prediction, weight]) => sum + weight! * (truth! - prediction!) ** 2, 0);
    expectWithin(gate.candidate, Math.sqrt(square / total), 1e-12);
    const { metrics } = readJson<{ metrics: { rmse: { value: number } } }>(folder, 'assay-out/small/evaluation.json');
    expect(metrics.rmse.value).toBe(gate.candidate);
  });
});

describe('a column that cannot be used', () => {
  const files = (evaluate: string, table = usersTable(40, 5)) =>
    folderWith({ 'assay.yml': recipe({ evaluate }), 'data.csv': table });

  it.each([
    ['{group_column: users}', 'models.small.evaluate.group_column: no column "users"; did you mean "user"?'],
    ['{weight_column: user}', 'models.small.evaluate.weight_column: "user" is no column of numbers'],
    ['{weight_column: y}', 'models.small.evaluate.weight_column: "y" is the target'],
  ])('%s', (evaluate, message) => {
    const { code, err } = assay(['run'], files(evaluate));
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('has a negative weight', () => {
    const table = usersTable(40, 5).replace(/,1,(?=[^,]*\n)/g, ',-1,');
    const { code, err } = assay(['run'], files('{weight_column: weight}', table));
    expect([code, err]).toEqual([2, expect.stringContaining('data.csv, weight: a weight is at least 0, got -1')]);
  });
});
