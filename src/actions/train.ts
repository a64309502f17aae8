import { chainFace } from './chain-face.ts';
import { readTrainInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('train', readTrainInputs, chainFace('train'));
