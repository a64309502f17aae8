/** The texts that `init` writes. A test runs them. */
import type { Column } from '../data/table.ts';
import type { Task } from '../documents/shape.ts';

export interface RecipeFacts {
  readonly name: string;
  readonly path: string;
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
      target: ${quote(facts.target)}
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
      metrics:
${defaults.gate.map((line) => `        - ${line}`).join('\n')}
`;
}

/** The same as `examples/workflows/one-step.yml` without its header: one step that runs the whole chain. */
export function renderWorkflow(): string {
  return `name: assay
on:
  pull_request:
    # edited: a pull request can be pointed at another base branch. labeled, unlabeled: \`assay-waive\` allows a waiver.
    types: [opened, synchronize, reopened, edited, labeled, unlabeled]
  pull_request_review:
    # An approval allows a waiver (\`gate.waive\`), until it is dismissed. The job's check of the pull_request event stays as it
    # was: re-run that job, or set the label instead. Where nobody waives, leave this and the labels out.
    types: [submitted, dismissed]
  push:
    branches: [main]
  merge_group:
permissions: {}
# A newer event of a pull request ends the run before it. Runs of main are never cut off: each may become a baseline.
concurrency:
  group: assay-\${{ github.event_name }}-\${{ startsWith(github.event_name, 'pull_request') && github.ref || github.run_id }}
  cancel-in-progress: \${{ startsWith(github.event_name, 'pull_request') }}
jobs:
  assay:
    name: assay
    runs-on: ubuntu-latest
    permissions:
      contents: read # the checkout, and the policy of the base branch
      actions: read # documents of the baseline's run
      pull-requests: write # the comment
      checks: write # the check run
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: OWNER/assay@v1
        with:
          config: assay.yml
`;
}

/** A YAML scalar that means exactly this text. */
function quote(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
