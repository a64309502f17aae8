/**
 * `npm run bench`: whole processes against their peers, in the same run, as ratios. Bounds are those of the issue that
 * asked for them; a bound that does not hold ends with exit code 1. Needs the Python peers of the interop suite.
 * `npm run bench -- --write` puts the table into `docs/bench.md`, from where `npm run docs` takes it into the README.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureActions } from './action-chain.ts';
import { measureIntervals } from './intervals.ts';
import { makeTable } from './make-table.ts';
import { type Figures, measure } from './measure.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const PYTHON = join(ROOT, '.interop/venv/bin/python');
const PEERS = join(ROOT, 'bench/peers.py');
/** The machine's own Node where there is one: what a runner has. */
const NODE = process.env['ASSAY_BENCH_NODE'] ?? (existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath);

interface Row {
  readonly what: string;
  readonly ratio: number;
  readonly bound: number;
  readonly figures: string;
}

const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
try {
  const rows = [
    ...startRows(),
    ...(await actionRows()),
    ...bostonRows(),
    ...millionRows(),
    ...growthRows(),
    ...hostileRows(),
    intervalRow(),
  ];
  const table = render(rows);
  process.stdout.write(table);
  if (process.argv.includes('--write')) writeFileSync(join(ROOT, 'docs/bench.md'), table);
  process.exitCode = rows.every((row) => row.ratio <= row.bound) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function assay(data: string, target: string, out: string): string[] {
  return [
    NODE,
    CLI,
    'run',
    '--data',
    data,
    '--target',
    target,
    '--task',
    'regression',
    '--out',
    join(folder, out),
    '--quiet',
  ];
}

function peer(reader: string, data: string): string[] {
  return [PYTHON, PEERS, reader, data];
}

function startRows(): Row[] {
  const start = [
    NODE,
    'dist/cli.js',
    'run',
    '--config',
    'examples/boston-housing/assay.yml',
    '--baseline',
    'examples/boston-housing/baseline',
    '--out',
    join(folder, 'start'),
  ];
  const { node, start: ours } = measure({ node: [NODE, '-e', ''], start }, 15, ROOT);
  return [row('`npm start` / `node -e ""`, time', ours.seconds / node.seconds, 4, ours, node)];
}

/** What a pull request's run costs before its report: processor seconds of all four processes together. */
async function actionRows(): Promise<Row[]> {
  const { cpuSeconds, seconds } = await measureActions(NODE, 5);
  const figures = `${seconds.toFixed(3)} s of wall time`;
  return [
    { what: 'Boston, `check-data` to `compare` as actions, process time in s', ratio: cpuSeconds, bound: 2.5, figures },
  ];
}

function bostonRows(): Row[] {
  const data = join(ROOT, 'examples/boston-housing/data/boston_housing.csv');
  const { ours, pandas, polars } = measure(
    { ours: assay(data, 'medv', 'boston'), pandas: peer('pandas', data), polars: peer('polars', data) },
    5,
    ROOT,
  );
  const faster = pandas.seconds < polars.seconds ? pandas : polars;
  return [row('Boston, 506 rows, time', ours.seconds / faster.seconds, 0.2, ours, faster)];
}

function millionRows(): Row[] {
  const data = join(folder, 'million.csv');
  makeTable(data, 1_000_000);
  const { ours, pandas, polars } = measure(
    { ours: assay(data, 'y', 'million'), pandas: peer('pandas', data), polars: peer('polars', data) },
    5,
    ROOT,
  );
  const faster = pandas.seconds < polars.seconds ? pandas : polars;
  const leaner = pandas.mebibytes < polars.mebibytes ? pandas : polars;
  return [
    row('1,000,000 rows × 14, time', ours.seconds / faster.seconds, 0.6, ours, faster),
    row('1,000,000 rows × 14, peak memory', ours.mebibytes / leaner.mebibytes, 0.5, ours, leaner),
  ];
}

/** Exponent of time over rows: log(t₃/t₁) / log(30), the cost of the start left out of neither. */
function growthRows(): Row[] {
  const small = join(folder, 'small.csv');
  const large = join(folder, 'large.csv');
  makeTable(small, 100_000);
  makeTable(large, 3_000_000);
  const { s, l } = measure({ s: assay(small, 'y', 'small'), l: assay(large, 'y', 'large') }, 3, ROOT);
  return [
    row('growth, 100,000 to 3,000,000 rows, exponent', Math.log(l.seconds / s.seconds) / Math.log(30), 1.1, l, s),
  ];
}

/** Cells of quotes, spaces and digits, 100 kB each: seconds for each further MB, the start left out. */
function hostileRows(): Row[] {
  const cells = ['"'.repeat(100_000), ' '.repeat(100_000), '9'.repeat(100_000)].map(
    (cell) => `"${cell.replaceAll('"', '""')}"`,
  );
  const table = (rows: number) =>
    `a,b,y\n${Array.from({ length: rows }, (_, i) => `${cells[i % 3]},${i % 7},${(i * 3) % 11}\n`).join('')}`;
  const [small, large] = [30, 330].map((rows) => {
    const path = join(folder, `hostile-${rows}.csv`);
    writeFileSync(path, table(rows));
    return { path, megabytes: table(rows).length / 1e6 };
  }) as [{ path: string; megabytes: number }, { path: string; megabytes: number }];
  const { s, l } = measure({ s: assay(small.path, 'y', 'hs'), l: assay(large.path, 'y', 'hl') }, 3, ROOT);
  const perMegabyte = (l.seconds - s.seconds) / (large.megabytes - small.megabytes);
  return [row('hostile cells of 100 kB, seconds a MB', perMegabyte, 0.1, l, s)];
}

/** In memory, checks of the input included on our side alone; NumPy with one sort a model is told beside it. */
function intervalRow(): Row {
  const { ours, published, tuned } = measureIntervals(folder, 1_000_000);
  const seconds = (value: number) => `${value.toFixed(3)} s`;
  return {
    what: 'intervals of rmse, mae, r2, accuracy, roc_auc, f1 on 1,000,000 pairs, time',
    ratio: ours / published,
    bound: 0.5,
    figures: `${seconds(ours)} against ${seconds(published)}; tuned by hand NumPy takes ${seconds(tuned)}`,
  };
}

function row(what: string, ratio: number, bound: number, ours: Figures, other: Figures): Row {
  const show = (f: Figures) => `${f.seconds.toFixed(3)} s, ${f.mebibytes.toFixed(0)} MiB`;
  return { what, ratio, bound, figures: `${show(ours)} against ${show(other)}` };
}

function render(rows: readonly Row[]): string {
  const lines = rows.map(
    (r) =>
      `| ${r.what} | ${r.ratio.toFixed(2)} | ≤ ${r.bound} | ${r.ratio <= r.bound ? 'holds' : '**missed**'} | ${r.figures} |`,
  );
  return ['| what | ratio | bound | | medians |', '|---|--:|--:|---|---|', ...lines, ''].join('\n');
}
