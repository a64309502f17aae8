/** actionlint finds nothing in any workflow but what it does not know yet. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runTool, writeWorkflows } from './tools.ts';

/** What version 1.7.12 refuses though GitHub has it. */
const ALLOWED: readonly { readonly message: RegExp; readonly reason: string }[] = [
  {
    message: /^specifying action "\$\/[\w./-]+" in invalid format because ref is missing\./,
    reason: '`$/` is the repository of the file it stands in, since runner 2.336.0 (rhysd/actionlint#711)',
  },
  {
    message: /^unexpected key "queue" for "concurrency" section\./,
    reason: '`queue: max` keeps every waiting run: a release must not be dropped by the next',
  },
  {
    message: /^unexpected key "cache-mode" /,
    reason: '`cache-mode: none` keeps a poisoned cache away from a job that writes',
  },
];

interface Complaint {
  readonly message: string;
  readonly filepath: string;
  readonly line: number;
}

/** Its optional helpers are switched off: they would make the answer depend on what the machine has. */
function lint(paths: readonly string[]): readonly Complaint[] {
  const args = ['-no-color', '-shellcheck=', '-pyflakes=', '-format', '{{json .}}'];
  const { code, out, errors } = runTool('actionlint', [...args, ...paths]);
  if (code !== 0 && code !== 1) throw new Error(`actionlint ended with ${code}: ${errors}`);
  return JSON.parse(out) as Complaint[];
}

test('every workflow, in files and in the docs', () => {
  const { paths, nameOf } = writeWorkflows();
  const complaints = lint(paths).filter(({ message }) => !ALLOWED.some((allowed) => allowed.message.test(message)));
  expect(complaints.map(({ filepath, line, message }) => `${nameOf(filepath)}:${line}: ${message}`)).toEqual([]);
});

test('it is awake', () => {
  const text = 'on: push\njobs:\n  j:\n    runs-on: ubuntu-latest\n    needs: nobody\n    steps:\n      - run: echo\n';
  const folder = makeFolder({ '.github/workflows/w.yml': text });
  const messages = lint([join(folder, '.github/workflows/w.yml')]).map(({ message }) => message);
  expect(messages.join('\n')).toContain('"nobody"');
});
