import { releaseFace } from './release-face.ts';
import { readReleaseInputs } from './release-inputs.ts';
import { runAction } from './run.ts';

await runAction('release', readReleaseInputs, releaseFace);
