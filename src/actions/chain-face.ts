/** The links of the chain that make no request: check-data, train, evaluate. */

import { runLink } from '../steps/link.ts';
import type { ChainVerb } from '../steps/written-by.ts';
import { currentRun, foundBefore } from './connection.ts';
import type { Face } from './face.ts';
import type { ChainInputs, TrainInputs } from './inputs.ts';
import { actionEndOf } from './outputs.ts';

export function chainFace(verb: ChainVerb): Face<ChainInputs & Partial<TrainInputs>> {
  return async (inputs, world) => {
    const workflow = await currentRun(world);
    const lookUp = () => foundBefore(inputs.foundBaseline, workflow, world);
    return actionEndOf(verb, await runLink(verb, inputs, lookUp, { ...world.ports, workflow }));
  };
}
