/**
 * A report on a stranger's run without its sentences: a comment that our own login writes says nothing that a fork wrote
 * (github.md, section 7). Numbers stay, and what names something: columns, classes, rows, rules.
 */
import type { Finding } from '../documents/finding.ts';
import type { Run } from '../documents/run.ts';
import { isFailed, type Report } from './contract.ts';
import { withoutRows } from './without-rows.ts';

/** What broke may quote the documents: that is for the log. */
const FAILURE = 'its run left nothing that a verdict can be made of; the log of this report and of that run say why';

export function withoutSentences(report: Report): Report {
  if (isFailed(report)) return report.isUnjudged === true ? report : { ...report, failure: FAILURE };
  const { dataCheck, evaluation, model, run, verdict } = report;
  const { waivers } = verdict;
  return {
    // Ids of single rows are free text.
    ...withoutRows(report),
    // Why it wants to be excused is the fork's own sentence.
    verdict:
      waivers === undefined
        ? verdict
        : { ...verdict, waivers: waivers.map((one) => ({ ...one, reason: 'not shown here' })) },
    run: run && { ...run, train: withoutOrigin(run.train) },
    dataCheck: dataCheck && { ...dataCheck, findings: dataCheck.findings.map(inOwnWords) },
    evaluation: evaluation && { ...evaluation, findings: evaluation.findings.map(inOwnWords) },
    model: model && { ...model, findings: model.findings.map(inOwnWords) },
  };
}

/** Which run trained the model is a sentence of the document's own. */
function withoutOrigin({ reused: _, ...rest }: Run['train']): Run['train'] {
  return rest;
}

/** The rule's name as words: `high_correlation` is `high correlation`. */
function inOwnWords(finding: Finding): Finding {
  return { ...finding, message: finding.rule.slice(0, 60).replaceAll('_', ' ') };
}
