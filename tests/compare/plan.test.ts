/** Tables of statistics, section 4, and the laws that tie them to each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGates, planSize } from '../../src/compare/plan.ts';
import { findMetric } from '../../src/metrics/table.ts';
import { expectWithin } from '../expect-within.ts';
import { createGate, createVerdict } from '../report/create.ts';

const cells = (plan: ReturnType<typeof planSize>) =>
  [0.005, 0.01, 0.02, 0.05].map((margin) =>
    plan.byShare!.needed.filter((cell) => cell.margin === margin).map(({ rows }) => rows),
  );

describe('planSize', () => {
  it('gives the table of the reference, and never fewer rows than the floor', () => {
    expect(cells(planSize({ alpha: 0.05 }))).toEqual([
      [4947, 12_366, 24_731, 49_461],
      [1237, 3092, 6183, 12_366],
      [310, 773, 1546, 3092],
      [100, 124, 248, 495],
    ]);
  });

  it('the smallest margin of as many rows as a margin needs is that margin', () => {
    for (const { share, margin, rows } of planSize({ alpha: 0.05 }).byShare!.needed) {
      const { smallest } = planSize({ alpha: 0.05, rows }).byShare!;
      if (rows > 150) expectWithin(smallest!.find((cell) => cell.share === share)!.margin, margin, 0.01);
    }
    for (const { margin, rows } of planSize({ alpha: 0.05 }).byDeviation!.needed) {
      if (rows > 150) expectWithin(planSize({ alpha: 0.05, rows }).byDeviation!.smallest!, margin, 0.01);
    }
  });

  it('answers for right-or-wrong metrics by shares, for others by deviations, and names the floors', () => {
    const accuracy = planSize({ metric: findMetric('accuracy'), alpha: 0.05 });
    expect([accuracy.byDeviation, accuracy.floor]).toEqual([undefined, { rows: 100 }]);
    const rmse = planSize({ metric: findMetric('rmse'), alpha: 0.05 });
    expect([rmse.byShare, rmse.floor]).toEqual([undefined, { rows: 30 }]);
    expect(planSize({ metric: findMetric('f1'), alpha: 0.05 }).floor).toEqual({ rows: 100, ofEachClass: 10 });
  });

  it('promises nothing below the floor', () => {
    const plan = planSize({ metric: findMetric('accuracy'), alpha: 0.05, rows: 99 });
    expect(plan.byShare!.smallest).toBeUndefined();
    expect(planSize({ metric: findMetric('accuracy'), alpha: 0.05, rows: 100 }).byShare!.smallest).toHaveLength(4);
  });

  it('asks for more rows where less error is allowed', () => {
    const strict = planSize({ alpha: 0.01 }).byShare!.needed;
    planSize({ alpha: 0.05 }).byShare!.needed.forEach(({ rows }, i) => {
      if (rows > 100) expect(strict[i]!.rows).toBeGreaterThan(rows);
    });
  });
});

describe('planGates', () => {
  const gate = createGate({ n: 100, smallestMargin: 0.2, margin: 0.1, lower: -0.1, upper: 0.2 });

  it('needs four times the rows for half the margin', () => {
    const [plan] = planGates(createVerdict({ gates: [gate] }));
    expect(plan!.needed).toEqual([
      { margin: 0.1, rows: 400 },
      { margin: 0.05, rows: 1600 },
      { margin: 0.2, rows: 100 },
    ]);
  });

  it('goes by the smallest margin where the policy names none, and by the floor of rows', () => {
    const [plan] = planGates(createVerdict({ gates: [{ ...gate, margin: undefined }] }));
    expect(plan).toMatchObject({
      smallestMargin: 0.2,
      needed: [{ margin: 0.2, rows: 100 }, { rows: 400 }, { rows: 25 }],
    });
    expect(plan!.margin).toBeUndefined();
    const few = { ...gate, n: 10, shortage: { what: 'rows', has: 10, floor: 30 } };
    expect(planGates(createVerdict({ gates: [few] }))[0]!.needed.map(({ rows }) => rows)).toEqual([40, 160, 30]);
  });

  it('leaves out what nobody measured, and tells the anchor', () => {
    const bare = createGate({ n: undefined, smallestMargin: undefined });
    const plans = planGates(
      createVerdict({ gates: [bare, { ...gate, smallestMargin: 0 }], anchor: { version: 'm@v1.0.0', gate } }),
    );
    expect(plans.map(({ anchor }) => anchor)).toEqual(['m@v1.0.0']);
  });

  it('never gives a number that is not finite', () => {
    const number = fc.double({ min: 0, noNaN: true });
    fc.assert(
      fc.property(fc.nat(), number, number, (n, smallestMargin, margin) => {
        for (const plan of planGates(createVerdict({ gates: [{ ...gate, n, smallestMargin, margin }] }))) {
          for (const { margin: asked, rows } of plan.needed) expect(asked > 0 && Number.isSafeInteger(rows)).toBe(true);
        }
      }),
    );
  });
});
