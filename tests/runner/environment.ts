/** Which variables a process of a step is given: the table of GitHub's runner, which act and most doubles get wrong. */

/** What only a JavaScript action is told: it may write artifacts and caches. */
const JAVASCRIPT_ONLY = /^(?:ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_)/;
/** Never there by itself: a step takes the token as an input or by its own `env`. */
const NEVER = /^(?:GITHUB_TOKEN$|INPUT_|STATE_)/;
const IDENTITY = /^ACTIONS_ID_TOKEN_REQUEST_/;

export interface StepEnvironment {
  readonly kind: 'javascript' | 'run';
  /** Of the run: `GITHUB_*`, `RUNNER_*`, `ACTIONS_*`, and whatever else the machine has. */
  readonly base: Readonly<Record<string, string>>;
  /** Whether the job has `id-token: write`. */
  readonly identity: boolean;
  /** `env` of workflow, job and step, and what earlier steps wrote to `GITHUB_ENV`. */
  readonly env: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** `GITHUB_OUTPUT`, `GITHUB_ACTION_PATH`… of this step. */
  readonly own: Readonly<Record<string, string>>;
}

export function environmentOf(step: StepEnvironment): Record<string, string> {
  const javascript = step.kind === 'javascript';
  const base = Object.entries(step.base).filter(
    ([name]) =>
      !NEVER.test(name) && (javascript || !JAVASCRIPT_ONLY.test(name)) && (step.identity || !IDENTITY.test(name)),
  );
  const environment = { ...step.env, ...Object.fromEntries(base), ...step.own };
  if (!javascript) return environment;
  return { ...environment, ...prefixed('INPUT_', step.inputs), ...prefixed('STATE_', step.state, false) };
}

/** Capitals, spaces to `_`, hyphens kept. */
function prefixed(prefix: string, values: Readonly<Record<string, string>>, capitals = true): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      prefix + (capitals ? name.replaceAll(' ', '_').toUpperCase() : name),
      value,
    ]),
  );
}
