/** What is different between baseline and candidate, apart from the numbers: recipe, features, data, code. */
import type { ModelDocument } from '../documents/model.ts';
import type { Run } from '../documents/run.ts';
import type { ModelReport } from './contract.ts';
import { formatExact, shortCommit, shortDigest } from './number-text.ts';
import { code, listOf, type Phrase, plural, type Section, say } from './phrase.ts';

export type ChangeGroup = 'recipe' | 'feature' | 'data' | 'code';

export interface Change {
  readonly group: ChangeGroup;
  readonly what: Phrase;
  readonly baseline: Phrase;
  readonly candidate: Phrase;
}

/** Rows of the table; more are counted. */
const SHOWN = 60;
const ABSENT: Phrase = ['none'];

export function changesOf(report: ModelReport): Change[] {
  const { model, run, baseline } = report;
  const changes: Change[] = [];
  if (model !== undefined && baseline?.model !== undefined) {
    changes.push(
      ...recipeChanges(baseline.model, model),
      ...featureChanges(baseline.model, model),
      ...trainingChanges(baseline.model, model),
    );
  }
  if (run !== undefined && baseline?.run !== undefined)
    changes.push(...dataChanges(baseline.run, run), ...codeChanges(baseline.run, run));
  return changes;
}

export function changesSection(report: ModelReport): Section | undefined {
  if (report.verdict.baseline.found === 'none') return undefined;
  if (report.baseline?.model === undefined && report.baseline?.run === undefined) return undefined;
  const changes = changesOf(report);
  const title = say`What changed: ${changesSummary(changes)}`;
  if (changes.length === 0) {
    return {
      id: 'changes',
      title,
      blocks: [{ type: 'paragraph', text: ['Recipe, features and training rows are those of the baseline.'] }],
    };
  }
  const columns = ['What', 'Baseline', 'Candidate'].map((name) => ({ title: name, align: 'left' as const }));
  const rows = changes.slice(0, SHOWN).map((change) => [change.what, change.baseline, change.candidate]);
  const more = changes.length - rows.length;
  return {
    id: 'changes',
    title,
    blocks: [
      { type: 'table', table: { columns, rows } },
      ...(more > 0
        ? [{ type: 'paragraph' as const, text: [`${plural(more, 'more difference')} in the documents.`] }]
        : []),
    ],
  };
}

const GROUP_WORDS: Readonly<Record<ChangeGroup, (count: number) => string>> = {
  recipe: (count) => (count === 1 ? '1 setting of the recipe' : `${count} settings of the recipe`),
  feature: (count) => plural(count, 'feature'),
  data: () => 'data',
  code: () => 'code',
};

/** `1 setting of the recipe, 2 features and data`. */
export function changesSummary(changes: readonly Change[]): Phrase {
  if (changes.length === 0) return ['nothing'];
  const groups = (['recipe', 'feature', 'data', 'code'] as const)
    .map((group) => ({ group, count: changes.filter((change) => change.group === group).length }))
    .filter(({ count }) => count > 0);
  return listOf(groups.map(({ group, count }) => [GROUP_WORDS[group](count)]));
}

