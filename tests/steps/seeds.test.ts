/** `train.seeds` through train and evaluate, with a kind that is nothing but its seed: the house has no seeded one yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationDocument } from '../../src/documents/evaluation.ts';
import { runDocument } from '../../src/documents/run.ts';
import { finite, z } from '../../src/documents/shape.ts';
import { localFiles } from '../../src/local/files.ts';
import { localGit } from '../../src/local/git.ts';
import { localClock, localMachine } from '../../src/local/machine.ts';
import type { ModelKind } from '../../src/models/contract.ts';
import { KINDS } from '../../src/models/kinds.ts';
import { Sfc32 } from '../../src/numbers/sfc32.ts';
import type { Ports } from '../../src/ports.ts';
import { evaluate } from '../../src/steps/evaluate.ts';
import { FIRST_SEED } from '../../src/steps/fit.ts';
import { readRecipes } from '../../src/steps/request.ts';
import { openSession, predictionsOf } from '../../src/steps/session.ts';
import { train } from '../../src/steps/train.ts';
import { assay, folderWith, recipe, smallTable } from '../chain/assay.ts';
import { ALONE } from '../models/fixture-table.ts';

const PORTS: Ports = {
  files: localFiles,
  workers: ALONE.workers,
  git: localGit,
  log: { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} },
  clock: localClock,
  machine: localMachine,
};

const drawn = (seed: number) => new Sfc32(seed).index(1000) / 10;

/** Answers the same number for every row: the one that its seed draws. */
const diced: ModelKind<object, { type: 'diced'; value: number }> = {
  name: 'diced',
  tasks: ['regression'],
  summary: 'answers by its seed',
  seeded: true,
  params: z.strictObject({}),
  estimator: z.strictObject({ type: z.literal('diced'), value: finite() }),
  encoding: { standardize: () => false, dropReference: () => false, withoutFeatures: true },
  async fit(_design, _target, _params, { seed }) {
    return { estimator: { type: 'diced', value: drawn(seed!) }, findings: [] };
  },
  check() {},
  predict: ({ value }, { rows }) => ({ type: 'double', values: new Float64Array(rows).fill(value) }),
};

const table = KINDS as ModelKind[];
beforeAll(() => void table.push(diced as unknown as ModelKind));
afterAll(() => void table.splice(table.indexOf(diced as unknown as ModelKind), 1));

async function ran(trained: string) {
  const folder = folderWith({ 'assay.yml': recipe({ train: trained }), 'data.csv': smallTable() });
  const [one] = await readRecipes({ folder }, PORTS);
  const session = openSession(one!, join(folder, 'out'), PORTS);
  await train(session);
  await evaluate(session);
  const read = (name: string) => readFileSync(`${session.folder}/${name}`, 'utf8');
  return {
    model: session.held.model!.document,
    truth: (await predictionsOf(session)).truth as Float64Array,
    evaluation: evaluationDocument.decode(read('evaluation.json'), 'evaluation.json'),
    run: runDocument.decode(read('run.json'), 'run.json'),
  };
}

describe('several seeds', () => {
  it('ship the first one’s model, and note the variance of one training of each metric', async () => {
    const { model, truth, evaluation, run } = await ran('{model: diced, seeds: 4}');
    expect(model.estimator).toEqual({ type: 'diced', value: drawn(FIRST_SEED) });
    expect(run.train).toEqual({ model: 'diced', params: {}, seed: FIRST_SEED });
    expect(evaluation.seeds?.count).toBe(4);
    const answers = [0, 1, 2, 3].map((k) => drawn(FIRST_SEED + k));
    const maes = answers.map((answer) => truth.reduce((sum, y) => sum + Math.abs(y - answer), 0) / truth.length);
    const mean = maes.reduce((a, b) => a + b) / 4;
    const variance = maes.reduce((sum, mae) => sum + (mae - mean) ** 2, 0) / 3;
    expect(evaluation.metrics['mae']).toMatchObject({ value: expect.closeTo(maes[0]!, 9) });
    expect(evaluation.seeds?.variance['mae']).toBeCloseTo(variance, 9);
    expect(variance).toBeGreaterThan(1);
    expect(Object.keys(evaluation.seeds!.variance)).toEqual(
      Object.keys(evaluation.metrics).filter((name) => 'value' in evaluation.metrics[name]!),
    );
  });

  it('are not there where it is trained once', async () => {
    for (const once of ['{model: diced}', '{model: diced, seeds: 1}']) {
      const { evaluation, run } = await ran(once);
      expect(evaluation).not.toHaveProperty('seeds');
      expect(run.train.seed).toBe(FIRST_SEED);
    }
    expect((await ran('{model: linear}')).run.train).not.toHaveProperty('seed');
  });

  it('give the same bytes again', async () => {
    const [one, two] = [await ran('{model: diced, seeds: 3}'), await ran('{model: diced, seeds: 3}')];
    expect(one.evaluation).toEqual(two.evaluation);
  });
});

describe('seeds of a kind that draws no random numbers', () => {
  it.each(KINDS.filter(({ tasks }) => tasks.includes('regression')).map(({ name }) => name))(
    'are refused: %s',
    (name) => {
      const files = { 'assay.yml': recipe({ train: `{model: ${name}, seeds: 5}` }), 'data.csv': smallTable() };
      const { code, err } = assay(['run'], folderWith(files));
      expect([code, err]).toEqual([
        2,
        `assay: assay.yml, line 7, models.small.train.seeds: ${name} is not seeded: every seed gives the same model; leave it out\n`,
      ]);
    },
  );

  it('are refused of the kind that nobody named', () => {
    const files = { 'assay.yml': recipe({ train: '{seeds: 2}' }), 'data.csv': smallTable() };
    expect(assay(['run'], folderWith(files)).err).toContain('train.seeds: linear is not seeded');
  });
});
