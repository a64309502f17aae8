import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  OPTIONS,
  VERBS
} from "./chunk-IJ5OLJN7.js";
import "./chunk-OX56JKKQ.js";

// src/cli/help.ts
function overviewHelp() {
  const width = Math.max(...Object.keys(VERBS).map((verb) => verb.length));
  const verbs = Object.entries(VERBS).map(([verb, spec]) => `  ${verb.padEnd(width)}  ${spec.summary}`);
  return `Assay: a verdict on every model, in continuous integration.

Usage: assay <verb> [options]

${verbs.join("\n")}

  assay <verb> --help   options and examples of one verb
  assay --version

Exit codes: 0 passed or nothing to gate, 1 rejected, 2 bad input, 3 infrastructure.
`;
}
function verbHelp(verb) {
  const spec = VERBS[verb];
  const optionOf = (name) => spec.words?.[name] ?? OPTIONS[name];
  const heads = spec.options.map((name) => {
    const option = optionOf(name);
    return `--${name}${option.value === void 0 ? "" : ` ${option.value}`}`;
  });
  const width = Math.max(...heads.map((head) => head.length));
  const rows = spec.options.map((name, i) => `  ${heads[i].padEnd(width)}  ${optionOf(name).help}`);
  return `assay ${verb}: ${spec.summary}

Usage:
${spec.usage.map((line) => `  ${line}`).join("\n")}

Options:
${rows.join("\n")}

Examples:
${spec.examples.map((line) => `  ${line}`).join("\n")}
`;
}
function helpText(verb) {
  return verb !== void 0 && Object.hasOwn(VERBS, verb) ? verbHelp(verb) : overviewHelp();
}
export {
  helpText,
  overviewHelp,
  verbHelp
};