function recipeChanges(before: ModelDocument, after: ModelDocument): Change[] {
  const settings = (model: ModelDocument): Record<string, unknown> => {
    const { output } = model.signature;
    const flat: Record<string, unknown> = {
      task: model.task,
      target: model.target,
      'train.model': model.estimator.type,
    };
    for (const [key, value] of Object.entries(model.params)) flat[`train.params.${key}`] = value;
    for (const [key, value] of Object.entries(model.training.split)) flat[`split.${key}`] = value;
    if (output.type === 'label') {
      flat['classes'] = output.classes;
      flat['positive'] = output.positive;
      flat['threshold'] = output.threshold;
    }
    return flat;
  };
  const [a, b] = [settings(before), settings(after)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys
    .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
    .map((key) => ({
      group: 'recipe' as const,
      what: [code(key)],
      baseline: settingText(a[key]),
      candidate: settingText(b[key]),
    }));
}

/** A value of the recipe as it would be written. */
export function settingText(value: unknown): Phrase {
  if (value === undefined || value === null) return ABSENT;
  if (typeof value === 'number') return [formatExact(value)];
  if (typeof value === 'string' || typeof value === 'boolean') return [code(String(value))];
  return [code(JSON.stringify(value))];
}

type InputType = ModelDocument['signature']['inputs'][number]['type'];
/** A signature's types in the words of `data.columns`. */
const TYPE_WORDS: Readonly<Record<InputType, string>> = {
  double: 'numeric',
  string: 'categorical',
  boolean: 'boolean',
};

function featureChanges(before: ModelDocument, after: ModelDocument): Change[] {
  const types = (model: ModelDocument) => new Map(model.signature.inputs.map((input) => [input.name, input.type]));
  const [a, b] = [types(before), types(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])].sort();
  const changes: Change[] = names
    .filter((name) => a.get(name) !== b.get(name))
    .map((name) => {
      const text = (type: InputType | undefined): Phrase => [type === undefined ? 'not used' : TYPE_WORDS[type]];
      return {
        group: 'feature',
        what: say`feature ${code(name)}`,
        baseline: text(a.get(name)),
        candidate: text(b.get(name)),
      };
    });
  const categories = (model: ModelDocument) =>
    new Map(
      model.preprocessing.flatMap((feature) =>
        feature.type === 'categorical' ? [[feature.name, feature.categories] as const] : [],
      ),
    );
  const [old, now] = [categories(before), categories(after)];
  for (const [name, list] of now) {
    const known = old.get(name);
    if (known === undefined || known.join('\0') === list.join('\0')) continue;
    const gone = known.filter((category) => !list.includes(category));
    const added = list.filter((category) => !known.includes(category));
    changes.push({
      group: 'feature',
      what: say`categories of ${code(name)}`,
      baseline: namesText(gone, 'only here'),
      candidate: namesText(added, 'only here'),
    });
  }
  return changes;
}

function namesText(names: readonly string[], where: string): Phrase {
  if (names.length === 0) return ABSENT;
  const shown = names.slice(0, 5).map((name): Phrase => [code(name)]);
  const more = names.length - shown.length;
  return say`${where}: ${listOf(more > 0 ? [...shown, [`${more} more`]] : shown)}`;
}

function trainingChanges(before: ModelDocument, after: ModelDocument): Change[] {
  const [a, b] = [before.training, after.training];
  if (a.trainDigest === b.trainDigest) return [];
  const text = (training: typeof a) => say`${plural(training.rows, 'row')}, ${code(shortDigest(training.trainDigest))}`;
  return [{ group: 'data', what: ['training rows'], baseline: text(a), candidate: text(b) }];
}

function dataChanges(before: Run, after: Run): Change[] {
  const changes: Change[] = [];
  for (const role of ['data', 'test'] as const) {
    const a = before.data.find((file) => file.role === role);
    const b = after.data.find((file) => file.role === role);
    if (a?.dataDigest === b?.dataDigest && a?.columns === b?.columns) continue;
    const text = (file: typeof a): Phrase =>
      file === undefined
        ? ABSENT
        : say`${plural(file.rows, 'row')} × ${plural(file.columns, 'column')}, ${code(shortDigest(file.sha256))}`;
    changes.push({ group: 'data', what: [code((b ?? a)!.path)], baseline: text(a), candidate: text(b) });
  }
  return changes;
}

function codeChanges(before: Run, after: Run): Change[] {
  const changes: Change[] = [];
  const commit = (run: Run): Phrase =>
    run.code === undefined
      ? ABSENT
      : say`${code(shortCommit(run.code.commit))}${run.code.dirty ? ' with uncommitted changes' : ''}`;
  if (before.code?.commit !== after.code?.commit) {
    changes.push({ group: 'code', what: ['commit'], baseline: commit(before), candidate: commit(after) });
  }
  for (const key of ['assay', 'runtime'] as const) {
    const [a, b] = [before.environment[key], after.environment[key]];
    if (a !== b)
      changes.push({
        group: 'code',
        what: [key === 'assay' ? 'Assay' : 'runtime'],
        baseline: [code(a)],
        candidate: [code(b)],
      });
  }
  return changes;
}
