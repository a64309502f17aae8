/** Anchor and ledger on the command line: from the documents of the folder that `--baseline` names. */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/documents/canonical.ts';
import { type Anchor, type Ledger, type Verdict, verdictDocument } from '../../src/documents/verdict.ts';
import { assay, folderWith, readJson, recipe, smallTable } from './assay.ts';

/** Worse by its features: one is hidden. */
const WITHOUT_B = '{path: data.csv, target: y, exclude: [b]}';
const GATE = '{metrics: [{name: rmse, max_absolute_regression: 1, threshold: 500}]}';

/** Rows that keep their names when a column goes. */
const NAMED = smallTable()
  .trimEnd()
  .split('\n')
  .map((line, i) => `${i === 0 ? 'id' : `row-${i}`},${line}\n`)
  .join('');

interface Base {
  readonly folder: string;
  readonly baseline: Verdict;
  /** Writes the baseline's verdict anew. */
  leave(more: { readonly anchor?: Anchor; readonly ledger?: Ledger }): void;
  /** `assay run --baseline base`: exit code, verdict, messages. */
  run(gate?: string, data?: string): { readonly code: number | null; readonly verdict: Verdict; readonly err: string };
}

/** The baseline and today's candidate lack a column; `best/` holds the model that has it. */
function withBest(): Base {
  const folder = folderWith({ 'data.csv': smallTable(), 'assay.yml': recipe({ gate: GATE }) });
  const write = (data: string, gate = GATE) =>
    writeFileSync(join(folder, 'assay.yml'), recipe({ data, gate, evaluate: '{metrics: [rmse]}' }));
  expect(assay(['run', '--out', 'best'], folder).code).toBe(0);
  write(WITHOUT_B);
  expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
  copyFileSync(join(folder, 'best/small/model.json'), join(folder, 'base/small/anchor-model.json'));
  const path = join(folder, 'base/small/verdict.json');
  const baseline = verdictDocument.decode(readFileSync(path, 'utf8'), path);
  return {
    folder,
    baseline,
    leave: (more) => writeFileSync(path, verdictDocument.encode({ ...baseline, ...more })),
    run(gate = GATE, data = WITHOUT_B) {
      write(data, gate);
      // Another model than the baseline's.
      const { code, err } = assay(['run', '--baseline', 'base', '--set', 'train.model=ridge'], folder);
      const verdict = code === 2 ? baseline : readJson<Verdict>(folder, 'assay-out/small/verdict.json');
      return { code, verdict, err };
    },
  };
}

const anchorOf = ({ folder }: Base): Anchor => ({
  version: 'small@v1.0.0',
  digest: sha256(readFileSync(join(folder, 'base/small/anchor-model.json'))),
  accepted: -0.5,
});

