/** The style of `report.html`. Light and dark by the reader's system; colours told apart by the colour-blind too. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f9;--card:#fff;--ink:#1c2128;--quiet:#59636e;--line:#d5dae1;--soft:#eef1f4;
--c:#0b66c3;--b:#c4570a;--o:#8a939e;--good:#1a7f37;--bad:#c62431;--warn:#8a5a00;--on:#fff;--half:#1c2128;--shade:#1c212833}
@media (prefers-color-scheme:dark){:root{--ground:#0f1318;--card:#171c23;--ink:#e4e9ef;--quiet:#9aa5b1;--line:#303842;--soft:#20262e;
--c:#5fb0ff;--b:#f4a259;--o:#7d8793;--good:#4cc267;--bad:#ff7f78;--warn:#e0b04a;--on:#0f1318;--half:#0f1318;--shade:#00000099}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Helvetica,Arial,sans-serif}
.page{max-width:1240px;margin:0 auto;padding:20px 16px 48px}
header,section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:18px 20px;margin:0 0 16px;min-width:0}
header{border-top:4px solid var(--quiet)}
header.good{border-top-color:var(--good)}header.bad{border-top-color:var(--bad)}header.warn{border-top-color:var(--warn)}
.brand{margin:0 0 2px;color:var(--quiet);font-size:12px;letter-spacing:.08em;text-transform:uppercase}
h1{font-size:26px;line-height:1.2;margin:0 0 8px;overflow-wrap:anywhere}
h2{font-size:17px;margin:0 0 10px;overflow-wrap:anywhere}
h3{font-size:14px;margin:18px 0 6px}
p{margin:0 0 8px;overflow-wrap:anywhere;max-width:78ch}
section>:last-child,header>:last-child{margin-bottom:0}
.decision{font-size:18px;font-weight:600}
.compared,.note{color:var(--quiet);font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:4px 14px;margin:0 0 16px;padding:0 4px;font-size:14px}
a{color:var(--c);text-underline-offset:2px}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--c);outline-offset:2px}
code{font:0.92em ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere;unicode-bidi:isolate}
p code,li code{background:var(--soft);border-radius:4px;padding:1px 4px}
ul{margin:0 0 8px;padding-left:20px}li{overflow-wrap:anywhere;margin:2px 0}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.quiet{color:var(--quiet)}
header.good,header.bad,header.warn{color:var(--ink)}
td .good,td .bad,td .warn{font-weight:600}
.scroll{overflow-x:auto;margin:0 0 10px;max-width:100%;background:linear-gradient(90deg,var(--card) 30%,transparent) 0 0/40px 100% no-repeat local,linear-gradient(270deg,var(--card) 30%,transparent) 100% 0/40px 100% no-repeat local,
linear-gradient(90deg,var(--shade),transparent) 0 0/10px 100% no-repeat scroll,linear-gradient(270deg,var(--shade),transparent) 100% 0/10px 100% no-repeat scroll}
table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);vertical-align:middle;font-weight:400;white-space:nowrap}
th:last-child,td:last-child{padding-right:2px}
thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody th{max-width:34ch;overflow:hidden;text-overflow:ellipsis}
.n{text-align:right}
#recipe td,#lineage td,#changes td{white-space:normal;min-width:9em}
.key{display:inline-block;width:11px;height:11px;border-radius:50%;margin:0 4px 0 10px;vertical-align:-1px}
.key:first-child{margin-left:0}.key.c{background:var(--c)}.key.b{background:var(--b)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:22px 26px}
.beside{display:grid;grid-template-columns:minmax(0,1fr);gap:0 16px}
@media (min-width:960px){.beside{grid-template-columns:minmax(0,1fr) minmax(0,1fr);align-items:start}section .beside{grid-template-columns:minmax(0,1fr) minmax(0,390px);gap:0 32px}}
.beside>.stack>figure{max-width:470px}.stack>figure+figure{margin-top:18px}
figure{margin:0;min-width:0}
figcaption{margin:0 0 4px}figcaption b{font-size:14px;display:block}figcaption span{color:var(--quiet);font-size:13px;line-height:1.35;display:block}
svg{display:block;width:100%;height:auto;overflow:hidden}
svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--quiet)}
svg .axis{font-size:11.5px;fill:var(--ink)}
svg .cell{font-size:12px;fill:var(--ink)}svg .cell.on{fill:var(--on)}svg .cell.half{fill:var(--half)}svg .cell.none{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:.6;fill:none}
.reference{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 3;fill:none}
.zero{stroke:var(--ink);stroke-width:1}
.dots{fill:none;stroke-linecap:round;stroke-width:4.6;stroke-opacity:.62}
.dots.c{stroke:var(--c)}.dots.b{stroke:var(--b);stroke-opacity:.5}
.line{fill:none;stroke-width:2;stroke-linejoin:round}.line.c{stroke:var(--c)}.line.b{stroke:var(--b);stroke-width:1.6;stroke-dasharray:5 3}
.dot.c{fill:var(--c);fill-opacity:.75;stroke:var(--card)}
.bars.c{fill:var(--c);fill-opacity:.6}.bars.o{fill:var(--o);fill-opacity:.7}
rect.c{fill:var(--c)}rect.m{fill:var(--bad)}
rect.better{fill:var(--c)}rect.worse{fill:var(--bad)}rect.margin{fill:var(--o);fill-opacity:.28}
.whisker{stroke:var(--ink);stroke-width:1.2;fill:none}
.span{stroke:var(--ink);stroke-width:1.6;fill:none}.mark{stroke:var(--card);stroke-width:1}
.mark.better{fill:var(--c)}.mark.same{fill:var(--good)}.mark.worse{fill:var(--bad)}.mark.open{fill:var(--card);stroke:var(--warn);stroke-width:2}
svg.tiny{display:inline-block;width:auto;height:20px;vertical-align:middle}svg.tiny path{fill:var(--c);fill-opacity:.75}
details{margin:0 0 8px}summary{cursor:pointer;color:var(--quiet);font-size:14px}
footer{color:var(--quiet);font-size:13px;padding:0 4px}
@media (max-width:560px){.page{padding:10px 8px 32px}header,section{padding:14px 12px}h1{font-size:22px}}
@media print{body{background:#fff}header,section{break-inside:avoid;border-color:#bbb}nav{display:none}}
`;
