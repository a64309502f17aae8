/** What was compared with what, how the baseline was found, and on which rows. */
import { isUnreachable, type Verdict } from '../documents/verdict.ts';
import type { ModelReport, Side } from './contract.ts';
import { reusedWords } from './lineage.ts';
import { numberOf } from './metric-rows.ts';
import { formatTogether, shortCommit, shortDigest } from './number-text.ts';
import { code, groupThousands, type Phrase, plural, quote, say } from './phrase.ts';
import { baseName } from './policy-words.ts';

/** Passed-over candidates that are told; more are counted. */
const NOTES_SHOWN = 5;

export function comparedWords(report: ModelReport): Phrase {
  const { verdict } = report;
  if (isOfFiles(verdict))
    return say`Candidate ${code(verdict.model)} against baseline ${code(verdict.baseline.source ?? '')}. ${rowsWords(report)}`;
  if (verdict.reasons.includes('model_missing'))
    return say`${baseName(verdict)} gates ${code(verdict.model)}; this run left no verdict on it.`;
  const candidate = say`Candidate ${sideName(report, verdict.candidate.digest)}${dirtyNote(report)}`;
  const reused = reusedWords(report);
  const rows = say`${rowsWords(report)}${reused === undefined ? '' : say` ${reused}`}`;
  if (verdict.baseline.found === 'none') {
    const none = isUnreachable(verdict) ? 'its baseline is out of reach' : 'there is no baseline';
    return say`${candidate}; ${none}. ${rows}`;
  }
  const { commit, digest } = verdict.baseline;
  const baseline: Phrase = commit === undefined ? sideName(report.baseline ?? {}, digest) : [code(shortCommit(commit))];
  return say`${candidate} against baseline ${baseline}${foundWords(verdict)}. ${rows}`;
}

/** Two predictions files: no model and no recipe stands behind either. */
export function isOfFiles(verdict: Verdict): boolean {
  const { source, digest } = verdict.baseline;
  return verdict.candidate.digest === undefined && digest === undefined && source !== undefined;
}

/** The commit, else the digest of the model, else nothing. Of a test merge, the commit that people know comes first. */
function sideName(side: Side, digest: string | undefined): Phrase {
  const { commit, headCommit = commit } = side.run?.code ?? {};
  if (commit !== undefined && headCommit !== undefined)
    return say`${code(shortCommit(headCommit))}${headCommit === commit ? '' : say` (merged as ${code(shortCommit(commit))})`}`;
  return digest === undefined ? ['(unnamed)'] : [code(shortDigest(digest))];
}

function dirtyNote(side: Side): string {
  return side.run?.code?.dirty === true ? ' with uncommitted changes' : '';
}

function foundWords(verdict: Verdict): Phrase {
  const { found, distance, source } = verdict.baseline;
  const away =
    distance === undefined ? '' : distance === 0 ? ', the same commit' : `, ${plural(distance, 'commit')} before`;
  switch (found) {
    case 'explicit':
      return source === undefined ? say` (named${away})` : say` (named: ${code(source)}${away})`;
    case 'start_commit':
      return source === undefined
        ? [' (the run of the commit this change starts from)']
        : say` (${quote(source)}, on the commit this change starts from)`;
    case 'ancestor':
      return source === undefined
        ? [` (the nearest ancestor with a run${away})`]
        : say` (${quote(source)}, the nearest ancestor with a baseline${away})`;
    case 'release':
      return source === undefined
        ? say` (the newest release${away})`
        : say` (the newest release, ${code(source)}${away})`;
    case 'none':
      return [];
  }
}

/** Candidates that would have been nearer, and why they were not taken. */
export function passedOverWords(verdict: Verdict): Phrase | undefined {
  const { notes = [] } = verdict.baseline;
  if (notes.length === 0) return undefined;
  const shown = notes
    .slice(0, NOTES_SHOWN)
    .flatMap((note, i): Phrase => (i === 0 ? quote(note) : ['; ', ...quote(note)]));
  const more = notes.length - NOTES_SHOWN;
  return say`Passed over as baseline: ${shown}${more > 0 ? `; ${more} more` : ''}.`;
}

function rowsWords(report: ModelReport): Phrase {
  const { verdict, evaluation } = report;
  const compared = verdict.baseline.found !== 'none' && verdict.rows.paired > 0;
  const own = evaluation?.rows ?? report.predictions?.truth.length ?? verdict.rows.paired;
  const rows = compared ? verdict.rows.paired : own;
  const testDigest = verdict.testDigest ?? evaluation?.testDigest;
  const set = testDigest === undefined ? [] : say` (test set ${code(shortDigest(testDigest))})`;
  const which = compared ? 'Both on the same' : 'Judged on';
  const dropped =
    verdict.rows.dropped > 0
      ? ` ${plural(verdict.rows.dropped, 'row')} left out: the baseline was trained on ${verdict.rows.dropped === 1 ? 'it' : 'them'} or has no prediction for ${verdict.rows.dropped === 1 ? 'it' : 'them'}.`
      : '';
  return say`${which} ${plural(rows, 'held-out row')}${set}${pairedBy(verdict)}.${dropped}${goneWords(verdict)}`;
}

function goneWords({ baseline: { heldOut } }: Verdict): string {
  if (heldOut === undefined || heldOut.found === heldOut.rows) return '';
  return ` Of the ${plural(heldOut.rows, 'row')} that the baseline held out, ${groupThousands(heldOut.rows - heldOut.found)} are held out no more.`;
}

function pairedBy(verdict: Verdict): string {
  if (verdict.baseline.scored === 'rescored') return ', with the baseline scored again';
  return verdict.baseline.scored === 'paired_by_id' ? ', paired by id' : '';
}

/** `Better than dummy? Yes: …`, on the first gated metric that both have. Undefined where no dummy was scored. */
export function dummyWords(report: ModelReport): { answer: 'yes' | 'no' | 'unknown'; text: Phrase } | undefined {
  const { evaluation, verdict } = report;
  // Where it decides, the first lines say so.
  if (evaluation?.dummy === undefined || verdict.reasons.includes('dummy_not_beaten')) return undefined;
  const { dummy, metrics, task } = evaluation;
  const gate = verdict.gates.find(
    ({ metric }) => numberOf(dummy[metric]) !== undefined && numberOf(metrics[metric]) !== undefined,
  );
  const always = task === 'regression' ? 'the training mean' : 'the class shares of the training rows';
  if (gate === undefined) {
    return {
      answer: 'unknown',
      text: say`Better than ${code('dummy')}? Not known: no gated metric is defined for both.`,
    };
  }
  const value = numberOf(metrics[gate.metric])!;
  const other = numberOf(dummy[gate.metric])!;
  const [mine = '', dummys = ''] = formatTogether([value, other]);
  const isBetter = gate.direction === 'higher' ? value > other : value < other;
  const answer = isBetter ? 'yes' : 'no';
  return {
    answer,
    text: say`Better than ${code('dummy')}? ${isBetter ? 'Yes' : 'No'}: ${code(gate.metric)} ${mine} against ${dummys} of a model that always answers ${always}.`,
  };
}
