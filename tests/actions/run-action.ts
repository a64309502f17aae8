/** Runs a built action as the runner would: `dist/<verb>.js` in a process of its own, inputs in the environment. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readAction } from '../../scripts/action-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ActionEnd {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionCall {
  readonly cwd: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** false: no output file, no summary file and no event, as on a machine that is no runner. */
  readonly runner?: boolean;
  /** Further variables of the environment. */
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Inputs that are not given have the defaults of `action.yml`, as on a runner. */
export function runAction(
  verb: string,
  { cwd, inputs = {}, node = process.execPath, runner = true, overrides = {} }: ActionCall,
): ActionEnd {
  const place = mkdtempSync(join(tmpdir(), 'assay-runner-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const files = { GITHUB_OUTPUT: join(place, 'output'), GITHUB_STEP_SUMMARY: join(place, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.entries(readAction(verb).inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    inputs[name] ?? input.default,
  ]);
  const env = { PATH: process.env['PATH'], ...Object.fromEntries(given), ...(runner ? files : {}), ...overrides };
  const { status, stdout, stderr } = spawnSync(node, [join(ROOT, 'dist', `${verb}.js`)], {
    cwd,
    env,
    encoding: 'utf8',
  });
  const outputs = readFileSync(files.GITHUB_OUTPUT, 'utf8');
  return {
    code: status,
    log: stdout + stderr,
    outputs: parseOutputs(outputs),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

/** `name<<delimiter`, the value's lines, `delimiter`: read as the runner does. Anything else throws. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1; at++) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[at]!) ?? [];
    if (name === undefined) throw new Error(`no output: ${lines[at]}`);
    const end = lines.indexOf(delimiter!, at + 1);
    if (end < 0) throw new Error(`${name} has no end`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** Other versions of Node that are at hand: the machine's own, and the one that the npm package brings. */
export function nodesAtHand(): string[] {
  return ['/usr/bin/node', '/usr/local/bin/node', join(ROOT, 'node_modules/node/bin/node')].filter((path) =>
    existsSync(path),
  );
}
