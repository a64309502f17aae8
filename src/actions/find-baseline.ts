import { findBaselineFace } from './find-baseline-face.ts';
import { readFindBaselineInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('find-baseline', readFindBaselineInputs, findBaselineFace);
