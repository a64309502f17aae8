/** A clone with nothing installed, and the one command of the README. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodesAtHand } from '../actions/run-action.ts';
import { filesUnder } from '../house/files.ts';
import { ROOT } from './assay.ts';

const { scripts, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: { start: string };
  engines: { node: string };
};

let clone: string;

/** What a clone holds of all that the command could read: git's files, and no `node_modules`. */
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'assay-clone-'));
  for (const path of filesUnder('.', (file) => !/^(src|tests|bench|schemas)\//.test(file))) {
    cpSync(join(ROOT, path), join(clone, path), { recursive: true });
  }
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'clone');
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Assay', '-c', 'user.email=assay@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', ['-C', clone, ...identity, ...args], { encoding: 'utf8' });
}

test('`npm start` is one plain command, without the syntax of any shell', () => {
  expect(scripts.start).toMatch(/^node dist\/cli\.js [\w./ -]+$/);
  expect(engines.node).toBe('>=20.6');
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
});

describe.each([...new Set([process.execPath, ...nodesAtHand()])])('with %s', (node) => {
  test('it prints the verdict and the report of Boston, and leaves nothing that git sees', () => {
    const [, ...words] = scripts.start.split(' ');
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const { status, stdout, stderr } = spawnSync(node, words, { cwd: clone, encoding: 'utf8', env });
    expect(status, stderr).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/boston-housing {2}approved, \w+ is better/);
    for (const number of ['4.929', '0.6688', '102 held-out rows']) expect(stdout).toContain(number);
    expect(stdout).not.toContain('\u001b');
    expect(git('status', '--porcelain')).toBe('');
    expect(existsSync(join(clone, 'assay-out/boston-housing/report.html'))).toBe(true);
  });
});

test('`npm start` itself does the same', () => {
  const npm = spawnSync('npm', ['start', '--silent'], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, HOME: process.env['HOME'] },
  });
  expect(npm.status, npm.stderr).toBe(0);
  expect(npm.stdout).toContain('boston-housing  approved');
  expect(git('status', '--porcelain')).toBe('');
});
