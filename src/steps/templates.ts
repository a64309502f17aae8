/** The texts that `init` writes. A test runs them. */
import type { Column } from '../data/table.ts';
import type { Task } from '../documents/shape.ts';

export interface RecipeFacts {
  readonly name: string;
  readonly path: string;
  /** Only where the name of the file does not tell it. */
  readonly delimiter?: string | undefined;
  readonly target: string;
  readonly task: Task;
  readonly id: string | undefined;
  readonly columns: readonly Column[];
}

interface TaskDefaults {
  readonly model: string;
  readonly metrics: string;
  readonly gate: readonly string[];
}

const DEFAULTS: Readonly<Record<Task, TaskDefaults>> = {
  regression: {
    model: 'linear',
    metrics: '[rmse, mae, r2]',
    gate: ['{name: rmse, require: no_worse, max_relative_regression: 0.05}'],
  },
  binary: {
    model: 'logistic',
    metrics: '[roc_auc, log_loss, accuracy, f1]',
    gate: ['{name: roc_auc, require: no_worse, max_absolute_regression: 0.02}'],
  },
  multiclass: {
    model: 'logistic',
    metrics: '[accuracy, f1_macro, log_loss]',
    gate: ['{name: accuracy, require: no_worse, max_absolute_regression: 0.02}'],
  },
};

export function renderRecipe(facts: RecipeFacts): string {
  const defaults = DEFAULTS[facts.task];
  const dates = facts.columns.filter((column) => column.kind === 'date' && column.name !== facts.target);
  const params = facts.task === 'regression' ? '{}' : '{standardize: true}';
  return `version: 1
models:
  ${facts.name}:
    task: ${facts.task}
    data:
      path: ${quote(facts.path)}
${facts.delimiter === undefined ? '' : `      delimiter: ${quote(facts.delimiter)}\n`}      target: ${quote(facts.target)}
${facts.id === undefined ? '' : `      id: ${quote(facts.id)}\n`}${
  dates.length === 0
    ? ''
    : `      # dates are not used as features: ${dates
        .map((c) => c.name)
        .join(', ')
        .replace(/[\r\n]/g, ' ')}\n`
}    # A row's side depends on the row alone: test rows stay test rows when the data grows.
    split: {method: hash, test_size: 0.2, random_state: 42}
    train: {model: ${defaults.model}, params: ${params}}
    evaluate:
      metrics: ${defaults.metrics}
    gate:
      # informational: true # for the first week: every verdict is shown and none stops a merge
      metrics:
${defaults.gate.map((line) => `        - ${line}`).join('\n')}
`;
}

export interface WorkflowFacts {
  /** Of the workflow, of its job and so of the check to require. */
  readonly name: string;
  /** The default branch. */
  readonly branch: string;
  /** Path from the root of the repository. */
  readonly config: string;
  /** `owner/assay@ref`. */
  readonly action: string;
}

/** Where nobody knows whose Assay it is. */
export const ACTION = 'OWNER/assay@v1';

const FIRST: WorkflowFacts = { name: 'assay', branch: 'main', config: 'assay.yml', action: ACTION };

/** Without facts the same as `examples/workflows/one-step.yml` without its header: one step that runs the whole chain. */
export function renderWorkflow(facts: WorkflowFacts = FIRST): string {
  const { name, branch, config, action } = facts;
  return `name: ${quote(name)}
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: pointed at another base branch
  push: { branches: [${quote(literalPattern(branch))}] } # each of these runs may become the baseline
  merge_group:
  workflow_dispatch: # by hand on the default branch: a new baseline where the old one has expired
permissions: {}
# A newer event of a pull request ends the run before it. Every other run may become a baseline and is never cut off.
concurrency:
  group: ${slugOf(name)}-\${{ github.event_name }}-\${{ startsWith(github.event_name, 'pull_request') && github.ref || github.run_id }}
  cancel-in-progress: \${{ startsWith(github.event_name, 'pull_request') }}
jobs:
  assay:
    name: ${quote(name)} # the check to require in a ruleset
    runs-on: ubuntu-latest
    timeout-minutes: 60 # more where training takes longer
    permissions: { contents: read, actions: read, pull-requests: write, checks: write } # policy, baseline, comment, check
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: ${action}
        with:
          config: ${quote(config)}
`;
}

/** A branch's own name, where a pattern is read. */
function literalPattern(branch: string): string {
  return branch.replace(/[+!]/g, '\\$&');
}

/** For file names and groups: letters, digits and `-`. */
export function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64) || 'config'
  );
}

/** A YAML scalar that means exactly this text. */
function quote(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
