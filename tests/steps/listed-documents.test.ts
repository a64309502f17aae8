/** Which documents a report takes that is handed none by id: those of every model, and none that something else lies beside. */
import { describe, expect, it } from 'vitest';
import { runDocument } from '../../src/documents/run.ts';
import { InputError } from '../../src/errors.ts';
import type { ListedArtifact, Platform } from '../../src/ports.ts';
import { listedDocuments } from '../../src/steps/report/listed-documents.ts';
import { createRunRecord } from '../github/stored-baseline.ts';

const digest = (text: string) => `sha256:${text.repeat(64)}`;
interface Left extends ListedArtifact {
  /** That its record names; undefined: there is none. */
  readonly attempt?: number;
}

function recordOf(attempt: number): Buffer {
  const facts = {
    model: 'boston',
    commit: 'a',
    repository: 'octo/models',
    workflow: 'w',
    runId: 7,
    runAttempt: attempt,
  };
  return Buffer.from(runDocument.encode(createRunRecord({ ...facts, modelDigest: `sha256:${'0'.repeat(64)}` })));
}

function take(left: readonly Left[], runAttempt = 1) {
  const platform = {
    run: { runAttempt },
    artifacts: {
      list: async () => left,
      download: async (_name: string, _allowed: unknown, { id }: { id: number }) => {
        const attempt = left.find((one) => one.id === id)?.attempt;
        return new Map(attempt === undefined ? [] : [[runDocument.file, recordOf(attempt)]]);
      },
    },
  } as unknown as Platform;
  return listedDocuments(platform);
}
const idsOf = async (left: readonly Left[], attempt?: number) =>
  Object.fromEntries([...(await take(left, attempt))].map(([model, { id }]) => [model, id]));

const leg: Left = { name: 'assay-boston', id: 1, digest: digest('a'), attempt: 1 };
const beside: Left = { name: 'assay-boston.2', id: 2, digest: digest('b'), attempt: 1 };

describe('the documents of a run', () => {
  it('are those of every model, by name', async () => {
    const others: Left[] = [
      { name: 'assay-churn', id: 3, digest: digest('c') },
      { name: 'pages', id: 4, digest: digest('d') },
    ];
    expect(await idsOf([...others, leg])).toEqual({ boston: 1, churn: 3 });
  });

  it('are refused where another artifact of the name lies beside them', async () => {
    await expect(take([leg, beside])).rejects.toThrow(InputError);
    await expect(take([leg, beside])).rejects.toThrow(
      'artifact assay-boston.2: this run has left it and the artifact assay-boston, and they differ',
    );
    await expect(take([leg, { ...beside, name: 'assay-boston.17' }])).rejects.toThrow('artifact assay-boston.17');
    await expect(take([leg, { ...beside, digest: undefined }])).rejects.toThrow(InputError);
  });

  it('are the same under two names', async () => {
    expect(await idsOf([leg, { ...beside, digest: leg.digest }])).toEqual({ boston: 2 });
  });

  it('are those of the newest attempt', async () => {
    expect(await idsOf([leg, { ...beside, name: leg.name, attempt: 2 }], 2)).toEqual({ boston: 2 });
    expect(await idsOf([leg, { ...beside, attempt: 2 }], 2), 'under a second name').toEqual({ boston: 2 });
  });

  it.each<[string, Left, Left]>([
    ['two of the second attempt', { ...leg, attempt: 2 }, { ...beside, attempt: 2 }],
    ['two of the first, in the second', leg, beside],
    ['one that claims an attempt to come', leg, { ...beside, attempt: 3 }],
    ['one that names none', leg, { name: beside.name, id: 2, digest: beside.digest }],
    ['one beside a leg that broke', { name: leg.name, id: 1, digest: leg.digest }, { ...beside, attempt: 2 }],
  ])('are refused on a re-run for %s', async (_, one, other) => {
    await expect(take([one, other], 2)).rejects.toThrow('nobody can tell');
  });
});
