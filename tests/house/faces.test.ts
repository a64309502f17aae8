/** A face translates: inputs, environment and ports in, a step called, outputs and lines out. */
import { expect, test } from 'vitest';
import { filesUnder, readSource } from './files.ts';
import { factsOf } from './source-facts.ts';

const MOST_LINES = 40;

const sources = filesUnder('src/actions', (path) => path.endsWith('.ts'));
const faces = sources.filter((path) => path.endsWith('-face.ts'));

test('every face of an action is short', () => {
  expect(faces.length).toBeGreaterThan(4);
  const lines = faces.map((path) => [path, readSource(path).trimEnd().split('\n').length] as const);
  expect(lines.filter(([, count]) => count >= MOST_LINES)).toEqual([]);
});

test('of the actions only the runner of a process touches it, and the toolkit', () => {
  const touching = sources.filter((path) => {
    const { imports, uses } = factsOf(path, readSource(path));
    return (
      uses.some(({ what }) => /^process(?:$|\.)/.test(what)) ||
      imports.some(({ specifier }) => specifier.startsWith('@actions/') || /^node:(?!path)/.test(specifier))
    );
  });
  expect(touching).toEqual(['src/actions/run.ts']);
});

test('the environment and the working directory are read by runners and adapters only', () => {
  const readers = filesUnder('src', (path) => path.endsWith('.ts')).filter((path) =>
    factsOf(path, readSource(path)).uses.some(({ what }) => /^process\.(?:env|cwd|chdir)$/.test(what)),
  );
  const allowed = /^src\/(?:local|github|cli|server|worker)\/|^src\/actions\/run\.ts$/;
  expect(readers.filter((path) => !allowed.test(path))).toEqual([]);
});

/** `resolve` and `relative` of node:path start from the working directory where no path before is absolute. */
test('no step asks where the process works: `Files.absolute` says where a path starts', () => {
  const asking = filesUnder('src/steps', (path) => path.endsWith('.ts')).filter((path) =>
    /\bresolve\(['"]\.|\brelative\(['"]\.|\bresolve\((?:session|request|options)\.folder\b/.test(readSource(path)),
  );
  // `init` writes into the folder that the command line was started in.
  expect(asking.filter((path) => path !== 'src/steps/init.ts')).toEqual([]);
});
