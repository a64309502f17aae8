import { describe, expect, it } from 'vitest';
import { changesOf, changesSection, changesSummary } from '../../src/report/changes.ts';
import { coefficientRows } from '../../src/report/coefficient-changes.ts';
import { dummyWords } from '../../src/report/compared.ts';
import { costTable } from '../../src/report/lineage.ts';
import { phraseToMarkdown } from '../../src/report/markdown.ts';
import { slicesSection } from '../../src/report/slices-section.ts';
import { expectWithin } from '../expect-within.ts';
import {
  createCoefficients,
  createDataCheck,
  createEvaluation,
  createModel,
  createReport,
  createRun,
  createVerdict,
  digestOf,
} from './create.ts';

const lines = (report: ReturnType<typeof createReport>) =>
  changesOf(report).map(({ what, baseline, candidate }) =>
    [what, baseline, candidate].map(phraseToMarkdown).join(' | '),
  );

describe('changesOf', () => {
  it('finds nothing between a model and itself', () => {
    const report = createReport({ baseline: { model: createModel(), run: createRun() } });
    expect(changesOf(report)).toEqual([]);
    expect(phraseToMarkdown(changesSection(report)!.title)).toBe('What changed: nothing');
  });

  it('tells parameters that were set, unset and changed', () => {
    const report = createReport({
      model: createModel({ estimator: { type: 'ridge' }, params: { alpha: 10, tol: 0.001 } }),
      run: undefined,
      baseline: { model: createModel({ params: { alpha: 0.1, standardize: true } }) },
    });
    expect(lines(report)).toEqual([
      '`train.model` | `linear` | `ridge`',
      '`train.params.alpha` | 0.1 | 10',
      '`train.params.standardize` | `true` | none',
      '`train.params.tol` | none | 0.001',
    ]);
    expect(phraseToMarkdown(changesSummary(changesOf(report)))).toBe('4 settings of the recipe');
  });

  it('tells features that came, went and changed their type', () => {
    const inputs = (names: Record<string, 'double' | 'string'>) =>
      Object.entries(names).map(([name, type]) => ({ name, type }));
    const report = createReport({
      model: createModel({
        signature: { inputs: inputs({ rm: 'string', tax: 'double' }), output: { type: 'double' } },
      }),
      run: undefined,
      baseline: {
        model: createModel({
          signature: { inputs: inputs({ rm: 'double', age: 'double' }), output: { type: 'double' } },
        }),
      },
    });
    expect(lines(report)).toEqual([
      'feature `age` | numeric | not used',
      'feature `rm` | numeric | categorical',
      'feature `tax` | not used | numeric',
    ]);
  });

  it('tells training rows and data files by size and digest', () => {
    const { training } = createModel();
    const [file] = createRun().data;
    const report = createReport({
      model: createModel({ training: { ...training, rows: 494, trainDigest: digestOf('8') } }),
      run: createRun({ data: [{ ...file!, rows: 618, dataDigest: digestOf('9'), sha256: digestOf('9') }] }),
      baseline: { model: createModel(), run: createRun() },
    });
    expect(lines(report)).toEqual([
      'training rows | 404 rows, `sha256:777777…` | 494 rows, `sha256:888888…`',
      '`data/boston_housing.csv` | 506 rows × 14 columns, `sha256:ffffff…` | 618 rows × 14 columns, `sha256:999999…`',
    ]);
  });
});

describe('coefficientRows', () => {
  it('sorts by the change in deviations of the feature, not by the raw change', () => {
    const rows = coefficientRows(createReport());
    expect(rows.map((row) => row.name)).toEqual(['lstat', 'rm', '(intercept)']);
    expectWithin(rows[0]!.change!, 0.04 * 7.141061511348571, 1e-12);
  });

  it('sorts by the effect where there is no baseline', () => {
    const rows = coefficientRows(
      createReport({ coefficients: createCoefficients({ rm: 9, lstat: -0.5 }), baseline: undefined }),
    );
    expect(rows.map((row) => [row.name, row.change])).toEqual([
      ['rm', undefined],
      ['lstat', undefined],
    ]);
  });

  it('counts a coefficient that only one side has as moved from or to zero', () => {
    const baseline = { coefficients: createCoefficients({ rm: 4.44 }) };
    const rows = coefficientRows(createReport({ coefficients: createCoefficients({ lstat: -0.51 }), baseline }));
    expect(rows.map((row) => [row.name, row.candidate, row.baseline])).toEqual([
      ['lstat', -0.51, undefined],
      ['rm', undefined, 4.44],
    ]);
  });

  it('scales a category by how often it occurs', () => {
    const [lstat] = createDataCheck().columns;
    const { numeric: _none, ...text } = {
      ...lstat!,
      name: 'sex',
      rows: 100,
      categories: [{ value: 'male', rows: 20 }],
    };
    const report = createReport({
      dataCheck: createDataCheck({ columns: [text] }),
      coefficients: createCoefficients({ 'sex=male': 2 }),
      baseline: undefined,
    });
    expectWithin(coefficientRows(report)[0]!.effect!, 0.8, 1e-12);
  });
});

describe('dummyWords', () => {
  it('asks the first gated metric that both have', () => {
    expect(phraseToMarkdown(dummyWords(createReport())!.text)).toBe(
      'Better than `dummy`? Yes: `rmse` 4.910 against 8.655 of a model that always answers the training mean.',
    );
  });

  it('says no for a tie, since equal is not better', () => {
    const evaluation = createEvaluation({ metrics: { rmse: { value: 5 } }, dummy: { rmse: { value: 5 } } });
    expect(dummyWords(createReport({ evaluation }))!.answer).toBe('no');
  });

  it('does not answer from an undefined metric', () => {
    const evaluation = createEvaluation({ dummy: { rmse: { undefined: 'no rows' } } });
    expect(dummyWords(createReport({ evaluation }))!.answer).toBe('unknown');
  });
});

it('counts slices that are worse, and says which are too small', () => {
  const slices = [
    {
      where: { chas: '0' },
      rows: 95,
      minRows: 30,
      metrics: { rmse: { candidate: 5, baseline: 4, outcome: 'worse' as const } },
    },
    { where: {}, missing: ['chas'], rows: 7, minRows: 30, metrics: {} },
  ];
  const section = slicesSection(createReport({ verdict: createVerdict({ slices }) }))!;
  expect(phraseToMarkdown(section.title)).toBe('Slices: 1 of 2 is worse');
  const [table] = section.blocks;
  const rows = table?.type === 'table' ? table.table.rows.map((row) => row.map(phraseToMarkdown)) : [];
  expect(rows).toEqual([
    ['`chas` = `0`', '95', '4 → 5', '❌ worse'],
    ['`chas` missing', '7', '', '❔ too few rows (30 needed)'],
  ]);
});

it('tells the cost in the order of the work, whatever the order of the record', () => {
  const run = createRun({ seconds: { compare: 1, 'check-data': 2, train: 3, other: 4 } });
  const rows = costTable(createReport({ run, baseline: undefined }))!.rows.map(([name]) => phraseToMarkdown(name!));
  expect(rows).toEqual(['`check-data`', '`train`', '`compare`', '`other`', 'together', 'most memory']);
});
