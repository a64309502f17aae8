import { compareFace } from './compare-face.ts';
import { readCompareInputs } from './inputs.ts';
import { runAction } from './run.ts';

await runAction('compare', readCompareInputs, compareFace);
