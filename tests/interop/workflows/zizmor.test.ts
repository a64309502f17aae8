/** zizmor, with its strictest persona for code, finds nothing in any workflow or action. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, ROOT } from '../../house/files.ts';
import { makeFolder, runTool, writeWorkflows } from './tools.ts';

/** As its JSON has it: what, and where. */
interface Finding {
  readonly ident: string;
  readonly desc: string;
  readonly locations: readonly {
    readonly symbolic: { readonly key: { readonly Local?: { readonly given_path: string } } };
  }[];
}

/** The exceptions, each with its reason, stand in this file and beside the line they are for. */
const CONFIG = join(ROOT, '.github/zizmor.yml');

function audit(paths: readonly string[]): string[] {
  const args = ['--offline', '--persona=pedantic', '--strict-collection', '--no-progress', '--format=json'];
  const { out, errors } = runTool('zizmor', [...args, '--config', CONFIG, ...paths]);
  let findings: readonly Finding[];
  try {
    findings = JSON.parse(out) as Finding[];
  } catch {
    throw new Error(`zizmor did not answer in JSON: ${errors}`);
  }
  return findings.map(({ ident, desc, locations }) => {
    const file = locations[0]?.symbolic.key.Local?.given_path ?? '';
    return `${file}: ${ident}: ${desc}`;
  });
}

test('every workflow, in files and in the docs', () => {
  const { paths, nameOf } = writeWorkflows();
  expect(paths.length).toBeGreaterThan(10);
  expect(audit(paths).map((line) => line.replace(/^[^:]*/, nameOf))).toEqual([]);
});

test('every action', () => {
  const actions = filesUnder('.', (path) => /(^|\/)action\.yml$/.test(path) && !path.startsWith('tests/'));
  expect(actions.length).toBeGreaterThan(5);
  expect(audit(actions.map((path) => join(ROOT, path)))).toEqual([]);
});

test.each([
  ['template-injection', `run: echo $\{{ github.event.pull_request.title }}`],
  ['unpinned-uses', 'uses: actions/setup-node@v7'],
  ['artipacked', 'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'],
])('it is awake: %s', (ident, step) => {
  const text = `name: w\non: pull_request\npermissions: {}\nconcurrency: {group: g, cancel-in-progress: true}
jobs:\n  j:\n    name: j\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
  const folder = makeFolder({ '.github/workflows/w.yml': text });
  expect(audit([join(folder, '.github/workflows/w.yml')]).join('\n')).toContain(`: ${ident}: `);
});
