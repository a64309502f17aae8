/** The files through which a step speaks to the runner: `GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`, … */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const;
type FileName = (typeof NAMES)[number];

/** Past this GitHub drops the whole summary of a step. In bytes. */
const LARGEST_SUMMARY = 1024 * 1024;

export interface StepFiles {
  readonly environment: Readonly<Record<FileName, string>>;
  outputs(): Record<string, string>;
  state(): Record<string, string>;
  variables(): Record<string, string>;
  paths(): string[];
  summary(): string;
}

export function makeStepFiles(folder: string): StepFiles {
  mkdirSync(folder, { recursive: true });
  const environment = Object.fromEntries(NAMES.map((name) => [name, join(folder, name)])) as Record<FileName, string>;
  for (const path of Object.values(environment)) writeFileSync(path, '');
  const read = (name: FileName) => readFileSync(environment[name], 'utf8');
  return {
    environment,
    outputs: () => parsePairs(read('GITHUB_OUTPUT')),
    state: () => parsePairs(read('GITHUB_STATE')),
    variables: () => parsePairs(read('GITHUB_ENV')),
    paths: () =>
      read('GITHUB_PATH')
        .split(/\r?\n/)
        .filter((line) => line !== ''),
    summary: () => {
      const text = read('GITHUB_STEP_SUMMARY');
      return Buffer.byteLength(text) > LARGEST_SUMMARY ? '' : text;
    },
  };
}

/** `name=value`, or `name<<delimiter`, the value's lines, `delimiter`. Anything else throws, as a step then fails. */
function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const [, name, operator, rest] = /^([^=<]+?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new Error(`invalid format: ${line}`);
    if (operator === '=') {
      pairs[name] = rest!;
      continue;
    }
    const end = lines.indexOf(rest!, at + 1);
    if (end < 0) throw new Error(`matching delimiter not found: ${rest}`);
    pairs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return pairs;
}
