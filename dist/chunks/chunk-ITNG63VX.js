import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  TONE_SIGNS,
  paint,
  phraseToTerminal,
  tableToTerminal,
  wrap
} from "./chunk-RVJQXZEN.js";
import {
  terminalText
} from "./chunk-4DMNLXVI.js";

// src/report/terminal-page.ts
var INDENT = 2;
var LABEL = 10;
var NARROWEST = 40;
var Page = class {
  #lines = [""];
  #colour;
  #width;
  constructor(colour, width) {
    this.#colour = colour;
    this.#width = Math.max(NARROWEST, width);
  }
  get #room() {
    return this.#width - INDENT;
  }
  #push(line) {
    this.#lines.push(line === "" ? "" : `${" ".repeat(INDENT)}${line}`);
  }
  gap() {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }
  rule() {
    this.#push(paint("─".repeat(this.#room), "dim", this.#colour));
  }
  title(tone, name, verdict) {
    const sign = paint(paint(TONE_SIGNS[tone], tone, this.#colour), "bold", this.#colour);
    const head = paint(terminalText(name), "bold", this.#colour);
    this.#push(`${sign} ${head}  ${paint(phraseToTerminal(verdict, false), tone, this.#colour)}`);
    this.rule();
  }
  text(phrase) {
    for (const line of wrap(phrase, this.#room, this.#colour)) this.#push(line);
  }
  lines(text) {
    for (const line of text.split("\n")) this.#push(line);
  }
  labelled(label, phrase) {
    const lines = wrap(phrase, this.#room - LABEL, this.#colour);
    lines.forEach((line, i) => {
      const head = i === 0 ? paint(label.padEnd(LABEL), "bold", this.#colour) : " ".repeat(LABEL);
      this.#push(`${head}${line}`);
    });
  }
  table(table, indent = 0, spare = []) {
    const space = " ".repeat(indent);
    for (const line of tableToTerminal(table, this.#room - indent, this.#colour, spare)) this.#push(`${space}${line}`);
  }
  toString() {
    return `${this.#lines.join("\n").trimEnd()}
`;
  }
};

export {
  LABEL,
  Page
};
