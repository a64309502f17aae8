import { readReportInputs } from './inputs.ts';
import { reportFace } from './report-face.ts';
import { runAction } from './run.ts';

await runAction('report', readReportInputs, reportFace);
