import { chainFace } from './chain-face.ts';
import { readRecipeInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('check-data', readRecipeInputs, chainFace('check-data'));
