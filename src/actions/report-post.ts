import { completeLeftCheck } from './left-check.ts';
import { runPost } from './run.ts';

await runPost(completeLeftCheck);
