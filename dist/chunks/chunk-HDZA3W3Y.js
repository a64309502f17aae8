import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  sparkline
} from "./chunk-Q3XRVOCM.js";
import {
  NAME_CAP,
  NO_NAME,
  SENTENCE_CAP,
  terminalText
} from "./chunk-RN622SCI.js";

// src/report/terminal-text.ts
var CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39]
};
var TONE_STYLES = { good: "green", bad: "red", warn: "yellow", quiet: "dim" };
var TONE_SIGNS = { good: "✔", bad: "✖", warn: "?", quiet: "·" };
function paint(text, style, colour) {
  if (!colour || style === void 0 || text === "") return text;
  const [on, off] = CODES[Object.hasOwn(TONE_STYLES, style) ? TONE_STYLES[style] : style];
  return `\x1B[${on}m${text}\x1B[${off}m`;
}
function spanOf(piece) {
  if (typeof piece === "string") return { text: piece, style: void 0 };
  if ("code" in piece) {
    return {
      text: terminalText(piece.code, piece.long === true ? SENTENCE_CAP : NAME_CAP).trim() || NO_NAME,
      style: "cyan"
    };
  }
  if ("quote" in piece) return { text: terminalText(piece.quote), style: void 0 };
  if ("strong" in piece) return { text: piece.strong, style: "bold" };
  if ("histogram" in piece) return { text: sparkline(piece.histogram), style: "cyan" };
  return { text: piece.marked === true ? `${TONE_SIGNS[piece.tone]} ${piece.text}` : piece.text, style: piece.tone };
}
function phraseToTerminal(phrase, colour) {
  return phrase.map(spanOf).map((span) => paint(span.text, span.style, colour)).join("");
}
function displayWidth(text) {
  let width = 0;
  for (const character of text) {
    const point = character.codePointAt(0);
    if (point < 768) width += 1;
    else if (point >= 768 && point <= 879 || point === 8203 || point >= 65024 && point <= 65039) width += 0;
    else width += isWide(point) ? 2 : 1;
  }
  return width;
}
function isWide(point) {
  return point >= 4352 && point <= 4447 || point >= 11904 && point <= 42191 || point >= 44032 && point <= 55203 || point >= 63744 && point <= 64255 || point >= 65072 && point <= 65135 || point >= 65280 && point <= 65376 || point >= 127744 && point <= 129791 || point >= 131072 && point <= 262141;
}
function wrap(phrase, width, colour) {
  const lines = [];
  let line = "";
  let used = 0;
  const words = wordsOf(phrase);
  words.forEach(({ word, style, glued }, i) => {
    const size = displayWidth(word);
    const space = glued || used === 0 ? 0 : 1;
    let unit = size;
    for (let next = i + 1; words[next]?.glued === true; next++) unit += displayWidth(words[next].word);
    if (used > 0 && used + space + unit > width && !glued) {
      lines.push(line);
      line = "";
      used = 0;
    } else if (space === 1) {
      line += " ";
      used += 1;
    }
    line += paint(word, style, colour);
    used += size;
  });
  if (line !== "") lines.push(line);
  return lines;
}
function wordsOf(phrase) {
  const words = [];
  let spaceBefore = true;
  for (const { text, style } of phrase.map(spanOf)) {
    for (const part of text.split(/( +)/)) {
      if (part === "") continue;
      if (part.startsWith(" ")) {
        spaceBefore = true;
        continue;
      }
      words.push({ word: part, style, glued: !spaceBefore });
      spaceBefore = false;
    }
  }
  return words;
}
var GAP = 2;
var NARROWEST = 10;
function tableToTerminal(table, width, colour, spare = []) {
  let columns = table.columns.map((column, index) => {
    const title = column.isName === true ? terminalText(column.title, NAME_CAP) : column.title;
    const cells = table.rows.map((row) => row[index] ?? [""]);
    const widths = cells.map((cell) => displayWidth(phraseToTerminal(cell, false)));
    return { ...column, title, cells, widths, width: Math.max(displayWidth(title), ...widths) };
  });
  const total = () => columns.reduce((sum, column) => sum + column.width, 0) + GAP * (columns.length - 1);
  for (const title of spare) {
    if (total() <= width) break;
    columns = columns.filter((column) => column.title !== title);
  }
  while (total() > width) {
    const widest = columns.filter((column) => column.align === "left").sort((a, b) => b.width - a.width)[0];
    if (widest === void 0 || widest.width <= NARROWEST) break;
    widest.width = Math.max(NARROWEST, widest.width - (total() - width));
  }
  const pad = (text, size, align, room, isLast) => {
    const blanks = " ".repeat(Math.max(0, room - size));
    return align === "right" ? blanks + text : isLast ? text : text + blanks;
  };
  const gap = " ".repeat(GAP);
  const last = columns.length - 1;
  const header = columns.map(
    (column, i) => pad(column.title, displayWidth(column.title), column.align, column.width, i === last)
  );
  const lines = [paint(header.join(gap), "dim", colour)];
  for (let row = 0; row < table.rows.length; row++) {
    const cells = columns.map((column, i) => {
      const size = column.widths[row];
      if (size <= column.width)
        return pad(phraseToTerminal(column.cells[row], colour), size, column.align, column.width, i === last);
      const short = cutTo(phraseToTerminal(column.cells[row], false), column.width);
      return pad(short, displayWidth(short), column.align, column.width, i === last);
    });
    lines.push(cells.join(gap).trimEnd());
  }
  return lines;
}
function cutTo(text, width) {
  let out = "";
  let used = 0;
  for (const character of text) {
    const size = displayWidth(character);
    if (used + size > width - 1) break;
    out += character;
    used += size;
  }
  return `${out}…`;
}

export {
  TONE_SIGNS,
  paint,
  phraseToTerminal,
  displayWidth,
  wrap,
  tableToTerminal
};
