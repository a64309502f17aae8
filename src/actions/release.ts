import { readReleaseInputs } from './release-inputs.ts';
import { runRelease } from './run.ts';

await runRelease(readReleaseInputs);
