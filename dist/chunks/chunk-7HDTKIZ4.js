import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);

// src/report/phrase.ts
function say(words, ...pieces) {
  const out = [];
  words.forEach((word, i) => {
    if (word !== "") out.push(word);
    const piece = pieces[i];
    if (piece === void 0 || piece === "") return;
    if (Array.isArray(piece)) out.push(...piece);
    else out.push(piece);
  });
  return out;
}
var code = (name) => ({ code: name });
var quote = (sentence) => ({ quote: sentence });
var strong = (words) => ({ strong: words });
var toned = (tone, text, marked = false) => ({ tone, text, marked });
function listOf(items) {
  return items.flatMap((item, i) => i === 0 ? item : [i === items.length - 1 ? " and " : ", ", ...item]);
}
function plural(count, one, many = `${one}s`) {
  return `${groupThousands(count)} ${count === 1 ? one : many}`;
}
function groupThousands(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
var BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
function sparkline(counts) {
  const highest = Math.max(...counts, 1);
  return counts.map((count) => BARS[Math.round(count / highest * (BARS.length - 1))]).join("");
}

export {
  say,
  code,
  quote,
  strong,
  toned,
  listOf,
  plural,
  groupThousands,
  sparkline
};