describe('the anchor of a folder', () => {
  it('is scored on today’s rows and stops what has spent the budget', () => {
    const base = withBest();
    base.leave({ anchor: anchorOf(base) });
    const { code, verdict } = base.run();
    expect(code).toBe(1);
    expect(verdict.reasons).toEqual(['budget_spent']);
    expect(verdict.gates[0]).toMatchObject({ passed: true });
    expect(verdict.anchor).toMatchObject({
      version: 'small@v1.0.0',
      scored: 'rescored',
      accepted: expect.closeTo(-0.5 + verdict.gates[0]!.improvement!, 9),
      gate: { outcome: 'worse', reason: 'budget_spent', margin: 2 },
    });
    for (const file of ['anchor-model.json', 'anchor-predictions.csv'])
      expect(existsSync(join(base.folder, 'assay-out/small', file)), file).toBe(true);
    const { verdict: off } = base.run(GATE.replace('}]', '}], anchor: off'));
    expect([off.decision, off.anchor]).toEqual(['approved', undefined]);
    expect(existsSync(join(base.folder, 'assay-out/small/anchor-model.json')), 'nothing of an earlier run').toBe(false);
  });

  it('that cannot be scored is told', () => {
    const base = withBest();
    base.leave({ anchor: anchorOf(base) });
    const narrow = readFileSync(join(base.folder, 'data.csv'), 'utf8').replace(/^([^,]*),[^,]*/gm, '$1');
    writeFileSync(join(base.folder, 'data.csv'), narrow);
    const { code, verdict } = base.run(GATE, '{path: data.csv, target: y}');
    expect(code).toBe(0);
    expect(verdict.anchor?.problem).toMatch(/"b"/);
    expect(verdict.anchor).not.toHaveProperty('gate');
    expect(verdict.reasons).toContain('anchor_unavailable');
  });

  it('that cannot be scored is paired by id with the numbers that were left of it', () => {
    const named = '{path: data.csv, target: y, id: id}';
    const yml = recipe({ data: named, gate: GATE, evaluate: '{metrics: [rmse]}' });
    const folder = folderWith({ 'data.csv': NAMED, 'assay.yml': yml });
    expect(assay(['run', '--out', 'best'], folder).code).toBe(0);
    writeFileSync(join(folder, 'data.csv'), NAMED.replace(/^([^,]*,[^,]*),[^,]*/gm, '$1'));
    expect(assay(['run', '--out', 'base'], folder).code).toBe(0);
    for (const file of ['model.json', 'predictions.csv'])
      copyFileSync(join(folder, 'best/small', file), join(folder, 'base/small', `anchor-${file}`));
    const path = join(folder, 'base/small/verdict.json');
    const baseline = readJson<Verdict>(path);
    const digest = sha256(readFileSync(join(folder, 'best/small/model.json')));
    writeFileSync(path, verdictDocument.encode({ ...baseline, anchor: { version: 'small@v1.0.0', digest } }));
    assay(['run', '--baseline', 'base', '--set', 'train.model=ridge'], folder);
    const { anchor } = readJson<Verdict>(folder, 'assay-out/small/verdict.json');
    expect(anchor).toMatchObject({ scored: 'paired_by_id', gate: { outcome: 'worse', reason: 'budget_spent' } });
    const left = readFileSync(join(folder, 'assay-out/small/anchor-predictions.csv'));
    expect(left, 'and left again').toEqual(readFileSync(join(folder, 'best/small/predictions.csv')));
  });

  it('that no run kept is told', () => {
    const base = withBest();
    base.leave({ anchor: anchorOf(base) });
    rmSync(join(base.folder, 'base/small/anchor-model.json'));
    const { code, verdict } = base.run();
    expect(code).toBe(0);
    expect(verdict.anchor?.problem).toBe("the baseline's run did not keep the model of small@v1.0.0");
    expect(verdict.reasons).toContain('anchor_unavailable');
  });

  it.each<[string, (base: Base) => void, RegExp]>([
    [
      'of another digest',
      (base) => base.leave({ anchor: { ...anchorOf(base), digest: `sha256:${'0'.repeat(64)}` } }),
      /its digest is .*, verdict\.json beside it expects sha256:0{64}/,
    ],
    ['that no verdict names', (base) => base.leave({}), /verdict\.json beside it expects no anchor/],
    [
      'that is broken',
      (base) => {
        const path = join(base.folder, 'base/small/anchor-model.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('"rows"', '"row"'));
        base.leave({ anchor: anchorOf(base) });
      },
      /anchor-model\.json.*training/,
    ],
    [
      'beside a broken verdict',
      ({ folder }) => writeFileSync(join(folder, 'base/small/verdict.json'), '{}'),
      /verdict\.json/,
    ],
    [
      'beside another model’s verdict',
      (base) => base.leave({ candidate: { digest: `sha256:${'2'.repeat(64)}` } } as object),
      /base\/small\/model\.json: its digest is .*, verdict\.json beside it expects sha256:2{64}/,
    ],
  ])('%s ends with 2', (_what, spoil, message) => {
    const base = withBest();
    spoil(base);
    const { code, err } = base.run();
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('stays where it is while a reset waits for the default branch', () => {
    const base = withBest();
    base.leave({ anchor: anchorOf(base) });
    const { verdict } = base.run(GATE.replace('}]', '}], anchor_reset: {version: v2.0.0, reason: x}'));
    expect(verdict.anchor).toMatchObject({ version: 'small@v1.0.0', gate: { outcome: 'worse' } });
    expect(verdict.anchor).not.toHaveProperty('reset');
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['anchor_reset_waits']);
  });
});

describe('the ledger of a folder', () => {
  it('goes on with the same test set, and starts anew with another', () => {
    const base = withBest();
    expect(base.baseline.ledger).toMatchObject({
      evaluated: 1,
      max: 100,
      candidates: [base.baseline.candidate.digest],
    });
    const ledger = { ...base.baseline.ledger!, evaluated: 99 };
    base.leave({ ledger, anchor: anchorOf(base) });
    expect(base.run().verdict.ledger).toMatchObject({ evaluated: 100, candidates: { length: 2 } });
    base.leave({ ledger: { ...ledger, testDigest: `sha256:${'3'.repeat(64)}` }, anchor: anchorOf(base) });
    expect(base.run().verdict.ledger).toMatchObject({ evaluated: 1 });
  });
});
