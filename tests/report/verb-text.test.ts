import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/terminal-text.ts';
import { metricsText, verbText } from '../../src/report/verb-text.ts';
import { createDataCheck, createEvaluation, createModel, digestOf } from './create.ts';

const options = { colour: false, width: 80 } as const;
const folder = 'assay-out/boston-housing';

describe('verbText', () => {
  it('shows the newest result', async () => {
    const dataCheck = createDataCheck({
      findings: [{ severity: 'warning', rule: 'constant_column', message: 'column "zn" is constant' }],
    });
    const model = { document: createModel({ params: { alpha: 1, penalty: 'l2' } }), digest: digestOf('c') };
    const evaluation = createEvaluation({ metrics: { mape: { undefined: 'a truth is 0' }, rmse: { value: 4.91 } } });
    const texts = [{ dataCheck }, { dataCheck, model }, { dataCheck, model, evaluation }].map((results) =>
      verbText('boston-housing', { ...results, folder }, options),
    );
    await expect(texts.join('\n')).toMatchFileSnapshot('__snapshots__/verbs.txt');
    for (const line of texts.join('').split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('says nothing of a verb that failed', () => {
    expect(verbText('boston-housing', { folder }, options)).toBe('');
  });
});

describe('metricsText', () => {
  const metrics = { mae: { value: 3.18909123 }, mape: { undefined: 'a truth is 0' }, r2: { value: 0 } };

  it('lists every metric by name, 0 as a number and undefined with its reason', () => {
    expect(metricsText(metrics, undefined)).toBe('mae   3.18909\nmape  undefined: a truth is 0\nr2    0\n');
  });

  it('lists those asked for in the order asked, by any of their names', () => {
    expect(metricsText(metrics, ['r2_score', 'mean_absolute_error'])).toBe('r2   0\nmae  3.18909\n');
  });
});
