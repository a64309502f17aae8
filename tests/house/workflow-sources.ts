/** Every workflow of the house: our own, the examples, the one that `init` writes, and those in the pages. */
import { parse } from 'yaml';
import { renderWorkflow } from '../../src/steps/templates.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { filesUnder, readSource } from './files.ts';

export interface WorkflowSource {
  /** A path, or the page and the number of the block. */
  readonly name: string;
  readonly text: string;
}

export const workflowFiles = (): string[] =>
  filesUnder('.', (path) => /^(\.github|examples)\/workflows\/[^/]+\.ya?ml$/.test(path));

export function workflowSources(): WorkflowSource[] {
  const pages = filesUnder('.', (path) => path.endsWith('.md') && !path.startsWith('tests/'));
  return [
    ...workflowFiles().map((path) => ({ name: path, text: readSource(path) })),
    { name: 'assay init', text: renderWorkflow() },
    ...pages.flatMap((path) =>
      fencedBlocks(readSource(path))
        .filter(({ language, text }) => language === 'yaml' && isWorkflow(text))
        .map(({ text }, at) => ({ name: `${path}, workflow ${at + 1}`, text })),
    ),
  ];
}

function isWorkflow(text: string): boolean {
  const value: unknown = parse(text);
  return typeof value === 'object' && value !== null && 'jobs' in value;
}
