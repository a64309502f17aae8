/** `predictions.csv` of any program: what is read, and the first line that is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePredictions } from '../../src/data/predictions.ts';
import { readTable } from '../../src/data/read.ts';
import { type ClassPredictions, encodePredictions, type Predictions } from '../../src/documents/predictions.ts';
import type { Task } from '../../src/documents/shape.ts';
import { ONE_THREAD, sourceOfBytes } from './byte-source.ts';

interface Asked {
  readonly id?: string;
  readonly positive?: string;
}

/** Through the very reader, as `open-predictions.ts` does it. */
async function read(csv: string, task: Task, asked: Asked = {}): Promise<Predictions> {
  const id = asked.id ?? 'assay_row_id';
  const textColumns = task === 'regression' ? [id] : [id, 'truth', 'prediction'];
  const { table } = await readTable(sourceOfBytes(csv, 'p.csv'), { textColumns }, ONE_THREAD);
  return decodePredictions(table, { task, file: 'p.csv', ...asked });
}

const classes = async (csv: string, task: 'binary' | 'multiclass', asked?: Asked) =>
  (await read(csv, task, asked)) as ClassPredictions;

describe('a predictions file', () => {
  it('is read in the order of its ids, extra columns ignored', async () => {
    const read1 = await read('assay_row_id,note,truth,prediction\nb,x,2,2.5\na,,1,-1.5\n', 'regression');
    expect([read1.ids.text(0), read1.ids.text(1)]).toEqual(['a', 'b']);
    expect(read1).toMatchObject({ truth: new Float64Array([1, 2]), prediction: new Float64Array([-1.5, 2.5]) });
  });

  it('may name another id column, whose leading zeros count', async () => {
    const { ids } = await read('user,truth,prediction\n007,1,1\n7,1,1\n', 'regression', { id: 'user' });
    expect([ids.text(0), ids.text(1)]).toEqual(['007', '7']);
  });

  it('keeps the order in which repeated rows are written: -2 before -10', async () => {
    const id = '0123456789abcdef';
    const { ids } = await read(`assay_row_id,truth,prediction\n${id}-10,1,1\n${id},1,1\n${id}-2,1,1\n`, 'regression');
    expect([0, 1, 2].map((row) => ids.text(row))).toEqual([id, `${id}-2`, `${id}-10`]);
  });

  it('may give one probability, of the positive class', async () => {
    const csv = 'assay_row_id,truth,prediction,probability\na,no,no,0.25\nb,yes,yes,0.75\n';
    const { positive, probabilities } = await classes(csv, 'binary');
    expect(positive).toBe('yes');
    expect(probabilities).toEqual([new Float64Array([0.75, 0.25]), new Float64Array([0.25, 0.75])]);
    const other = await classes(csv, 'binary', { positive: 'no' });
    expect(other.probabilities?.[0]).toEqual(new Float64Array([0.25, 0.75]));
  });

  it('has no probabilities where it names none', async () => {
    const { probabilities } = await classes('assay_row_id,truth,prediction\na,x,y\nb,y,y\n', 'binary');
    expect(probabilities).toBeUndefined();
  });

  it.each<[string, string, string]>([
    ['0', '1', '1'],
    ['1', '2', '1'],
    ['false', 'true', 'true'],
    ['no', 'yes', 'yes'],
    ['Yes', 'no', 'Yes'],
    ['cat', 'dog', 'dog'],
  ])('of %s and %s calls %s positive', async (a, b, positive) => {
    const read1 = await classes(`assay_row_id,truth,prediction\na,${a},${a}\nb,${b},${a}\n`, 'binary');
    expect(read1.positive).toBe(positive);
  });

  it('with one class needs to be told the positive one', async () => {
    const csv = 'assay_row_id,truth,prediction\na,0,0\nb,0,0\n';
    await expect(read(csv, 'binary')).rejects.toThrow('p.csv: holds the class "0" only; say which is the positive one');
    expect(await classes(csv, 'binary', { positive: '1' })).toMatchObject({ classes: ['0', '1'], positive: '1' });
  });

  it.each<[string, Task, string, Asked?]>([
    ['id,truth,prediction\na,1,1\n', 'regression', 'p.csv: no column "assay_row_id"; known: id, truth, prediction'],
    ['assay_row_id,truth,predicton\na,1,1\n', 'regression', 'p.csv: no column "prediction"; did you mean "predicton"?'],
    [
      'assay_row_id,truth,prediction\na,1,1\nb,1,oops\nc,1,bad\n',
      'regression',
      'p.csv, line 3, prediction: "oops" is no number',
    ],
    [
      'assay_row_id,truth,prediction\nz,1,NaN\na,1,inf\n',
      'regression',
      'p.csv, line 2, prediction: "NaN" is no number',
    ],
    ['assay_row_id,truth,prediction\na,1,1e400\n', 'regression', 'p.csv, line 2, prediction: "1e400" is no number'],
    ['assay_row_id,truth,prediction\na,1,1\nb,,1\n', 'regression', 'p.csv, line 3, truth: is missing'],
    ['assay_row_id,truth,prediction\na,1,1\n,1,1\n', 'regression', 'p.csv, line 3, assay_row_id: is missing'],
    [
      'assay_row_id,truth,prediction\nb,1,1\na,1,1\nb,1,1\na,1,1\n',
      'regression',
      'p.csv, line 4, assay_row_id: "b" stands twice, first in line 2',
    ],
    ['assay_row_id,truth,prediction\na,x,x\nb,y,\n', 'multiclass', 'p.csv, line 3, prediction: is missing'],
    [
      'assay_row_id,truth,prediction\na,x,x\nb,y,z\n',
      'binary',
      'p.csv: task binary wants two classes, the file has 3: x, y, z',
    ],
    [
      'assay_row_id,truth,prediction\na,x,x\nb,y,y\n',
      'binary',
      'p.csv: the positive class "q" is none of the classes x, y',
      { positive: 'q' },
    ],
    [
      'assay_row_id,truth,prediction,probability\na,0,0,0.2\nb,1,1,1.5\n',
      'binary',
      'p.csv, line 3, probability: 1.5 is no probability',
    ],
    [
      'assay_row_id,truth,prediction,probability_0,probability_1\na,0,0,0.5,0.5\nb,1,1,-0.5,1.5\n',
      'binary',
      'p.csv, line 3, probability_0: -0.5 is no probability',
    ],
    [
      'assay_row_id,truth,prediction,probability_0,probability_1\nb,0,0,0.5,0.4\na,1,1,0.1,0.1\n',
      'binary',
      'p.csv, line 2: the probabilities sum to 0.9, not 1',
    ],
    [
      'assay_row_id,truth,prediction,probability_x\na,x,x,0.4\nb,y,y,1\n',
      'multiclass',
      'p.csv, line 2: the probabilities sum to 0.4, not 1',
    ],
  ])('%j of %s is refused by its first offending line', async (csv, task, message, asked) => {
    await expect(read(csv, task, asked)).rejects.toThrow(message);
  });

  it('comes back as it was written, whatever its ids, labels and slices are called', async () => {
    const name = fc
      .oneof(
        fc.constantFrom(
          '=HYPERLINK("http://x")',
          "'=x",
          "''+1",
          '-1.5',
          '+cmd',
          '@a',
          '__proto__',
          'a,b',
          'a "b"',
          '\t',
          'é\u{1F600}',
        ),
        fc
          .string({ minLength: 1, unit: 'grapheme' })
          .filter((text) => text === text.trim() && !/[\r\n\0\p{Cc}]/u.test(text)),
      )
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
        async (labels, rowNames) => {
          const names = [...labels].sort();
          const ids = [...rowNames].sort();
          const codes = Int32Array.from(ids, (_, i) => i % names.length);
          const column = (c: number) => Float64Array.from(codes, (code) => (code === c ? 1 : 0));
          const written: ClassPredictions = {
            task: 'multiclass',
            ids: { length: ids.length, text: (row) => ids[row]! },
            slices: new Map([['s', { codes: codes.map((code) => (code === 0 ? -1 : 0)), values: [names[0]!] }]]),
            classes: names,
            truth: codes,
            prediction: codes,
            probabilities: names.map((_, c) => column(c)),
          };
          const back = await classes([...encodePredictions(written)].join(''), 'multiclass');
          expect(back.classes).toEqual(names);
          expect(ids.map((_, row) => back.ids.text(row))).toEqual(ids);
          expect([back.truth, back.prediction, back.probabilities]).toEqual([codes, codes, written.probabilities]);
          const slice = back.slices.get('s');
          expect(Array.from(slice!.codes, (code) => slice!.values[code])).toEqual(
            Array.from(codes, (code) => (code === 0 ? undefined : names[0])),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
