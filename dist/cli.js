import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  openWorkers
} from "./chunks/chunk-NR4EOLAW.js";
import {
  EVERYWHERE,
  OPTIONS,
  RECIPE,
  VERBS
} from "./chunks/chunk-IJ5OLJN7.js";
import {
  VERSION
} from "./chunks/chunk-TW33F25Q.js";
import {
  digestSource
} from "./chunks/chunk-3P46YW6C.js";
import "./chunks/chunk-IBAK7LWP.js";
import {
  suggest
} from "./chunks/chunk-UMBKYT47.js";
import {
  InfrastructureError,
  InputError,
  failureOf
} from "./chunks/chunk-MTL7CF67.js";
import "./chunks/chunk-OX56JKKQ.js";

// src/cli/main.ts
import { writeSync } from "node:fs";

// src/cli/arguments.ts
import { parseArgs } from "node:util";
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
function readArguments(argv) {
  const [first, ...rest] = argv;
  if (first === void 0 || first === "help" || first === "--help" || first === "-h") {
    return { verb: "help", options: {}, positionals: rest };
  }
  if (first === "--version" || first === "-V") return { verb: "version", options: {}, positionals: [] };
  if (!Object.hasOwn(VERBS, first)) {
    throw new InputError(`no such verb; ${suggest(first, Object.keys(VERBS))}`, { field: first });
  }
  const verb = first;
  return { verb, ...readOptions(VERBS[verb], verb, rest) };
}
function readOptions(spec, verb, argv) {
  const known = spec.options;
  const config = {};
  for (const name of known)
    config[name] = { type: OPTIONS[name].type === "flag" ? "boolean" : "string" };
  config["help"] = { type: "boolean", short: "h" };
  const { tokens } = parseArgs({
    args: [...argv],
    options: config,
    strict: false,
    tokens: true,
    allowPositionals: true
  });
  const options = {};
  const positionals = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.name;
    if (!known.includes(name)) {
      const words = known.map((word) => `--${word}`);
      throw new InputError(`unknown option of \`assay ${verb}\`; ${suggest(`--${token.name}`, words)}`, {
        field: token.rawName
      });
    }
    const swallowed = token.inlineValue === false && known.some((word) => token.value === `--${word}`);
    addOption(options, name, OPTIONS[name], swallowed ? void 0 : token.value);
  }
  checkForm(spec, options);
  const allowed = spec.positionals ?? [];
  if (positionals.length > allowed.length) {
    throw new InputError(`unexpected word; options begin with --`, { field: positionals[allowed.length] });
  }
  return { options, positionals };
}
function checkForm({ fileForm }, options) {
  if (fileForm === void 0) return;
  const { key } = fileForm;
  const given = Object.keys(options);
  const chain = [...RECIPE, "baseline", ...EVERYWHERE];
  const allowed = [key, ...fileForm.options, ...EVERYWHERE];
  for (const name of given) {
    if (Object.hasOwn(options, key)) {
      if (!allowed.includes(name)) throw new InputError(`does not go with --${key}`, { field: `--${name}` });
    } else if (!chain.includes(name)) {
      throw new InputError(`goes with --${key} ${OPTIONS[key].value}`, { field: `--${name}` });
    }
  }
}
function addOption(options, name, spec, value) {
  const field = `--${name}`;
  if (spec.type === "flag") {
    if (value !== void 0) throw new InputError(`takes no value, got "${value}"`, { field });
    options[name] = true;
    return;
  }
  if (value === void 0 || value === "") throw new InputError(`needs a value: ${field} ${spec.value}`, { field });
  if (spec.choices !== void 0 && !spec.choices.includes(value)) {
    throw new InputError(`must be one of ${spec.choices.join(", ")}, got "${value}"`, { field });
  }
  if (spec.many === true) {
    options[name] = [...options[name] ?? [], value];
    return;
  }
  if (Object.hasOwn(options, name)) throw new InputError("given twice", { field });
  options[name] = spec.type === "number" ? readNumber(value, field) : value;
}
function readNumber(value, field) {
  const number = NUMBER.test(value) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new InputError(`must be a number, got "${value}"`, { field });
  return number;
}

// src/cli/read-ahead.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";
var READERS = ["run", "check-data", "train", "evaluate"];
var LEAST = 4 * 1024 * 1024;
var MOST = 4 * 1024 * 1024 * 1024;
function readAhead(verb, { data }) {
  if (data === void 0 || !READERS.includes(verb)) return void 0;
  const info = statOf(data);
  if (info === void 0 || !info.isFile() || info.size < LEAST || info.size > MOST) return void 0;
  const workers = openWorkers();
  if (workers.count < 2) return void 0;
  const path = resolve(data);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  let source;
  const begun = workers.begin("scanPart", () => digestSource(source), [
    { part: "digest", path, stop }
  ]);
  return {
    workers: {
      ...workers,
      async close() {
        Atomics.store(stop, 0, 1);
        await workers.close();
      }
    },
    over: (files) => ({
      ...files,
      async open(wanted, options) {
        const opened = await files.open(wanted, options);
        if (source !== void 0 || resolve(wanted) !== path || opened.size !== info.size) return opened;
        source = opened;
        return { ...opened, digest: async () => (await begun.finish())[0] };
      }
    })
  };
}
function statOf(path) {
  try {
    return statSync(path);
  } catch {
    return void 0;
  }
}

// src/cli/main.ts
async function main(argv) {
  const { verb, options, positionals } = readArguments(argv);
  if (verb === "version") return print(`${VERSION}
`);
  if (verb === "help" || options.help === true) {
    const { helpText } = await import("./chunks/help-SYFPJN3X.js");
    return print(helpText(verb === "help" ? positionals[0] : verb));
  }
  const ahead = readAhead(verb, options);
  try {
    const { FACES } = await import("./chunks/faces-ODXPQHIO.js");
    return await FACES[verb](options, positionals, print, ahead);
  } finally {
    await ahead?.workers.close();
  }
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") fail(new InfrastructureError(`the output cannot be written: ${error.message}`));
  });
}
process.on("uncaughtException", fail);
function fail(thrown) {
  const { exitCode, message } = failureOf(thrown);
  try {
    writeSync(2, `assay: ${message}
`);
  } catch {
  }
  process.exit(exitCode);
}
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const failure = failureOf(thrown);
  process.exitCode = failure.exitCode;
  const { terminalText } = await import("./chunks/escape-KK3AF4AQ.js");
  process.stderr.write(`assay: ${terminalText(failure.message)}
`);
}
