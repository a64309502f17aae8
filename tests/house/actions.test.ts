import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Action, readAction, verbs } from '../../scripts/action-files.ts';
import {
  type ReadInput,
  readCompareInputs,
  readFindBaselineInputs,
  readRecipeInputs,
  readReportInputs,
  readTrainInputs,
} from '../../src/actions/inputs.ts';
import { OUTPUTS_OF, type Verb } from '../../src/actions/outputs.ts';
import { readReleaseInputs } from '../../src/actions/release-inputs.ts';
import { renderWorkflow } from '../../src/steps/templates.ts';
import { render } from '../runner/expressions.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { filesUnder, ROOT, readSource } from './files.ts';

type Reader = (input: ReadInput) => unknown;
const READERS: Readonly<Record<string, Reader>> = {
  readRecipeInputs,
  readFindBaselineInputs,
  readTrainInputs,
  readCompareInputs,
  readReportInputs,
  readReleaseInputs,
};

/** What one job hands to another: inside one job nothing is handed over. */
const BETWEEN_JOBS = ['artifact-id', 'artifact-digest', 'workflow'];
const within = (names: readonly string[]) => names.filter((name) => !BETWEEN_JOBS.includes(name));
/** What one step hands to another: nobody else names it. */
const BETWEEN_STEPS: Readonly<Record<string, string>> = {
  'found-baseline': `\${{ steps.find-baseline.outputs.found-baseline }}`,
  decision: `\${{ steps.report.outputs.decisions }}`,
};
const ofUsers = (names: readonly string[]) => within(names).filter((name) => !(name in BETWEEN_STEPS));

/** The reader that the shell of a verb hands to `runAction`. */
function readerOf(verb: string): Reader {
  const name = /runAction\('([\w-]+)', (\w+), \w+/.exec(readSource(`src/actions/${verb}.ts`));
  expect(name?.[1], verb).toBe(verb);
  return READERS[name![2]!]!;
}

/** Every name that a reader asks for, whatever it is answered. */
function namesRead(read: Reader): string[] {
  const names = new Set<string>();
  const told: Readonly<Record<string, string>> = {
    task: 'binary',
    comment: 'never',
    release: 'true',
    'retention-days': '7',
    'upload-predictions': 'false',
    'artifact-id': '{}',
    'artifact-digest': '{}',
    decision: 'approved',
  };
  const answers = [() => '', (name: string) => told[name] ?? 'x'];
  for (const answer of answers) {
    read((name) => {
      names.add(name);
      return answer(name);
    });
  }
  return [...names].sort();
}

/** Names in the first column of the tables between the marks of a README, by the heading of the table. */
function tableOf(page: string, heading: string): string[] {
  const block = /<!-- inputs:start -->([\s\S]*)<!-- inputs:end -->/.exec(readSource(page))![1]!;
  const table = block.split('\n\n').find((part) => part.startsWith(`| ${heading} `))!;
  return [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name!).sort();
}

const verbActions = verbs().map((verb): [string, Action] => [verb, readAction(verb)]);

describe.each(verbActions)('actions/%s', (verb, action) => {
  test('reads, declares and shows the same inputs', () => {
    const read = namesRead(readerOf(verb));
    expect(read.length).toBeGreaterThan(0);
    expect(Object.keys(action.inputs).sort()).toEqual(read);
    expect(tableOf(`actions/${verb}/README.md`, 'input')).toEqual(read);
  });

  test('sets, declares and shows the same outputs', () => {
    const outputs = OUTPUTS_OF[verb as Verb];
    expect(Object.keys(action.outputs)).toEqual([...outputs]);
    expect(tableOf(`actions/${verb}/README.md`, 'output')).toEqual([...outputs].sort());
  });

  test('has a shell, a step, a bundle and a page', () => {
    for (const path of [`src/actions/${verb}.ts`, `src/steps/${verb}.ts`, `dist/${verb}.js`]) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    expect(filesUnder(`actions/${verb}`, () => true)).toEqual([
      `actions/${verb}/README.md`,
      `actions/${verb}/action.yml`,
    ]);
  });

  test('runs its own bundle on Node 24', () => {
    expect(action.runs.using).toBe('node24');
    expect(join(dirname(action.path), action.runs.main!)).toBe(`dist/${verb}.js`);
    const { post } = action.runs;
    if (post !== undefined) expect(existsSync(join(ROOT, dirname(action.path), post)), post).toBe(true);
  });

  test('shows itself in a workflow to paste', () => {
    expect(readSource(`actions/${verb}/README.md`)).toContain(`uses: OWNER/assay/actions/${verb}@v1`);
  });
});

describe('action.yml', () => {
  const root = readAction('root');
  const steps = root.runs.steps!;

  test('has the inputs of all verbs, with the same words and defaults', () => {
    const all = Object.fromEntries(verbActions.flatMap(([, { inputs }]) => Object.entries(inputs)));
    expect(Object.keys(root.inputs).sort()).toEqual(ofUsers(Object.keys(all)).sort());
    for (const [verb, { inputs }] of verbActions) {
      for (const [name, input] of Object.entries(inputs)) {
        if (ofUsers([name]).length > 0) expect(root.inputs[name], `${verb} ${name}`).toEqual(input);
      }
    }
    expect(tableOf('README.md', 'input')).toEqual(Object.keys(all).sort());
  });

  test('calls every verb once, in the order of the chain, of its own commit', () => {
    expect(steps.map(({ uses }) => uses)).toEqual(verbs().map((verb) => `$/actions/${verb}`));
    expect(steps.map(({ id }) => id)).toEqual(verbs());
  });

  test('passes each sibling all that it declares, and nothing else', () => {
    for (const step of steps) {
      const declared = Object.keys(readAction(step.id!).inputs);
      expect(Object.keys(step.with!).sort(), step.id).toEqual(within(declared).sort());
      for (const [name, value] of Object.entries(step.with!))
        expect(value).toBe(BETWEEN_STEPS[name] ?? `\${{ inputs.${name} }}`);
    }
  });

  test('hands on every output, from a step that has it', () => {
    const names = [...new Set([...OUTPUTS_OF.report, ...OUTPUTS_OF.release])];
    expect(Object.keys(root.outputs)).toEqual(names);
    for (const [name, { value }] of Object.entries(root.outputs)) {
      const sources = [...value!.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)];
      expect(sources.length, name).toBeGreaterThan(0);
      for (const [, id, output] of sources) {
        expect(Object.keys(readAction(id!).outputs), name).toContain(output);
        expect(output).toBe(name);
      }
    }
    expect(tableOf('README.md', 'output')).toEqual([...names, 'found-baseline'].sort());
  });
});

