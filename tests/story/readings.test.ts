/** What only breaks the yardstick, through the jobs of the hardened workflow: the report job keeps to it, whatever it is handed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeCanonical } from '../../src/documents/canonical.ts';
import { type Forgery, withForgery } from './forged-documents.ts';
import { BOSTON, example, GOOD, openSetting, recipe, type Setting, WORKFLOW, WORST } from './setting.ts';

const [HEADER = '', ...LINES] = BOSTON.trimEnd().split('\n');
const NAMES = HEADER.split(',');
const ROWS = LINES.map((line) => line.split(','));
/** The table with an id, and cells of one column written otherwise. */
function table(name?: string, change: (cell: string) => string = (cell) => cell): string {
  const at = name === undefined ? -1 : NAMES.indexOf(name);
  const rows = ROWS.map((row, n) => [`h${n}`, ...row.map((cell, i) => (i === at ? change(cell) : cell))].join(','));
  return `${[`id,${HEADER}`, ...rows].join('\n')}\n`;
}

const DATA = 'path: data/boston.csv, target: medv';
const WITH_ID = `{${DATA}, id: id}`;
/** Every second text of the target, but for those that a feature holds too. */
const TARGETS = new Set(ROWS.map((row) => row[NAMES.indexOf('medv')]!));
const FEATURES = new Set(ROWS.flatMap((row) => row.filter((_, i) => i !== NAMES.indexOf('medv'))));
const MANY = [...TARGETS].filter((cell, i) => i % 2 === 0 && !FEATURES.has(cell));
const texts = (cells: readonly string[]) => `na_values: [${['', ...cells].map((cell) => `"${cell}"`).join(', ')}]`;

let setting: Setting;
beforeAll(async () => {
  const files = { 'assay.yml': recipe(GOOD, { data: WITH_ID }), 'data/boston.csv': table() };
  setting = await openSetting({ ...files, [WORKFLOW]: example('hardened') });
  const first = await setting.pushMain({});
  if (first.conclusion !== 'success') throw new Error(first.log);
}, 120_000);
afterAll(() => setting.close());

const withData = (train: string, data: string) => ({ 'assay.yml': recipe(train, { data }) });
const READ_OTHERWISE = withData(WORST, `{${DATA}, id: id, ${texts(MANY)}}`);
const OTHER_UNITS = { 'data/boston.csv': table('tax', (cell) => String(Number(cell) * 100)) };

let count = 0;
async function judged(files: Readonly<Record<string, string>>, forgery: Forgery = {}) {
  const pull = setting.propose(`reading-${count++}`, files);
  const ran = await setting.runPull(pull, withForgery(setting.double, 'boston', forgery), 'opened');
  const { exitCode, outputs, log } = ran.step('report');
  return {
    exitCode,
    log,
    decision: outputs['decision'],
    check: setting.checks(ran.headSha),
    comment: setting.comments(pull)[0]!,
  };
}

function edit(documents: Map<string, Buffer>, name: string, change: (value: Record<string, unknown>) => void): void {
  const value = JSON.parse(documents.get(name)!.toString('utf8')) as Record<string, unknown>;
  change(value);
  documents.set(name, Buffer.from(encodeCanonical(value)));
}

describe('held-out rows whose truth a pull request calls missing', () => {
  test('stay judged, and the comment names the key', { timeout: 120_000 }, async () => {
    const { exitCode, log, comment, check } = await judged(READ_OTHERWISE);
    expect(exitCode, log).toBe(1);
    expect(comment).toMatch(/rejected, `rmse` is worse/);
    expect(comment).toMatch(
      /Policy changed in this pull request\*\*: key `data\.na_values`; it removes \d+ held-out rows, which stay judged/,
    );
    expect(comment).toContain('Both on the same 102 held-out rows');
    expect(check).toEqual(['failure']);
  });

  test('are not left out by documents that hide the reading', { timeout: 120_000 }, async () => {
    const { exitCode, log, comment } = await judged(READ_OTHERWISE, {
      change: (documents) => edit(documents, 'evaluation.json', (value) => void delete value['rowsAs']),
    });
    expect(exitCode, log).toBe(2);
    expect(comment).toMatch(/na.{1,6}values: these documents answer/);
  });
});

describe('a baseline that the change of a unit shifts', () => {
  const SHIFTED =
    /rejected, the baseline has shifted\n\n.*its `rmse` was 5\.4 and is 618\.8 now.*tax.* is about 100 times/;

  test('makes nothing better', { timeout: 120_000 }, async () => {
    const { exitCode, log, comment, check } = await judged(OTHER_UNITS);
    expect(exitCode, log).toBe(1);
    expect(comment).toMatch(SHIFTED);
    expect(check).toEqual(['failure']);
  });

  test('is shifted also where the evaluate job says that it is not', { timeout: 120_000 }, async () => {
    const { exitCode, log, comment } = await judged(OTHER_UNITS, {
      change: (documents) =>
        edit(documents, 'verdict.json', (value) => {
          Object.assign(value, { decision: 'approved', reasons: [] });
          delete (value['baseline'] as Record<string, unknown>)['shift'];
        }),
    });
    expect(exitCode, log).toBe(1);
    expect(comment).toMatch(SHIFTED);
  });

  test('is believed of an evaluate job that claims it, which makes nothing pass', { timeout: 120_000 }, async () => {
    const shift = { metric: 'rmse', home: 1, now: 9, rows: 9 };
    const { exitCode, log, comment } = await judged(withData(WORST, WITH_ID), {
      change: (documents) =>
        edit(documents, 'verdict.json', (value) => void Object.assign(value['baseline'] as object, { shift })),
    });
    expect(exitCode, log).toBe(1);
    expect(comment).toMatch(/rejected, `rmse` is worse/);
  });
});

test('features that are read otherwise shift a baseline whose rows go by their content', {
  timeout: 120_000,
}, async () => {
  const plain = { 'assay.yml': recipe(GOOD), 'data/boston.csv': BOSTON, 'notes/plain': 'x' };
  const main = await setting.pushMain(plain);
  expect(main.conclusion, main.log).toBe('success');
  const cells = [...new Set(ROWS.map((row) => row[NAMES.indexOf('tax')]!))].filter((_, i) => i % 3 === 0);
  const { exitCode, log, comment } = await judged(withData(GOOD, `{${DATA}, ${texts(cells)}}`));
  expect(exitCode, log).toBe(1);
  expect(comment).toContain('the baseline has shifted');
});
