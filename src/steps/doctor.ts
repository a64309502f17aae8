/** `assay doctor`: what a repository still lacks before a verdict can hold up a merge. Changes nothing. */
import { join } from 'node:path/posix';
import { decodeConfig } from '../documents/config.ts';
import { decodeWorkflow } from '../documents/workflow-file.ts';
import { InputError } from '../errors.ts';
import type { Hosting, Ports, WorkTree } from '../ports.ts';
import { defaultBranchOf } from './default-branch.ts';
import { lookAtHosting } from './doctor-hosting.ts';
import { callersIn, configsOf, findingsOfWorkflows, gatesIn, requireWords } from './doctor-workflows.ts';
import type { Finding } from './finding-of-doctor.ts';
import type { NamedWorkflow } from './judging-jobs.ts';
import { readConfig } from './request.ts';

export interface DoctorRequest {
  /** The root of the repository, as a path from here; `.` where there is none. */
  readonly root: string;
  /** Path of one `assay.yml` from here. undefined: those that the workflows name. */
  readonly config: string | undefined;
  /** undefined: looked at from the work tree only. */
  readonly hosting: Hosting | undefined;
  /** Why there is no `hosting`. */
  readonly offline: string;
}

type Needs = Pick<Ports, 'files' | 'clock' | 'git'> & {
  /** Of the root. */
  readonly tree: WorkTree;
};

const DEFAULT_CONFIG = 'assay.yml';

/** Throws InputError for a file that cannot be read as what it is, InfrastructureError for what cannot be reached. */
export async function doctor(request: DoctorRequest, ports: Needs): Promise<readonly Finding[]> {
  const { root, hosting, offline } = request;
  const { workflows, unread } = await readWorkflows(root, ports);
  const named = [...new Set(callersIn(workflows).flatMap(({ jobs }) => jobs.flatMap(configsOf)))].sort();
  const fromRoot = (named.length > 0 ? named : [DEFAULT_CONFIG]).map((path) => ({
    shown: path,
    path: join(root, path),
  }));
  const wanted = request.config === undefined ? fromRoot : [{ shown: request.config, path: request.config }];
  const recipes = [];
  for (const one of wanted) recipes.push(await readRecipe(one, ports));

  const gates = gatesIn(workflows);
  const branches = await ports.git.branches(root);
  const clone = defaultBranchOf(branches);
  const branch = await hosting?.defaultBranch();
  const hosted =
    hosting === undefined || branch === undefined
      ? { findings: [unseen(offline, requireWords(gates, clone.name))], mergeQueue: undefined }
      : await lookAtHosting(hosting, branch, [...new Set(recipes.flatMap(({ models }) => models))], gates, ports.clock);
  const known = { defaultBranch: branch ?? clone.name, mergeQueue: hosted.mergeQueue };
  return [
    ...recipes.map(({ finding }) => finding),
    ...(branch === undefined ? [assumed(clone)] : renamed(branch, branches?.remoteDefault)),
    ...(await misplaced(root, ports)),
    ...unread,
    ...findingsOfWorkflows(workflows, known),
    ...hosted.findings,
  ];
}

function unseen(offline: string, next: string): Finding {
  return {
    standing: 'unknown',
    subject: 'required check, merge queue, stored baselines',
    message: `${offline}, so they are not seen`,
    next: `${next}; with a token that may read the repository, \`GITHUB_TOKEN=… assay doctor\` looks whether it is so`,
  };
}

function assumed({ name, because }: ReturnType<typeof defaultBranchOf>): Finding {
  return { standing: 'unknown', subject: 'default branch', message: `taken to be \`${name}\`: ${because}` };
}

/** A clone keeps the name that the default branch had when it was made. */
function renamed(branch: string, remembered: string | undefined): Finding[] {
  if (remembered === undefined || remembered === branch) return [];
  return [
    {
      standing: 'hint',
      subject: 'default branch',
      message: `is \`${branch}\` on GitHub; this clone still takes it to be \`${remembered}\``,
      next: 'git remote set-head origin --auto',
    },
  ];
}

async function readRecipe({ shown, path }: { shown: string; path: string }, ports: Needs) {
  const text = await readConfig({ folder: '.', config: path, shown }, ports);
  if (text === undefined) {
    const next = '`assay init FILE.csv` writes one for a table';
    const finding: Finding = { standing: 'lacks', subject: shown, message: 'there is no such file', next };
    return { models: [], finding };
  }
  const models = Object.keys(decodeConfig(text, shown).config.models);
  const count = `${models.length} ${models.length === 1 ? 'model' : 'models'}`;
  const finding: Finding = { standing: 'ok', subject: shown, message: `${count}: ${models.join(', ')}` };
  return { models, finding };
}

interface Read {
  readonly workflows: readonly NamedWorkflow[];
  readonly unread: readonly Finding[];
}

async function readWorkflows(root: string, { files, tree }: Needs): Promise<Read> {
  const workflows: NamedWorkflow[] = [];
  const unread: Finding[] = [];
  for (const path of await tree.workflowFiles()) {
    const source = await files.readText(join(root, path), path);
    if (source === undefined) continue;
    try {
      workflows.push({ path, file: decodeWorkflow(source, path) });
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      if (/\bassay\b/i.test(source)) throw thrown;
      // Somebody else's workflow may be broken as it likes; a job in there may have the name of ours.
      unread.push({
        standing: 'unknown',
        subject: path,
        message: 'cannot be read, so the names of its jobs are not seen',
      });
    }
  }
  return { workflows, unread };
}

/** Where an earlier `init`, or a person, wrote them into a subfolder. */
async function misplaced(root: string, { files }: Needs): Promise<Finding[]> {
  if (root === '.') return [];
  const folder = '.github/workflows';
  const names = (await files.list(folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => ({
    standing: 'void',
    subject: `${folder}/${name} of this folder`,
    message: 'GitHub reads workflows in the root of the repository only: this one never runs',
    next: `move it to ${join(root, folder, name)}, with \`config:\` as a path from the root`,
  }));
}
