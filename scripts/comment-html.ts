/** A page that shows a comment as it looks on a pull request, light or dark by the reader's system. */
import { marked } from 'marked';

const STYLE = `
:root{color-scheme:light dark;--page:#fff;--box:#fff;--bar:#f5f7f9;--edge:#d3d9e0;--ink:#1f2429;--dim:#5c6570;--link:#0a66d0;--chip:#8189921f;--stripe:#f6f8fa;--face:#24292f;--mark:#fff}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--box:#0d1117;--bar:#151b23;--edge:#3a424c;--ink:#eef3f8;--dim:#929ba6;--link:#4a95f8;--chip:#656c7640;--stripe:#141a22;--face:#3d444d;--mark:#eef3f8}}
*{box-sizing:border-box}
body{margin:0;padding:10px;background:var(--page);color:var(--ink);font:14px/1.5 "Segoe UI","Noto Sans","Liberation Sans",Helvetica,Arial,sans-serif}
.row{display:flex;gap:14px;align-items:flex-start}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:var(--face);color:var(--mark);display:grid;place-items:center;font-size:19px;font-weight:600}
article{flex:1;min-width:0;border:1px solid var(--edge);border-radius:6px;background:var(--box)}
header{display:flex;gap:6px;align-items:center;padding:8px 16px;background:var(--bar);border-bottom:1px solid var(--edge);border-radius:6px 6px 0 0;color:var(--dim)}
header b{color:var(--ink);font-weight:600}
header i{font-style:normal;font-size:12px;line-height:18px;padding:0 7px;border:1px solid var(--edge);border-radius:2em}
.text{padding:16px;overflow-wrap:break-word}
.text>:first-child{margin-top:0}.text>:last-child{margin-bottom:0}
p,table,details,blockquote{margin:0 0 16px}
h2{margin:24px 0 16px;padding-bottom:.3em;border-bottom:1px solid var(--edge);font-size:1.5em;line-height:1.25;font-weight:600}
strong{font-weight:600}
a{color:var(--link);text-decoration:underline;text-underline-offset:.2em}
code{padding:.2em .4em;border-radius:6px;background:var(--chip);font:85% Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;white-space:break-spaces}
table{display:block;width:max-content;max-width:100%;overflow:auto;border-collapse:collapse;font-variant:tabular-nums}
tr{background:var(--box)}tbody tr:nth-child(2n){background:var(--stripe)}
th,td{padding:6px 13px;border:1px solid var(--edge)}th{font-weight:600}
summary{cursor:pointer}details>table:last-child,details>p:last-child{margin-bottom:0}
details[open]>summary{margin-bottom:8px}
blockquote{padding:0 1em;color:var(--dim);border-left:.25em solid var(--edge)}
.emoji{width:1em;height:1em;vertical-align:-.12em}
sub{font-size:75%;line-height:0;vertical-align:baseline;position:relative;bottom:-.25em}
`;

/** Drawn here: a machine that makes pictures may have no coloured font. */
const EMOJI: Readonly<Record<string, string>> = {
  '❌': '<path d="M3 3 13 13M13 3 3 13" stroke="#dd2e44" stroke-width="3" stroke-linecap="round"/>',
  '✅': '<rect width="16" height="16" rx="3" fill="#3fa535"/><path d="m3.6 8.4 3 3 5.8-6.6" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>',
  '❔': '<path d="M5 5.2a3 3 0 1 1 4.4 2.9C8.4 8.6 8 9 8 10.2" fill="none" stroke="#aab4bd" stroke-width="2.4" stroke-linecap="round"/><circle cx="8" cy="13.6" r="1.5" fill="#aab4bd"/>',
};

function drawEmoji(html: string): string {
  return html.replace(/[❌✅❔]/gu, (mark) => `<svg class="emoji" viewBox="0 0 16 16">${EMOJI[mark]}</svg>`);
}

/** `opened`: how the title of the folded section begins that is shown open. Throws where there is none. */
export function commentHtml(markdown: string, opened: string): string {
  const folded = `<details><summary>${opened}`;
  if (!markdown.includes(folded)) throw new Error(`the comment has no section ${opened}`);
  const shown = markdown.replace(folded, folded.replace('<details>', '<details open>'));
  // As on a pull request, a line break in a paragraph is one on the page.
  const body = marked.parse(shown, { async: false, gfm: true, breaks: true });
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="row"><div class="face">A</div><article>
<header><b>github-actions</b><i>bot</i><span>commented 2 minutes ago · edited</span></header>
<div class="text">${drawEmoji(body)}</div></article></div>`;
}
