/** What the settings of the hosting platform lack. */
import { InfrastructureError } from '../errors.ts';
import type { Clock, Hosting } from '../ports.ts';
import type { Finding, Standing } from './finding-of-doctor.ts';

const DAY_MS = 86_400_000;
/** A baseline that ends sooner is worth a word. In days. */
const SOON = 14;

export async function findingsOfHosting(
  hosting: Hosting,
  branch: string,
  models: readonly string[],
  clock: Clock,
): Promise<Finding[]> {
  const rules = await attempt('required check', async () => rulesFinding(await hosting.rulesOf(branch), branch));
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
  return [...rules, ...baselines.flat()];
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

function rulesFinding(rules: Awaited<ReturnType<Hosting['rulesOf']>>, branch: string): Finding[] {
  const subject = `required check on ${branch}`;
  const queue: Finding[] = rules.mergeQueue
    ? [{ standing: 'ok', subject: `merge queue of ${branch}`, message: 'is on: the workflow needs `merge_group`' }]
    : [];
  if (rules.requiredChecks.length > 0) {
    return [{ standing: 'ok', subject, message: `requires ${rules.requiredChecks.join(', ')}` }, ...queue];
  }
  return [
    {
      standing: 'lacks',
      subject,
      message: 'none: a rejected model can be merged',
      next: 'in a ruleset, require the job that judges: `assay`, or `assay / gate` of the hardened set-up',
    },
    ...queue,
  ];
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
