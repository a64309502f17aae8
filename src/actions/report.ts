import { readRecipeInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('report', readRecipeInputs);
