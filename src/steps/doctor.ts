/** `assay doctor`: what a repository still lacks before a verdict can hold up a merge. Changes nothing. */
import { decodeConfig } from '../documents/config.ts';
import { decodeWorkflow } from '../documents/workflow-file.ts';
import type { Hosting, Ports, WorkTree } from '../ports.ts';
import { findingsOfHosting } from './doctor-hosting.ts';
import { type Caller, callsAssay, findingsOfWorkflows } from './doctor-workflows.ts';
import type { Finding } from './finding-of-doctor.ts';
import { readConfig } from './request.ts';

export interface DoctorRequest {
  /** Path of `assay.yml`. */
  readonly config: string;
  /** undefined: looked at from the work tree only. */
  readonly hosting: Hosting | undefined;
  /** Why there is no `hosting`. */
  readonly offline: string;
}

/** Throws InputError for a file that cannot be read as what it is, InfrastructureError for what cannot be reached. */
export async function doctor(
  { config, hosting, offline }: DoctorRequest,
  ports: Pick<Ports, 'files' | 'clock' | 'git'> & { readonly tree: WorkTree },
): Promise<readonly Finding[]> {
  const recipe = await readConfig({ folder: '.', config }, ports);
  const models = recipe === undefined ? [] : Object.keys(decodeConfig(recipe, config).config.models);
  const callers = await readCallers(ports);
  const branch = await hosting?.defaultBranch();
  const hosted: Finding[] =
    hosting === undefined || branch === undefined
      ? [
          {
            standing: 'unknown',
            subject: 'required check, merge queue, stored baselines',
            message: offline,
            next: 'with a token that may read the repository: GITHUB_TOKEN=… assay doctor',
          },
        ]
      : await findingsOfHosting(hosting, branch, models, ports.clock);
  return [recipeFinding(config, recipe, models), ...findingsOfWorkflows(callers, branch), ...hosted];
}

function recipeFinding(config: string, recipe: string | undefined, models: readonly string[]): Finding {
  if (recipe !== undefined) {
    const count = `${models.length} ${models.length === 1 ? 'model' : 'models'}`;
    return { standing: 'ok', subject: config, message: `${count}: ${models.join(', ')}` };
  }
  const next = '`assay init FILE.csv` writes one for a table';
  return { standing: 'lacks', subject: config, message: 'there is no such file', next };
}

async function readCallers(ports: Pick<Ports, 'files'> & { readonly tree: WorkTree }): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (const path of await ports.tree.workflowFiles()) {
    const source = await ports.files.readText(path);
    // Somebody else's workflow may be broken as it likes.
    if (source === undefined || !/\bassay\b/i.test(source)) continue;
    const file = decodeWorkflow(source, path);
    if (callsAssay(file)) callers.push({ path, file });
  }
  return callers;
}
