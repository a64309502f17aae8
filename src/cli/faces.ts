/** Each verb of the command line: options → one step → text on standard output. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeCanonical } from '../documents/canonical.ts';
import { InputError } from '../errors.ts';
import { localWorkTree } from '../local/work-tree.ts';
import type { Ports } from '../ports.ts';
import { terminalText } from '../report/escape.ts';
import { type ModelOutcome, runChain, worstExitCode } from '../steps/chain.ts';
import { compareFiles } from '../steps/compare-files.ts';
import { doctor } from '../steps/doctor.ts';
import { evaluateFile } from '../steps/evaluate-file.ts';
import { init } from '../steps/init.ts';
import { predict } from '../steps/predict.ts';
import { readRecipes } from '../steps/request.ts';
import { shellWord } from '../steps/shell-word.ts';
import type { ChainVerb } from '../steps/written-by.ts';
import type { Options } from './arguments.ts';
import { display } from './display.ts';
import { doctorText } from './doctor-text.ts';
import { openHosting } from './hosting.ts';
import type { VerbName } from './options.ts';
import { evaluationText, outcomesJson, outcomesText, verdictText } from './outcome-text.ts';
import { planTestSet } from './plan-face.ts';
import { openPorts } from './ports.ts';
import type { Ahead } from './read-ahead.ts';
import { twoFilesOf } from './two-files.ts';

/** Returns the exit code. `ahead`: what is begun already, closed by the caller. */
export type Face = (
  options: Options,
  positionals: readonly string[],
  print: (text: string) => void,
  ahead?: Ahead,
) => Promise<number>;

const DEFAULT_OUT = 'assay-out';

export const FACES: Readonly<Record<VerbName, Face>> = {
  run: chainFace(['check-data', 'train', 'evaluate', 'compare', 'report']),
  'check-data': chainFace(['check-data']),
  train: chainFace(['train']),
  evaluate: async (options, positionals, print, ahead) =>
    options.predictions === undefined
      ? chainFace(['evaluate'])(options, positionals, print, ahead)
      : evaluatePredictions(options, print),
  compare: async (options, positionals, print) =>
    options.candidate === undefined
      ? chainFace(['compare'])(options, positionals, print)
      : comparePredictions(options, print),
  report: chainFace(['report']),
  predict: predictFile,
  'plan-test-set': planTestSet,
  init: initRecipe,
  doctor: lookAtRepository,
};

/** A link of the chain, or all of it, for every model or the named ones. */
function chainFace(verbs: readonly [ChainVerb, ...ChainVerb[]]): Face {
  return async (options, _positionals, print, ahead) => {
    const ports = openPorts(options, ahead);
    try {
      const request = recipeRequest(options);
      const recipes = await readRecipes(request, ports);
      const out = options.out ?? DEFAULT_OUT;
      const command = commandOf(verbs.length > 1 ? 'run' : verbs[0], options);
      const place = { out, baseline: options.baseline, folder: '.', recipes: request, command };
      const outcomes = await runChain(verbs, recipes, place, ports);
      print(
        options.json === true
          ? outcomesJson(verbs, outcomes)
          : outcomesText(verbs, outcomes, { command, out, ...display(options) }),
      );
      tellFailures(outcomes, ports.log.warning);
      return worstExitCode(outcomes);
    } finally {
      await ports.workers.close();
    }
  };
}

function recipeRequest(options: Options) {
  const { data, target } = options;
  if (data === undefined) {
    for (const name of ['target', 'task', 'train'] as const) {
      if (options[name] !== undefined) throw new InputError('goes with --data FILE', { field: `--${name}` });
    }
  } else if (options.config !== undefined) {
    throw new InputError('give either --config or --data', { field: '--data' });
  } else if (target === undefined) {
    throw new InputError('--data needs --target COLUMN', { field: '--target' });
  }
  return {
    folder: '.',
    config: options.config,
    table:
      data === undefined || target === undefined
        ? undefined
        : { data, target, task: options.task as never, train: options.train },
    models: options.model,
    overrides: options.set,
  };
}

function tellFailures(outcomes: readonly ModelOutcome[], warn: (line: string) => void): void {
  for (const { name, failure } of outcomes) {
    if (failure !== undefined) warn(`assay: ${name}: ${terminalText(failure.message)}`);
  }
}

/** The words after `assay`, for the line that tells how to run it again. */
function commandOf(verb: string, options: Options): string {
  const words: string[] = [verb];
  for (const name of TOLD_AGAIN) {
    const value = options[name];
    for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value])
      words.push(`--${name}`, String(each));
  }
  return words.map(shellWord).join(' ');
}

