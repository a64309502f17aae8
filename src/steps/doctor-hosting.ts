/** What the settings of the hosting platform lack. */
import { InfrastructureError } from '../errors.ts';
import type { Clock, Hosting } from '../ports.ts';
import { requireWords } from './doctor-workflows.ts';
import type { Finding, Standing } from './finding-of-doctor.ts';

const DAY_MS = 86_400_000;
/** A baseline that ends sooner is worth a word. In days. */
const SOON = 14;
/** How Assay calls its own check runs. */
const OWN_CHECK = /^assay verdict\b/;

export interface Hosted {
  readonly findings: readonly Finding[];
  /** undefined: the token may not see it. */
  readonly mergeQueue: boolean | undefined;
}

/** `gates`: for each workflow that judges pull requests the names of which one is to be required. */
export async function lookAtHosting(
  hosting: Hosting,
  branch: string,
  models: readonly string[],
  gates: readonly (readonly string[])[],
  clock: Clock,
): Promise<Hosted> {
  let mergeQueue: boolean | undefined;
  const rules = await attempt('required check', async () => {
    const found = await hosting.rulesOf(branch);
    mergeQueue = found.mergeQueue;
    return rulesFindings(found, branch, gates);
  });
  const names = await attempt('names of checks', async () => checksFindings(await hosting.checksOf(branch), gates));
  const baselines = [];
  for (const model of models) {
    const subject = `baseline of ${model}`;
    baselines.push(
      await attempt(subject, async () => {
        const artifact = await hosting.newestArtifact(`assay-${model}`, branch);
        const { standing, message } = standingOf(artifact, branch, clock.now());
        const next = `run the workflow on ${branch}`;
        return [{ standing, subject, message, ...(standing === 'ok' ? {} : { next }) }];
      }),
    );
  }
  return { findings: [...rules, ...names, ...baselines.flat()], mergeQueue };
}

/** What the token may not see is unknown, not lacking. */
async function attempt(subject: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (thrown) {
    const forbidden =
      thrown instanceof InfrastructureError && 'permission' in thrown && thrown.permission !== undefined;
    if (!forbidden) throw thrown;
    return [{ standing: 'unknown', subject, message: (thrown as Error).message }];
  }
}

function rulesFindings(
  { requiredChecks, mergeQueue }: Awaited<ReturnType<Hosting['rulesOf']>>,
  branch: string,
  gates: readonly (readonly string[])[],
): Finding[] {
  const subject = `required check on ${branch}`;
  const queue: Finding[] = mergeQueue
    ? [{ standing: 'ok', subject: `merge queue of ${branch}`, message: 'is on: the workflow needs `merge_group`' }]
    : [];
  const next = requireWords(gates, branch);
  if (requiredChecks.length === 0)
    return [{ standing: 'void', subject, message: 'none: a rejected model can be merged', next }, ...queue];
  const told = `requires ${requiredChecks.map((name) => `\`${name}\``).join(', ')}`;
  // No workflow that judges is told of beside this.
  if (gates.length === 0) return [{ standing: 'unknown', subject, message: told, next }, ...queue];
  const open = gates.filter((names) => !names.some((name) => requiredChecks.includes(name)));
  if (open.length === 0) return [{ standing: 'ok', subject, message: told }, ...queue];
  const ours = requiredChecks.some((name) => OWN_CHECK.test(name));
  const message = ours
    ? `${told}: where a run may not write, as of a fork, that check never comes`
    : `${told}, not the job that judges: a rejected model can be merged`;
  return [{ standing: ours ? 'lacks' : 'void', subject, message, next: requireWords(open, branch) }, ...queue];
}

/** A check of the job's name that somebody else makes meets the requirement too. */
function checksFindings(
  checks: Awaited<ReturnType<Hosting['checksOf']>>,
  gates: readonly (readonly string[])[],
): Finding[] {
  const required = new Set(gates.flat());
  const others = new Map(
    checks.filter(({ name, job }) => required.has(name) && !job).map(({ name, app }) => [name, app] as const),
  );
  return [...others].map(([name, app]) => ({
    standing: 'void',
    subject: `job ${name}`,
    message: `${app} makes a check of this name too: required by name, the green one is enough`,
    next: 'give the job a `name:` of its own, and require that',
  }));
}

function standingOf(
  artifact: Awaited<ReturnType<Hosting['newestArtifact']>>,
  branch: string,
  now: number,
): { standing: Standing; message: string } {
  if (artifact === undefined) return { standing: 'lacks', message: `no run of ${branch} has stored one` };
  const days = Math.floor((artifact.expiresAt - now) / DAY_MS);
  if (artifact.expired || days < 0) return { standing: 'lacks', message: 'has expired' };
  return { standing: days < SOON ? 'lacks' : 'ok', message: `stored, ends in ${days} ${days === 1 ? 'day' : 'days'}` };
}
