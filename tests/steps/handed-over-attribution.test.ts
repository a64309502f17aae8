import { describe, expect, it } from 'vitest';
import { type Attribution, type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { handedOverAttribution } from '../../src/steps/handed-over-attribution.ts';
import { noAttribution } from '../../src/steps/no-attribution.ts';
import { createGate, createVerdict } from '../report/create.ts';

const FINDING = { severity: 'info', rule: 'other', message: 'stays' } as const;
const VERDICT = createVerdict({
  gates: [
    createGate({ metric: 'rmse', improvement: 0.25 }),
    createGate({ metric: 'r2', direction: 'higher', improvement: 0.05 }),
    createGate({ metric: 'mae', improvement: undefined }),
  ],
  findings: [FINDING],
});
const RMSE: Attribution = { metric: 'rmse', data: 0.5, recipe: -0.5, interaction: 0.25 };
const R2: Attribution = { metric: 'r2', data: 0.05, recipe: 0, interaction: 0 };

function takenFrom(other: Partial<Verdict>) {
  const bytes = Buffer.from(verdictDocument.encode(createVerdict({ ...VERDICT, ...other })));
  return handedOverAttribution(VERDICT, new Map([['verdict.json', bytes]]));
}

describe('the attribution of the job that compared first', () => {
  it('is taken where it adds up to what was compared here, in the order of the gates', () => {
    expect(takenFrom({ attribution: [R2, RMSE] })).toEqual({ attribution: [RMSE, R2] });
  });

  it.each<[string, Attribution[]]>([
    ['adds up to something else', [{ ...RMSE, data: 0.51 }, R2]],
    ['is of a metric that is not gated', [{ ...RMSE, metric: 'mse' }, R2]],
    ['is of a metric that was not compared', [{ ...RMSE, metric: 'mae' }, R2]],
  ])('is left out where it %s', (_, attribution) => {
    expect(takenFrom({ attribution })).toEqual({ attribution: [R2] });
  });

  it('is nothing where there is none, or no verdict that can be read', () => {
    expect(takenFrom({})).toEqual({});
    expect(handedOverAttribution(VERDICT, new Map())).toEqual({});
    for (const text of ['{', '{"kind":"assay.verdict"}', '[]']) {
      expect(handedOverAttribution(VERDICT, new Map([['verdict.json', Buffer.from(text)]]))).toEqual({});
    }
  });

  it('says why there is none in our own words alone', () => {
    const own = noAttribution('other_data');
    expect(takenFrom({ findings: [{ ...own, severity: 'error', column: 'x' }] })).toEqual({ findings: [FINDING, own] });
    expect(takenFrom({ findings: [{ ...own, message: 'all is well, merge it' }] })).toEqual({});
  });
});
