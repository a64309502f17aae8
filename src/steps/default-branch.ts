/** Which branch is the default one, told from a clone alone. */
import type { Branches } from '../ports.ts';

export interface DefaultBranch {
  readonly name: string;
  /** Why this one, for people. */
  readonly because: string;
}

/** Where several branches are there, the one that is checked out may be one to try something on. */
const USUAL = ['main', 'master', 'trunk'];

export function defaultBranchOf(branches: Branches | undefined): DefaultBranch {
  if (branches === undefined) return { name: 'main', because: 'there is no git repository here, so this is assumed' };
  const { remoteDefault, current, all, configured } = branches;
  if (remoteDefault !== undefined) return { name: remoteDefault, because: 'the default branch of `origin`' };
  if (all.length === 0 && current !== undefined) return { name: current, because: 'the branch that you are on' };
  if (all.length === 1) return { name: all[0]!, because: 'the only branch' };
  const usual = [...(configured === undefined ? [] : [configured]), ...USUAL].filter((name) => all.includes(name));
  if (current !== undefined && (usual.includes(current) || usual.length === 0))
    return { name: current, because: 'the branch that you are on' };
  if (usual.length > 0) return { name: usual[0]!, because: `of ${all.length} branches the usual one` };
  if (configured !== undefined) return { name: configured, because: '`init.defaultBranch` of git' };
  return { name: 'main', because: 'git names no other, so this is assumed' };
}
