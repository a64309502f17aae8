import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  VERSION,
  suggest
} from "./chunks/chunk-UWUISDAQ.js";
import {
  InputError,
  failureOf
} from "./chunks/chunk-SDN6BCSO.js";
import {
  OPTIONS,
  VERBS
} from "./chunks/chunk-R23WZXEN.js";
import "./chunks/chunk-OX56JKKQ.js";

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
      throw new InputError(`unknown option of \`assay ${verb}\`; ${suggest(token.name, known)}`, {
        field: token.rawName
      });
    }
    addOption(options, name, OPTIONS[name], token.value);
  }
  const allowed = spec.positionals ?? [];
  if (positionals.length > allowed.length) {
    throw new InputError(`unexpected word; options begin with --`, { field: positionals[allowed.length] });
  }
  return { options, positionals };
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

// src/cli/main.ts
async function main(argv) {
  const { verb, options, positionals } = readArguments(argv);
  if (verb === "version") return print(`${VERSION}
`);
  if (verb === "help" || options.help === true) {
    const { helpText } = await import("./chunks/help-YIFZ4ANN.js");
    return print(helpText(verb === "help" ? positionals[0] : verb));
  }
  const { FACES } = await import("./chunks/faces-3CVV5O2R.js");
  return FACES[verb](options, positionals, print);
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const failure = failureOf(thrown);
  process.exitCode = failure.exitCode;
  const { terminalText } = await import("./chunks/escape-M72HIJM7.js");
  process.stderr.write(`assay: ${terminalText(failure.message)}
`);
}