/** Every `run:` in a YAML value, at any depth. */
function* runsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'run' && typeof child === 'string') yield child;
    else yield* runsIn(child);
  }
}

test('no `run:` holds an expression: a value would be read as a program', () => {
  const files = filesUnder('.', (path) => /\.ya?ml$/.test(path) && !path.startsWith('tests/'));
  const pages = filesUnder('.', (path) => path.endsWith('.md') && !path.startsWith('tests/'));
  const sources = [
    ...files.map((path) => [path, readSource(path)] as const),
    ...pages.flatMap((path) =>
      fencedBlocks(readSource(path))
        .filter(({ language }) => language === 'yaml')
        .map(({ text }) => [path, text] as const),
    ),
    ['init', renderWorkflow()] as const,
  ];
  expect(sources.length).toBeGreaterThan(10);
  for (const [path, source] of sources) {
    for (const run of runsIn(parse(source))) expect(run, path).not.toContain('${{');
  }
});

test('the root composite passes where its comparison, its report and the release it was asked for passed, and only there', () => {
  const { value } = (parse(readSource('action.yml')) as { outputs: { passed: { value: string } } }).outputs.passed;
  const passed = (compare: string, report: string, release: string, asked: string) =>
    render(value, {
      inputs: { release: asked },
      steps: Object.fromEntries(
        Object.entries({ compare, report, release }).map(([name, ended]) => [name, { outputs: { passed: ended } }]),
      ),
    });
  expect(passed('true', 'true', '', 'false')).toBe(true);
  expect(passed('true', 'true', 'true', 'true')).toBe(true);
  for (const [compare, report, release, asked] of [
    ['false', 'true', '', 'false'],
    ['true', 'false', '', 'false'],
    ['true', 'true', 'false', 'true'],
    ['true', 'true', '', 'true'],
  ] as const)
    expect(passed(compare, report, release, asked)).toBe(false);
});
