import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SUMS_FILE } from '../../src/documents/files.ts';
import { digestOfFiles } from '../../src/documents/files-digest.ts';
import { isAssetName } from '../../src/registry/asset-names.ts';
import { createManifest } from '../../src/registry/manifest.ts';

const FILES = new Map([
  ['model.json', Buffer.from('{"a": 1}\n')],
  ['run.json', Buffer.from('{"b": 2}\n')],
  ['report.html', Buffer.from([0, 255, 10])],
]);

describe('createManifest', () => {
  it('lists every file by name, and the list itself', () => {
    const { assets } = createManifest(FILES);
    expect(assets.map(({ name }) => name)).toEqual(['SHA256SUMS', 'model.json', 'report.html', 'run.json']);
    for (const { name, bytes, digest } of assets) {
      expect(digest, name).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  it('writes sums that coreutils reads, and that tell one byte that changed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-sums-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const { name, bytes } of createManifest(FILES).assets) writeFileSync(join(folder, name), bytes);
    const check = () => spawnSync('sha256sum', ['--strict', '-c', SUMS_FILE], { cwd: folder, encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0, stdout: 'model.json: OK\nreport.html: OK\nrun.json: OK\n' });
    writeFileSync(join(folder, 'run.json'), '{"b": 3}\n');
    expect(check().status).toBe(1);
  });

  it('has one digest whatever the order of the files, and another for any other name or byte', () => {
    const digest = createManifest(FILES).digest;
    expect(createManifest(new Map([...FILES].reverse())).digest).toBe(digest);
    const renamed = new Map([...FILES].map(([name, bytes]) => [name === 'run.json' ? 'rum.json' : name, bytes]));
    expect(createManifest(renamed).digest).not.toBe(digest);
    expect(createManifest(new Map([...FILES, ['run.json', Buffer.from('x')]])).digest).not.toBe(digest);
  });

  it('refuses a name that GitHub would rewrite', () => {
    expect(() => createManifest(new Map([['my model.json', Buffer.from('')]]))).toThrow(
      '"my model.json" is no name for an asset of a release',
    );
    expect(() => createManifest(new Map([...FILES, ['MODEL.json', Buffer.from('')]]))).toThrow(
      'two assets of one name',
    );
  });
});

describe('digestOfFiles', () => {
  it('is SHA-256 over the raw digests in the order of names (OpenSSF model signing)', () => {
    const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
    // printf a | openssl dgst -sha256 -binary > d; printf b | openssl dgst -sha256 -binary >> d; sha256sum d
    expect(
      digestOfFiles([
        { name: 'z', digest: digest('b') },
        { name: 'a', digest: digest('a') },
      ]),
    ).toBe('sha256:e5a01fee14e0ed5c48714f22180f25ad8365b53f9779f79dc4a3d7e93963f94a');
  });

  it('refuses what is no digest', () => {
    expect(() => digestOfFiles([{ name: 'a', digest: 'abc' }])).toThrow('no digest of a: abc');
  });
});

describe('isAssetName', () => {
  it.each(['model.json', 'SHA256SUMS', 'a', 'predictions.csv', 'x-1_2.tar.gz'])('takes %s', (name) => {
    expect(isAssetName(name)).toBe(true);
  });
  it.each(['', '.json', 'a.', 'a b', 'a/b', 'ä.json', 'a\n', '..', 'x'.repeat(201)])('refuses %j', (name) => {
    expect(isAssetName(name)).toBe(false);
  });
  it('takes only names that stay as they are', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(isAssetName(name)).toBe(/^[\w.-]{1,200}$/.test(name) && !/^\.|\.$/.test(name) && !name.includes('\n'));
      }),
      { seed: 4 },
    );
  });
});
