/** What a check run says at most, whatever the verdict. */
import { isFailed, type Report } from './contract.ts';

/** Whether it is no pass: nobody here can judge the model, or the base has no policy for what the default branch gates. */
export function isNoPass(report: Report): boolean {
  return isFailed(report) ? report.isUnjudged === true : report.verdict.policy?.gatedBy !== undefined;
}
