/** How the command line behaves as a process: streams, colours, endings, and being killed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataCheckDocument } from '../../src/documents/data-check.ts';
import { decodeMetrics, evaluationDocument, METRICS_FILE } from '../../src/documents/evaluation.ts';
import { modelDocument } from '../../src/documents/model.ts';
import { runDocument } from '../../src/documents/run.ts';
import { verdictDocument } from '../../src/documents/verdict.ts';
import { assay, CLI, folderWith, ROOT, recipe, smallTable } from '../chain/assay.ts';

const project = () => folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable() });
const ESCAPE = '\u001b';

/** Runs a line of bash in which `assay` is the built command line. */
function shell(line: string, folder: string): { code: number | null; out: string; err: string } {
  const script = `set -o pipefail; assay() { "${process.execPath}" "${CLI}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('standard output', () => {
  it.each([
    ['run'],
    ['check-data'],
    ['train'],
    ['evaluate'],
    ['compare'],
    ['report'],
    ['predict', '--model', 'assay-out/small/model.json', '--data', 'data.csv'],
    ['evaluate', '--predictions', 'assay-out/small/predictions.csv', '--task', 'regression'],
    [
      'compare',
      '--candidate',
      'assay-out/small/predictions.csv',
      '--baseline',
      'assay-out/small/predictions.csv',
      '--task',
      'regression',
      '--metric',
      'mae',
      '--threshold',
      '9',
    ],
    ['init', 'data.csv', '--force'],
  ])('of %s %s with --json is one document and nothing else', (...words) => {
    const folder = project();
    assay(['run'], folder);
    const { code, out, err } = assay([...words.filter((word) => word !== undefined), '--json'], folder);
    expect(code, err).toBe(0);
    expect(typeof JSON.parse(out)).toBe('object');
    expect(out.endsWith('}\n')).toBe(true);
  });

  it('has no colours where it is no terminal, and none with NO_COLOR or --no-color', () => {
    const folder = project();
    expect(assay(['run'], folder).out).not.toContain(ESCAPE);
    expect(assay(['run'], folder, { FORCE_COLOR: '1' }).out).toContain(ESCAPE);
    expect(assay(['run'], folder, { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain(ESCAPE);
    expect(assay(['run', '--no-color'], folder, { FORCE_COLOR: '1' }).out).not.toContain(ESCAPE);
  });

  it('shows no progress where standard error is no terminal', () => {
    const { err } = assay(['run'], project());
    expect(err).toBe('');
  });

  it('that is closed ends it quietly, with its own exit code', () => {
    const folder = project();
    assay(['run', '--out', 'base'], folder);
    expect(shell('assay run | head -c 1 >/dev/null', folder)).toMatchObject({ code: 0, err: '' });
    expect(shell('assay run | true', folder)).toMatchObject({ code: 0, err: '' });
    const rejected = "assay run --quiet --baseline base --set 'data.exclude=[a]'";
    expect(shell(`${rejected} | true`, folder)).toMatchObject({ code: 1, err: '' });
    expect(shell(`${rejected} 2>&1 | true`, folder).code).toBe(1);
    expect(shell('assay nonsense 2>&1 | true', folder).code).toBe(2);
  });

  it.skipIf(!existsSync('/dev/full'))('that is full is no rejection', () => {
    const { code, err } = shell('assay run > /dev/full', project());
    expect(code).toBe(3);
    expect(err).toBe('assay: the output cannot be written: ENOSPC: no space left on device, write\n');
  });
});

describe('the ending', () => {
  it.each([
    [['nonsense'], 'assay: nonsense: no such verb'],
    [['runn'], 'did you mean "run"?'],
    [['run', '--modle', 'x'], 'assay: --modle: unknown option of `assay run`; did you mean "--model"?'],
    [['run', '--model', 'smal'], 'assay: assay.yml: no model "smal"; did you mean "small"?'],
    [['run', '--set', 'train.params'], 'assay: --set: must read KEY=VALUE'],
    [['run', '--set', 'train.parms.alpha=1'], 'unknown key; did you mean "params"?'],
    [['run', '--target', 'y'], 'assay: --target: goes with --data FILE'],
    [['run', '--data', 'data.csv'], 'assay: --target: --data needs --target COLUMN'],
    [['run', '--config', 'no.yml'], 'assay: no.yml: there is no such file'],
    [['run', '--config', '.'], 'assay: .: is a folder'],
  ])('of %j is exit 2 and one line', (words, message) => {
    const { code, out, err } = assay(words, project());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('of help and version is 0', () => {
    for (const words of [[], ['help'], ['--help'], ['run', '--help'], ['help', 'run'], ['--version']]) {
      const { code, out, err } = assay(words, project());
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toBe('');
    }
  });

  it('of an output folder that is a file is exit 2', () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable(), 'assay-out': 'mine' });
    const { code, err } = assay(['run'], folder);
    expect(code).toBe(2);
    expect(err).toContain('is a file, not a folder');
    expect(readFileSync(join(folder, 'assay-out'), 'utf8')).toBe('mine');
  });
});

const DECODERS: Readonly<Record<string, (text: string, path: string) => unknown>> = {
  [METRICS_FILE]: decodeMetrics,
  ...Object.fromEntries(
    [dataCheckDocument, modelDocument, runDocument, evaluationDocument, verdictDocument].map((kind) => [
      kind.file,
      (text: string, path: string) => kind.decode(text, path),
    ]),
  ),
};

describe('a run that is killed', () => {
  it('leaves no half document, and the next one leaves nothing of it', async () => {
    const folder = folderWith({ 'assay.yml': recipe(), 'data.csv': smallTable(4000) });
    const out = join(folder, 'assay-out/small');
    const started = performance.now();
    expect(assay(['run'], folder).code).toBe(0);
    const whole = performance.now() - started;
    const complete = readdirSync(out).sort();
    let documents = 0;
    for (let i = 1; i <= 12; i++) {
      const child = spawn(process.execPath, [CLI, 'run'], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      setTimeout(() => child.kill('SIGKILL'), (whole * i) / 12);
      await ended;
      for (const name of existsSync(out) ? readdirSync(out) : []) {
        DECODERS[name]?.(readFileSync(join(out, name), 'utf8'), name);
        if (DECODERS[name] !== undefined) documents += 1;
        if (name === 'predictions.csv') expect(readFileSync(join(out, name), 'utf8').endsWith('\n')).toBe(true);
      }
    }
    expect(documents).toBeGreaterThan(0);
    expect(assay(['run'], folder).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(complete);
  });
});

describe('from another folder', () => {
  it('paths of the config start from its folder, those of the command line from here', () => {
    const here = folderWith({});
    const config = join(ROOT, 'examples/penguins/assay.yml');
    const baseline = join(ROOT, 'examples/penguins/baseline');
    const { code, err } = assay(['run', '--config', config, '--baseline', baseline, '--out', 'o'], here);
    expect(code, err).toBe(0);
    expect(existsSync(join(here, 'o/penguins/verdict.json'))).toBe(true);
  });
});
