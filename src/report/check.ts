/** What the check run says: one line for the list of checks, a few for its page. */
import { type CheckConclusion, claimedConclusion, effectOf, INFORMATIONAL, NO_VERDICT } from '../compare/endings.ts';
import { comparedWords } from './compared.ts';
import { isFailed, nameOf, type Report } from './contract.ts';
import { cleanText, markdownText, NAME_CAP, terminalText } from './escape.ts';
import { expiryWords } from './expiry-words.ts';
import { headlineOf } from './headline.ts';
import { phraseToMarkdown } from './markdown.ts';
import { isNoPass } from './no-pass.ts';
import { type RunLink, runLink, UNVERIFIED_TITLE, UNVERIFIED_WORDS } from './origin.ts';
import { orderReports, overviewTitle } from './overview.ts';
import { policyChangeWords, policyWords } from './policy-words.ts';
import { keepWithin, type Part } from './size-limit.ts';
import { phraseToTerminal } from './terminal-text.ts';
import { waiverWords } from './waivers.ts';
import { DECISION_MARKS } from './words.ts';

/** GitHub refuses a title above 255 characters and a summary above 65,535. */
const TITLE_CHARACTERS = 255;
const SUMMARY_BYTES = 60_000;

export interface CheckText {
  readonly conclusion: CheckConclusion;
  readonly title: string;
  readonly summary: string;
}

export interface CheckOptions {
  readonly run?: RunLink | undefined;
  /** The numbers are a fork's claim. */
  readonly unverified?: boolean | undefined;
}

const WORST_FIRST: readonly CheckConclusion[] = ['failure', 'neutral', 'success'];

function conclusionOf(report: Report): CheckConclusion {
  if (isNoPass(report) && (isFailed(report) || report.verdict.decision !== 'rejected')) return INFORMATIONAL.check;
  return isFailed(report) ? NO_VERDICT.check : effectOf(report.verdict).check;
}

/** The worst model decides. None at all is a failure: no verdict is never a pass. */
export function renderCheck(reports: readonly Report[], options: CheckOptions = {}): CheckText {
  const ordered = orderReports(reports);
  const [worst] = ordered;
  const prefix = options.unverified === true ? `${UNVERIFIED_TITLE} ` : '';
  const title = worst === undefined ? 'failed, no verdict on any model' : titleOf(worst);
  const counts = ordered.length > 1 ? ` (${phraseToTerminal(overviewTitle(reports), false)})` : '';
  const parts: Part[] = ordered.map((report) => ({ kind: 'headline', text: summaryOf(report) }));
  if (options.unverified === true) parts.unshift({ kind: 'fixed', text: UNVERIFIED_WORDS });
  const link = options.run === undefined ? undefined : runLink(options.run);
  if (link !== undefined) parts.push({ kind: 'foot', text: link });
  const conclusions = new Set(reports.map(conclusionOf));
  const conclusion = WORST_FIRST.find((one) => conclusions.has(one)) ?? NO_VERDICT.check;
  return {
    conclusion: options.unverified === true ? claimedConclusion(conclusion) : conclusion,
    title: cleanText(`${prefix}${title}${counts}`, TITLE_CHARACTERS),
    summary: keepWithin(parts, SUMMARY_BYTES),
  };
}

/** `boston-housing: rejected, rmse is worse`. */
function titleOf(report: Report): string {
  const name = terminalText(nameOf(report), NAME_CAP);
  if (isFailed(report)) return `${name}: ${report.isUnjudged === true ? 'not judged here' : 'failed, no verdict'}`;
  return `${name}: ${phraseToTerminal(headlineOf(report.verdict).verdict, false)}`;
}

function summaryOf(report: Report): string {
  const name = markdownText(nameOf(report));
  if (isFailed(report))
    return report.isUnjudged === true
      ? `${DECISION_MARKS.pending} **${name}**: not judged here. ${markdownText(report.failure)}`
      : `${DECISION_MARKS.failed} **${name}**: failed, no verdict. ${markdownText(report.failure)}`;
  const { verdict } = report;
  const headline = headlineOf(verdict);
  const policy = policyWords(verdict);
  const change = policyChangeWords(verdict);
  const expiry = expiryWords(report);
  const lines = [
    `${DECISION_MARKS[verdict.decision]} **${name}**: ${phraseToMarkdown(headline.verdict)}`,
    ...(change === undefined ? [] : [phraseToMarkdown(change)]),
    headline.why.map(phraseToMarkdown).join(' '),
    ...waiverWords(verdict).map(phraseToMarkdown),
    `${phraseToMarkdown(comparedWords(report))}${policy === undefined ? '' : ` ${phraseToMarkdown(policy)}`}`,
    ...(expiry === undefined ? [] : [phraseToMarkdown(expiry)]),
  ];
  return lines.join('\n\n');
}
