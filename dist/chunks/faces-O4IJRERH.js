import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  localClock,
  localGit,
  localMachine,
  localWorkers
} from "./chunk-FPUGXC6X.js";
import {
  localFiles
} from "./chunk-7UGRYLG2.js";
import {
  encodeCanonical
} from "./chunk-S3QXKVJ4.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/local/terminal.ts
var PROGRESS_INTERVAL = 100;
function terminalLog(options) {
  const live = process.stderr.isTTY === true && !options.quiet;
  let drawn = false;
  let last = 0;
  const line = (text) => {
    if (drawn) process.stderr.write("\r\x1B[2K");
    drawn = false;
    process.stderr.write(`${text}
`);
  };
  return {
    info: (text) => {
      if (!options.quiet) line(text);
    },
    warning: (text) => line(text),
    verbose: (text) => {
      if (options.verbose && !options.quiet) line(text);
    },
    progress(label, done, total) {
      if (!live) return;
      const now = performance.now();
      if (done < total && now - last < PROGRESS_INTERVAL) return;
      last = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const cells = Math.round(share * 24);
      process.stderr.write(
        `\r\x1B[2K${label} ${"█".repeat(cells)}${"░".repeat(24 - cells)} ${Math.round(share * 100)} %`
      );
      drawn = true;
      if (done >= total) {
        process.stderr.write("\r\x1B[2K");
        drawn = false;
      }
    }
  };
}
function wantsColour(noColour, env, isTerminal) {
  if (noColour || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== void 0 && forced !== "") return forced !== "0";
  return isTerminal;
}

// src/cli/ports.ts
import { availableParallelism } from "node:os";
function openPorts(options) {
  return {
    files: localFiles,
    // This code is bundled into dist/chunks/.
    workers: localWorkers(new URL("../worker.js", import.meta.url), availableParallelism()),
    git: localGit,
    log: terminalLog({ quiet: options.quiet === true, verbose: options.verbose === true }),
    clock: localClock,
    machine: localMachine
  };
}