/** Options that the result depends on; which model a report is of is told by whoever shows the line. */
const TOLD_AGAIN = [
  'config',
  'data',
  'target',
  'task',
  'train',
  'candidate',
  'baseline',
  'metric',
  'require',
  'threshold',
  'max-absolute-regression',
  'max-relative-regression',
  'min-absolute-change',
  'min-relative-change',
  'alpha',
  'greater-is-better',
  'id',
  'positive',
  'group-column',
  'weight-column',
  'set',
] as const satisfies readonly (keyof Options)[];

async function evaluatePredictions(options: Options, print: (text: string) => void): Promise<number> {
  const { task, predictions, metrics } = options;
  if (task === undefined) throw new InputError('--predictions needs --task', { field: '--task' });
  const ports = openPorts(options);
  try {
    const evaluation = await evaluateFile(
      {
        file: predictions as string,
        task: task as never,
        metrics: metrics?.split(',').map((name) => name.trim()),
        id: options.id,
        positive: options.positive,
        groupColumn: options['group-column'],
        weightColumn: options['weight-column'],
        out: options.out,
      },
      ports,
    );
    print(options.json === true ? encodeCanonical(evaluation) : evaluationText(evaluation));
    return 0;
  } finally {
    await ports.workers.close();
  }
}

async function comparePredictions(options: Options, print: (text: string) => void): Promise<number> {
  const request = twoFilesOf(options);
  const ports = openPorts(options);
  try {
    const verdict = await compareFiles(request, ports);
    print(
      options.json === true
        ? encodeCanonical(verdict)
        : verdictText(verdict, { command: commandOf('compare', options), ...display(options) }),
    );
    return verdict.decision === 'rejected' ? 1 : 0;
  } finally {
    await ports.workers.close();
  }
}

async function predictFile(
  options: Options,
  _positionals: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const model = options.model?.[0];
  if (model === undefined || options.model?.length !== 1)
    throw new InputError('predict needs one --model MODEL.JSON', { field: '--model' });
  if (options.data === undefined) throw new InputError('predict needs --data FILE', { field: '--data' });
  const ports = openPorts(options);
  try {
    const { csv, rows, findings } = await predict({ model, data: options.data, id: options.id }, ports);
    for (const finding of findings) ports.log.warning(terminalText(finding.message));
    if (options.out !== undefined) await ports.files.writeText(options.out, csv);
    if (options.json === true) print(encodeCanonical({ predictions: [...rows] }));
    else if (options.out === undefined) for (const piece of csv) print(piece);
    return 0;
  } finally {
    await ports.workers.close();
  }
}

/** `owner/assay`, where this program runs from a clone of it on GitHub. */
async function ownAction(git: Ports['git']): Promise<string | undefined> {
  const home = fileURLToPath(new URL('../..', import.meta.url));
  if (relative((await git.rootOf(home)) ?? '', home) !== '') return undefined;
  const remote = await localWorkTree(home).remote();
  return remote?.host === 'github.com' && /\/assay$/i.test(remote.repository) ? remote.repository : undefined;
}

async function initRecipe(
  options: Options,
  positionals: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const [file] = positionals;
  if (file === undefined) throw new InputError('init needs a table: assay init data/houses.csv', { field: 'FILE' });
  const ports = openPorts(options);
  try {
    const made = await init(
      {
        file,
        target: options.target,
        task: options.task as never,
        force: options.force === true,
        root: relativeRoot(await ports.git.rootOf('.')),
        action: await ownAction(ports.git),
      },
      ports,
    );
    print(options.json === true ? encodeCanonical(made.summary) : made.text);
    return 0;
  } finally {
    await ports.workers.close();
  }
}

/** As a path from here, with `/`. */
function relativeRoot(root: string | undefined): string {
  return root === undefined ? '.' : relative('.', root).replaceAll('\\', '/') || '.';
}

async function lookAtRepository(
  options: Options,
  _positionals: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const ports = openPorts(options);
  try {
    const root = relativeRoot(await ports.git.rootOf('.'));
    const tree = localWorkTree(root);
    const hosting = await openHosting(await tree.remote(), process.env, ports.log);
    const findings = await doctor({ root, config: options.config, ...hosting }, { ...ports, tree });
    print(options.json === true ? encodeCanonical({ findings: [...findings] }) : doctorText(findings));
    return options.strict === true && findings.some(({ standing }) => standing === 'void') ? 1 : 0;
  } finally {
    await ports.workers.close();
  }
}
