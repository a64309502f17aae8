import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/report/escape.ts
var NAME_CAP = 80;
var SENTENCE_CAP = 600;
var NO_NAME = "(empty)";
var BREAK = "​";
var CALM = /^[\p{L}\p{N}_ .,:;=+\-/()%]*$/u;
var CALM_ASCII = /^[\w .,:;=+\-/()%]*$/;
var INDEX = /\[\d{1,6}\](?!\()/g;
var PLAIN_ASCII = /^[ -~]*$/;
var NEW_LINES = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
var LONE_SURROGATES = new RegExp("\\p{Cs}", "gu");
var CONTROLS = /[\x00-\x1f\x7f-\x9f]/g;
var UNSEEN = /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
var ANSI = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
function cleanText(text, cap = SENTENCE_CAP) {
  const head = text.length > cap * 4 ? text.slice(0, cap * 4) : text;
  if (PLAIN_ASCII.test(head)) return cut(head, cap, head.length < text.length);
  const line = head.replace(LONE_SURROGATES, "�").replace(ANSI, "").replace(NEW_LINES, " ").replace(CONTROLS, "").replace(UNSEEN, "");
  return cut(line, cap, head.length < text.length);
}
function cut(text, cap, more) {
  if (text.length < cap || text.length === cap && !more) return more ? `${text}…` : text;
  const end = /[\ud800-\udbff]/.test(text[cap - 2]) ? cap - 2 : cap - 1;
  return `${text.slice(0, end)}…`;
}
function markdownText(text) {
  return escapeMarkdown(cleanText(decodeEntities(text, SENTENCE_CAP)));
}
function markdownCode(text, cap = NAME_CAP) {
  const name = cleanText(decodeEntities(text, cap), cap).trim();
  if (name === "") return NO_NAME;
  const calm = name.replace(INDEX, "");
  if (CALM_ASCII.test(calm) || CALM.test(calm)) return `\`${breakLinks(name)}\``;
  if (/[|<>&[\]\\]/.test(name)) return escapeMarkdown(name);
  const longest = Math.max(0, ...(name.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = name.startsWith("`") || name.endsWith("`") ? " " : "";
  return `${fence}${space}${breakLinks(name)}${space}${fence}`;
}
function escapeMarkdown(text) {
  const unlinked = breakLinks(text).replace(/:(?=[\w+-]+:)/g, `:${BREAK}`);
  return unlinked.replace(/[&<>|\\`*_{}[\]()#!~$^]|^[-+=]|^\d(?=\d*[.)])/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
function breakLinks(text) {
  return text.replace(/[@#]/g, `$&${BREAK}`).replace(/:\/\//g, `:${BREAK}//`).replace(/www\./gi, (word) => `${word.slice(0, 3)}${BREAK}.`).replace(/\bGH-(?=\d)/gi, (word) => `${word}${BREAK}`).replace(/\b(?:mailto|xmpp):/gi, (word) => `${word.slice(0, -1)}${BREAK}:`);
}
var NAMED = {
  amp: "&",
  AMP: "&",
  lt: "<",
  LT: "<",
  gt: ">",
  GT: ">",
  quot: '"',
  QUOT: '"',
  apos: "'",
  nbsp: " ",
  commat: "@",
  num: "#",
  grave: "`",
  verbar: "|",
  vert: "|",
  VerticalLine: "|",
  colon: ":",
  sol: "/",
  bsol: "\\",
  lsqb: "[",
  lbrack: "[",
  rsqb: "]",
  rbrack: "]",
  lpar: "(",
  rpar: ")",
  ast: "*",
  midast: "*",
  lowbar: "_",
  UnderBar: "_",
  excl: "!",
  period: ".",
  lcub: "{",
  rcub: "}",
  dollar: "$",
  percnt: "%",
  equals: "=",
  plus: "+",
  NewLine: "\n",
  Tab: "	",
  ZeroWidthSpace: "",
  shy: ""
};
function decodeEntities(text, cap) {
  const head = text.length > cap * 12 ? text.slice(0, cap * 12) : text;
  if (!head.includes("&")) return text;
  return head.replace(/&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|([A-Za-z]{2,14});)/g, (whole, decimal, hex, name) => {
    if (name !== void 0) return Object.hasOwn(NAMED, name) ? NAMED[name] : whole;
    const code = decimal !== void 0 ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 1114111 || code === 0 ? "�" : String.fromCodePoint(code);
  });
}
var HTML_MARKS = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function htmlText(text, cap = SENTENCE_CAP) {
  return cleanText(text, cap).replace(/[&<>"']/g, (mark) => HTML_MARKS[mark]);
}
function terminalText(text, cap = SENTENCE_CAP) {
  return breakCommands(cleanText(text, cap));
}
function terminalLines(text, prefix) {
  const lines = text.split(NEW_LINES);
  return lines.map((line) => `${prefix}${breakCommands(cleanText(line.replaceAll("	", "  ")))}`).join("\n");
}
function logText(text) {
  return terminalLines(text, "");
}
function breakCommands(text) {
  return text.replace(/:(?=:)/g, `:${BREAK}`).replace(/#(?=#)/g, `#${BREAK}`);
}

export {
  NAME_CAP,
  SENTENCE_CAP,
  NO_NAME,
  cleanText,
  markdownText,
  markdownCode,
  htmlText,
  terminalText,
  terminalLines,
  logText
};
