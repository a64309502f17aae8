import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { InfrastructureError } from '../../src/errors.ts';
import { localFiles } from '../../src/local/files.ts';
import type { Platform, Ports } from '../../src/ports.ts';
import type { ModelOutcome } from '../../src/steps/chain.ts';
import { rethrowEarlierFailure } from '../../src/steps/failure-record.ts';
import { handOver } from '../../src/steps/hand-over.ts';

test('a verdict whose documents cannot be handed over passes neither here nor in the report after it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-hand-over-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await localFiles.writeText(`${folder}/verdict.json`, '{}');
  const upload = async () => Promise.reject(new InfrastructureError('the artifact service is away'));
  const platform = { artifacts: { upload } } as unknown as Platform;
  const ports = { files: localFiles } as Ports;
  const outcome = {
    name: 'houses',
    session: { folder, held: {} },
    failure: undefined,
    exitCode: 0,
  } as unknown as ModelOutcome;
  const [handed] = await handOver(
    [outcome],
    { retentionDays: undefined, uploadPredictions: true, mark: { runId: '1', runAttempt: 1 } },
    platform,
    ports,
  );
  expect(handed!.outcome).toMatchObject({ exitCode: 3, failure: { message: 'the artifact service is away' } });
  expect(readFileSync(`${folder}/failure.json`, 'utf8')).toContain('the artifact service is away');
  await expect(rethrowEarlierFailure(folder, 'report', localFiles)).rejects.toThrow('the artifact service is away');
});
