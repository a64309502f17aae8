/**
 * The waivers that the candidate's commit asks for (`gate.waive`, read from the head), and who allowed them: on the default
 * branch whoever merged them, on a pull request the platform is asked, elsewhere nobody.
 */
import { type Allowance, allowWaivers, type DecisionFacts, readWaivers, withWaivers } from '../compare/waivers.ts';
import type { Verdict } from '../documents/verdict.ts';
import type { Ports } from '../ports.ts';
import type { ChainOptions } from './options.ts';
import type { Session } from './session.ts';

/**
 * The platform is asked only where the verdict is no approval and an unexpired waiver would take something out of its way.
 * Throws InfrastructureError.
 */
export async function applyWaivers(
  { recipe, ports }: Session,
  options: ChainOptions,
  verdict: Verdict,
  facts: DecisionFacts,
): Promise<Verdict> {
  if (recipe.waive.length === 0) return verdict;
  const waivers = readWaivers(recipe.waive, { task: recipe.task, now: ports.clock.now(), verdict, facts });
  const isOfUse = waivers.some(({ problem }) => problem === undefined);
  const told = isOfUse ? allowWaivers(waivers, await allowanceOf(ports, options)) : waivers;
  return withWaivers(verdict, told, facts);
}

async function allowanceOf({ platform }: Ports, { judge }: ChainOptions): Promise<Allowance> {
  if (platform === undefined || judge === undefined) {
    return { by: 'none', why: 'only on a pull request can somebody allow it, and this is no run of the platform' };
  }
  // Its own policy judges: the commit is one of the default branch, and so are its waivers.
  return judge.start.policy === undefined ? { by: 'merged' } : platform.approvals.ofHead();
}
