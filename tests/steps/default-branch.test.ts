/** Which branch `init` writes for, from what a clone knows. */
import { expect, test } from 'vitest';
import type { Branches } from '../../src/ports.ts';
import { defaultBranchOf } from '../../src/steps/default-branch.ts';

test.each<[string, Branches | undefined, string, RegExp]>([
  ['a clone', { remoteDefault: 'trunk', current: 'try', all: ['main', 'trunk', 'try'] }, 'trunk', /of `origin`/],
  ['before the first commit', { current: 'master', all: [], configured: 'main' }, 'master', /that you are on/],
  ['one branch', { current: 'trunk', all: ['trunk'], configured: 'main' }, 'trunk', /only branch/],
  ['one branch, detached', { all: ['prod'] }, 'prod', /only branch/],
  ['on the usual one of many', { current: 'master', all: ['main', 'master', 'x'] }, 'master', /that you are on/],
  ['on a branch to try something on', { current: 'add-assay', all: ['add-assay', 'master'] }, 'master', /usual one/],
  ['git’s own setting', { current: 'x', all: ['prod', 'x'], configured: 'prod' }, 'prod', /usual one/],
  ['none is usual', { current: 'prod', all: ['prod', 'x'] }, 'prod', /that you are on/],
  ['detached, none is usual', { all: ['a', 'b'], configured: 'main' }, 'main', /init\.defaultBranch/],
  ['detached, nothing known', { all: [] }, 'main', /assumed/],
  ['no git', undefined, 'main', /no git repository here, so this is assumed/],
])('%s', (_what, branches, name, because) => {
  const found = defaultBranchOf(branches);
  expect(found.name).toBe(name);
  expect(found.because).toMatch(because);
});
