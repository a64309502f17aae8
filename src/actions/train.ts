import { chainFace } from './chain-face.ts';
import { readRecipeInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('train', readRecipeInputs, chainFace('train'));
