/** A page that looks like a terminal: what a program printed with colours, on a dark ground. */

const STYLE = `
body{margin:0;padding:18px;background:#fff}
figure{margin:0;display:inline-block;border-radius:9px;background:#12161c;color:#dfe5ec;box-shadow:0 1px 4px #0004;overflow:hidden}
header{padding:9px 12px;background:#1e242c;display:flex;gap:7px}
header i{width:11px;height:11px;border-radius:50%;background:#4a535e}
pre{margin:0;padding:12px 18px 18px;font:13px/1.42 "DejaVu Sans Mono",Menlo,Consolas,"Liberation Mono",monospace}
.s1{font-weight:700}.s2{color:#8d98a5}.s31{color:#ff7f78}.s32{color:#4cc267}.s33{color:#e0b04a}.s36{color:#6cc7d9}
`;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);
/** Codes that end a style: bold and dim, colour. */
const ENDS: ReadonlySet<string> = new Set(['22', '39']);

/** `printed` as `src/report/terminal-text.ts` writes it: each style is opened and ended by a code of its own. */
export function terminalHtml(printed: string): string {
  const inside = printed
    .split(SEQUENCE)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[&<>]/g, (mark) => MARKS[mark]!);
      return ENDS.has(part) ? '</span>' : `<span class="s${part}">`;
    })
    .join('');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><figure><header><i></i><i></i><i></i></header><pre>${inside}</pre></figure>`;
}
