import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleNames } from '../../scripts/build-docs.ts';
import { decodeConfig } from '../../src/documents/config.ts';
import { evaluationDocument } from '../../src/documents/evaluation.ts';
import { modelDocument } from '../../src/documents/model.ts';
import { decodeModel } from '../../src/models/pipeline.ts';
import { renderWorkflow } from '../../src/steps/templates.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { filesUnder, ROOT, readSource } from './files.ts';

const names = exampleNames();

describe.each(names)('examples/%s', (name) => {
  const folder = `examples/${name}`;

  test('has a recipe with one model of its name, and the data it names', () => {
    const { config } = decodeConfig(readSource(`${folder}/assay.yml`), `${folder}/assay.yml`);
    const models = Object.entries(config.models);
    expect(models.map(([model]) => model)).toEqual([name]);
    expect(existsSync(`${ROOT}${folder}/${models[0]![1].data.path}`)).toBe(true);
  });

  test('has a stored baseline that reads and writes to the same bytes', () => {
    const baseline = `${folder}/baseline/${name}`;
    const model = readSource(`${baseline}/model.json`);
    decodeModel(model, 'model.json');
    expect(modelDocument.encode(modelDocument.decode(model, 'model.json'))).toBe(model);
    const evaluation = readSource(`${baseline}/evaluation.json`);
    expect(evaluationDocument.encode(evaluationDocument.decode(evaluation, 'evaluation.json'))).toBe(evaluation);
    expect(filesUnder(baseline, () => true).map((path) => path.split('/').at(-1))).toEqual([
      'evaluation.json',
      'model.json',
      'predictions.csv',
    ]);
  });

  test('has a page that tells how to run it, and whose the data are', () => {
    const page = readSource(`${folder}/README.md`);
    const { scripts } = JSON.parse(readSource('package.json')) as { scripts: { start: string } };
    const command = `node dist/cli.js run --config ${folder}/assay.yml --baseline ${folder}/baseline`;
    expect(page.includes(command) || (scripts.start === command && page.includes('npm start'))).toBe(true);
    expect(page).toMatch(/^Data: `data\/\w+\.csv`, from /m);
    expect(page).toMatch(/BSD-3-Clause|CC0|GPL/);
  });
});

test('the page of Boston says what is wrong with its data', () => {
  expect(readSource('examples/boston-housing/README.md')).toContain('racial segregation');
});

describe('README.md', () => {
  const blocks = fencedBlocks(readSource('README.md')).filter(({ language }) => language === 'yaml');

  test('shows recipes that are read as they stand', () => {
    const recipes = blocks.filter(({ text }) => text.startsWith('version:'));
    expect(recipes.length).toBeGreaterThan(0);
    for (const { text } of recipes) expect(Object.keys(decodeConfig(text, 'README.md').config.models)).not.toEqual([]);
  });

  test('shows the workflow that `assay init` writes', () => {
    const workflows = blocks.filter(({ text }) => text.startsWith('name:'));
    expect(workflows.map(({ text }) => text)).toEqual([renderWorkflow()]);
  });

  test('shows nothing else in YAML', () => {
    for (const { text } of blocks) expect(Object.keys(parse(text) as object)[0]).toMatch(/^(version|name)$/);
  });
});
