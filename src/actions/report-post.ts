import { reportPostFace } from './report-post-face.ts';
import { runPost } from './run.ts';

await runPost(reportPostFace);
