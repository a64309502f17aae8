/** What a run cost and what it was made of. Times and the machine come from `run.json` only. */
import type { Run } from '../documents/run.ts';
import type { ModelReport } from './contract.ts';
import { formatBytes, formatSeconds, shortCommit } from './number-text.ts';
import { code, type Phrase, quote, type Section, say, type Table } from './phrase.ts';

/** `1.24 s, 82.0 MiB at most`. Empty without a run record. */
export function costWords(run: Run | undefined): string {
  if (run === undefined) return '';
  const seconds = Object.values(run.seconds).reduce((sum, value) => sum + value, 0);
  const memory = run.peakMemory === undefined ? '' : `, ${formatBytes(run.peakMemory)} of memory at most`;
  return `${formatSeconds(seconds)}${memory}`;
}

/** A record read back has its keys sorted; a table follows the work. */
const CHAIN = ['check-data', 'train', 'evaluate', 'compare', 'report'];

export function costTable(report: ModelReport): Table | undefined {
  const { run } = report;
  if (run === undefined) return undefined;
  const before = report.baseline?.run;
  const right = (title: string) => ({ title, align: 'right' as const });
  const seconds = (of: Run | undefined, verb: string) =>
    of?.seconds[verb] === undefined ? '' : formatSeconds(of.seconds[verb]);
  const known = new Set([...Object.keys(run.seconds), ...Object.keys(before?.seconds ?? {})]);
  const verbs = [...CHAIN.filter((verb) => known.delete(verb)), ...known];
  const total = (of: Run) => formatSeconds(Object.values(of.seconds).reduce((sum, value) => sum + value, 0));
  const memory = (of: Run) => (of.peakMemory === undefined ? '' : formatBytes(of.peakMemory));
  const row = (title: Phrase, mine: string, theirs: string) => [
    title,
    ...(before === undefined ? [] : [[theirs]]),
    [mine],
  ];
  return {
    columns: [
      { title: 'Step', align: 'left' },
      ...(before === undefined ? [] : [right('Baseline')]),
      right('Candidate'),
    ],
    rows: [
      ...verbs.map((verb) => row([code(verb)], seconds(run, verb), seconds(before, verb))),
      row(['together'], total(run), before === undefined ? '' : total(before)),
      row(['most memory'], memory(run), before === undefined ? '' : memory(before)),
    ],
  };
}

export function costSection(report: ModelReport): Section | undefined {
  const table = costTable(report);
  return table === undefined
    ? undefined
    : { id: 'cost', title: [`Cost: ${costWords(report.run)}`], blocks: [{ type: 'table', table }] };
}

/** Digests, commit, environment: enough to find the same run again. */
export function lineageTable(report: ModelReport): Table {
  const rows: (readonly [string, Phrase])[] = [];
  const { run, evaluation, verdict, dataCheck } = report;
  const add = (name: string, value: Phrase | undefined) => {
    if (value !== undefined) rows.push([name, value]);
  };
  const digest = (text: string | undefined): Phrase | undefined => (text === undefined ? undefined : [code(text)]);
  add('model', digest(verdict.candidate.digest ?? run?.modelDigest));
  add('baseline model', digest(verdict.baseline.digest));
  add('test set', digest(verdict.testDigest ?? evaluation?.testDigest));
  add('predictions', digest(evaluation?.predictionsDigest));
  add('data', digest(dataCheck?.dataDigest));
  if (run !== undefined) {
    add(
      'recipe',
      say`${code(run.config.digest)}${run.config.path === undefined ? '' : say` (${code(run.config.path)})`}`,
    );
    if (run.code !== undefined) {
      add('commit', say`${code(run.code.commit)}${run.code.dirty ? ' with uncommitted changes' : ''}`);
      if (run.code.tree !== undefined) add('tree', [code(run.code.tree)]);
    }
    const { reused } = run.train;
    if (reused !== undefined) add('trained by', say`${quote(reused.source)}, commit ${code(reused.commit)}`);
    if (run.train.seed !== undefined) add('seed', [String(run.train.seed)]);
    add(
      'made with',
      say`Assay ${code(run.environment.assay)} on ${code(run.environment.runtime)}, ${code(`${run.environment.os} ${run.environment.arch}`)}`,
    );
    add('started', [code(run.started)]);
  }
  return {
    columns: [
      { title: 'Of', align: 'left' },
      { title: 'Value', align: 'left' },
    ],
    rows: rows.map(([name, value]) => [[name], value]),
  };
}

/** Where nothing was fitted, and why that is the same; undefined where the candidate was trained. */
export function reusedWords({ run }: ModelReport): Phrase | undefined {
  const reused = run?.train.reused;
  return reused && say`Not trained again: data, recipe and Assay are those of ${quote(reused.source)}.`;
}

/** The command that gives the same report again. */
export function reproduceWords(report: ModelReport, command: string): Phrase {
  const commit = report.run?.code?.commit;
  const at = commit === undefined ? '' : say` at ${code(shortCommit(commit))}`;
  const dirty = report.run?.code?.dirty === true ? ' with its uncommitted changes' : '';
  return say`${{ code: `assay ${command}`, long: true }}${at}${dirty}`;
}
