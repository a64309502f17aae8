/** `plan-test-set`: what a test set can and cannot settle, from nothing but its size, from a finished run, or from two files. */
import { type GatePlan, planGates, planSize, type SizePlan } from '../compare/plan.ts';
import { ALPHA } from '../compare/policy.ts';
import { MODEL_NAME } from '../documents/config.ts';
import { TASKS } from '../documents/shape.ts';
import { suggest } from '../documents/suggest.ts';
import { type Verdict, verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { defaultMetrics, findMetric } from '../metrics/table.ts';
import type { Files, Ports } from '../ports.ts';
import { type CompareFilesRequest, compareFiles } from './compare-files.ts';

export interface ModelPlan {
  readonly model: string;
  readonly gates: readonly GatePlan[];
}

const METRIC_NAMES: readonly string[] = [...new Set(TASKS.flatMap(defaultMetrics))];

/** Without data. Throws InputError for an unknown metric, for no rows, and for an error rate outside (0, ½). */
export function planFromSize(question: {
  metric?: string | undefined;
  rows?: number | undefined;
  alpha?: number | undefined;
}): SizePlan {
  const { rows, alpha = ALPHA } = question;
  if (rows !== undefined && !(Number.isSafeInteger(rows) && rows > 0))
    throw new InputError(`must be a whole number of rows, got ${rows}`, { field: '--rows' });
  if (!(alpha > 0 && alpha < 0.5))
    throw new InputError(`must lie above 0 and below 0.5, got ${alpha}`, { field: '--alpha' });
  const metric = question.metric === undefined ? undefined : findMetric(question.metric);
  if (question.metric !== undefined && metric === undefined)
    throw new InputError(`no metric is called "${question.metric}"; ${suggest(question.metric, METRIC_NAMES)}`, {
      field: '--metric',
    });
  return planSize({ metric, rows, alpha });
}

/** From the verdicts of a finished run. Throws InputError where there is none, or where no gate was measured. */
export async function planFromRuns(
  { out, models }: { readonly out: string; readonly models: readonly string[] | undefined },
  files: Files,
): Promise<ModelPlan[]> {
  const names = models ?? (await files.list(out)).filter((name) => MODEL_NAME.test(name));
  const plans: ModelPlan[] = [];
  for (const model of names) {
    const verdict = await readVerdict(model, out, files);
    if (verdict !== undefined) plans.push({ model, gates: planGates(verdict) });
    else if (models !== undefined)
      throw new InputError('there is no verdict of this model; run `assay run` first', { file: `${out}/${model}` });
  }
  if (plans.length === 0) {
    const rule =
      'holds no verdict; run `assay run` first, or give --rows N for tables without data, or --candidate and --baseline';
    throw new InputError(rule, { file: out });
  }
  if (plans.every(({ gates }) => gates.length === 0)) {
    throw new InputError('no gate was measured on paired rows, so there is nothing to plan by', { file: out });
  }
  return plans;
}

async function readVerdict(model: string, out: string, files: Files): Promise<Verdict | undefined> {
  if (!MODEL_NAME.test(model)) throw new InputError(`"${model}" is no name of a model`, { field: '--model' });
  const path = `${out}/${model}/${verdictDocument.file}`;
  const text = await files.readText(path);
  return text === undefined ? undefined : verdictDocument.decode(text, path);
}

/** From two predictions files. Throws InputError for files that cannot be compared. */
export async function planFromFiles(request: CompareFilesRequest, ports: Ports): Promise<ModelPlan> {
  const { gate } = request;
  const hasMargin = gate.max_absolute_regression !== undefined || gate.max_relative_regression !== undefined;
  // Without a margin the question is how small a change could be shown.
  const verdict = await compareFiles({ ...request, gate: hasMargin ? gate : { ...gate, require: 'better' } }, ports);
  const gates = planGates(verdict);
  if (gates.length > 0) return { model: verdict.model, gates };
  const [first] = verdict.gates;
  const why = verdict.baseline.problem ?? first?.note ?? 'no difference was measured on paired rows';
  throw new InputError(`nothing to plan by: ${why}`, { file: request.candidate });
}