// src/cli/faces.ts
var DEFAULT_OUT = "assay-out";
var DEFAULT_WIDTH = 100;
var WIDEST = 120;
var FACES = {
  run: chainFace(["check-data", "train", "evaluate", "compare", "report"]),
  "check-data": chainFace(["check-data"]),
  train: chainFace(["train"]),
  evaluate: async (options, positionals, print) => options.predictions === void 0 ? chainFace(["evaluate"])(options, positionals, print) : evaluateFile(options, print),
  compare: async (options, positionals, print) => options.candidate === void 0 ? chainFace(["compare"])(options, positionals, print) : compareFiles(options, print),
  report: chainFace(["report"]),
  predict: predictFile,
  init: initRecipe
};
function chainFace(verbs) {
  return async (options, _positionals, print) => {
    const ports = openPorts(options);
    try {
      const [{ readRecipes }, { runChain, worstExitCode }] = await Promise.all([
        import("./request-HD45BXZP.js"),
        import("./chain-WMDZQE2B.js")
      ]);
      const request = recipeRequest(options);
      const recipes = await readRecipes(request, ports);
      const out = options.out ?? DEFAULT_OUT;
      const command = commandOf(verbs, options);
      const place = { out, baseline: options.baseline, folder: ".", recipes: request, command };
      const outcomes = await runChain(verbs, recipes, place, ports);
      const { outcomesJson, outcomesText } = await import("./outcome-text-3UBWNAHJ.js");
      print(
        options.json === true ? outcomesJson(verbs, outcomes) : await outcomesText(verbs, outcomes, { command, out, ...display(options) })
      );
      await tellFailures(outcomes, ports.log.warning);
      return worstExitCode(outcomes);
    } finally {
      await ports.workers.close();
    }
  };
}
function recipeRequest(options) {
  const { data, target } = options;
  if (data === void 0) {
    for (const name of ["target", "task", "train"]) {
      if (options[name] !== void 0) throw new InputError("goes with --data FILE", { field: `--${name}` });
    }
  } else if (options.config !== void 0) {
    throw new InputError("give either --config or --data", { field: "--data" });
  } else if (target === void 0) {
    throw new InputError("--data needs --target COLUMN", { field: "--target" });
  }
  return {
    folder: ".",
    config: options.config,
    table: data === void 0 || target === void 0 ? void 0 : { data, target, task: options.task, train: options.train },
    models: options.model,
    overrides: options.set
  };
}
async function tellFailures(outcomes, warn) {
  const { terminalText } = await import("./escape-M72HIJM7.js");
  for (const { name, failure } of outcomes) {
    if (failure !== void 0) warn(`assay: ${name}: ${terminalText(failure.message)}`);
  }
}
function commandOf(verbs, options) {
  const words = [verbs.length > 1 ? "run" : verbs[0]];
  for (const name of ["config", "data", "target", "task", "train", "baseline"]) {
    if (options[name] !== void 0) words.push(`--${name}`, options[name]);
  }
  for (const value of options.set ?? []) words.push("--set", value);
  return words.join(" ");
}
function display(options) {
  const terminal = process.stdout.isTTY === true;
  return {
    colour: wantsColour(options["no-color"] === true, process.env, terminal),
    width: Math.min(WIDEST, terminal ? process.stdout.columns : DEFAULT_WIDTH)
  };
}
async function evaluateFile(options, print) {
  const { task, predictions, metrics } = options;
  if (task === void 0) throw new InputError("--predictions needs --task", { field: "--task" });
  const ports = openPorts(options);
  try {
    const { evaluateFile: evaluate } = await import("./evaluate-file-ZAAYFJCM.js");
    const evaluation = await evaluate(
      {
        file: predictions,
        task,
        metrics: metrics?.split(",").map((name) => name.trim()),
        id: options.id,
        positive: options.positive,
        out: options.out
      },
      ports
    );
    const { evaluationText } = await import("./outcome-text-3UBWNAHJ.js");
    print(options.json === true ? encodeCanonical(evaluation) : await evaluationText(evaluation, metrics?.split(",")));
    return 0;
  } finally {
    await ports.workers.close();
  }
}
async function compareFiles(options, print) {
  for (const name of ["baseline", "task", "metric"]) {
    if (options[name] === void 0) throw new InputError(`--candidate needs --${name}`, { field: `--${name}` });
  }
  const ports = openPorts(options);
  try {
    const { compareFiles: compare } = await import("./compare-files-6HQE6NPK.js");
    const verdict = await compare(
      {
        candidate: options.candidate,
        baseline: options.baseline,
        task: options.task,
        id: options.id,
        positive: options.positive,
        gate: {
          name: options.metric,
          require: options.require,
          max_absolute_regression: options["max-absolute-regression"],
          max_relative_regression: options["max-relative-regression"],
          min_absolute_change: options["min-absolute-change"],
          min_relative_change: options["min-relative-change"]
        }
      },
      ports
    );
    const { verdictText } = await import("./outcome-text-3UBWNAHJ.js");
    print(
      options.json === true ? encodeCanonical(verdict) : await verdictText(verdict, { command: "compare", ...display(options) })
    );
    return verdict.decision === "rejected" ? 1 : 0;
  } finally {
    await ports.workers.close();
  }
}
async function predictFile(options, _positionals, print) {
  const model = options.model?.[0];
  if (model === void 0 || options.model?.length !== 1)
    throw new InputError("predict needs one --model MODEL.JSON", { field: "--model" });
  if (options.data === void 0) throw new InputError("predict needs --data FILE", { field: "--data" });
  const ports = openPorts(options);
  try {
    const { predict } = await import("./predict-MGVFLIJ6.js");
    const { csv, findings } = await predict({ model, data: options.data, id: options.id }, ports);
    for (const finding of findings) ports.log.warning(finding.message);
    if (options.out === void 0) for (const piece of csv) print(piece);
    else await ports.files.writeText(options.out, csv);
    return 0;
  } finally {
    await ports.workers.close();
  }
}
async function initRecipe(options, positionals, print) {
  const [file] = positionals;
  if (file === void 0) throw new InputError("init needs a table: assay init data/houses.csv", { field: "FILE" });
  const ports = openPorts(options);
  try {
    const { init } = await import("./init-M5OQJOC5.js");
    const made = await init(
      { file, target: options.target, task: options.task, force: options.force === true },
      ports
    );
    print(options.json === true ? encodeCanonical(made.summary) : made.text);
    return 0;
  } finally {
    await ports.workers.close();
  }
}
export {
  FACES
};
