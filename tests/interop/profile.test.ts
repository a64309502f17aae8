/** Reading against pandas' `round_trip` parser, bit for bit; the profile against its `describe` and `quantile`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileColumn } from '../../src/data/profile.ts';
import { readTable } from '../../src/data/read.ts';
import type { Column } from '../../src/data/table.ts';
import { ONE_THREAD, sourceOfBytes } from '../data/byte-source.ts';
import { expectWithin } from '../expect-within.ts';
import { python } from './python.ts';

const FIXTURES = ['boston_housing', 'breast_cancer', 'diabetes', 'digits', 'iris', 'penguins', 'wine'];
const NIST = ['filip', 'longley', 'norris', 'pontius', 'wampler1', 'wampler5'];
const fixture = (name: string) => readFileSync(new URL(`../fixtures/data/${name}.csv`, import.meta.url), 'utf8');

const PEER = `
import io, json, sys
import numpy as np, pandas as pd
answers = {}
for name, text in json.load(sys.stdin).items():
    frame = pd.read_csv(io.StringIO(text), float_precision='round_trip', na_values=[''], keep_default_na=False, skipinitialspace=False)
    columns = {}
    for column in frame:
        cells = frame[column]
        if not pd.api.types.is_numeric_dtype(cells):
            columns[column] = {'texts': [None if v is None or v != v else str(v) for v in cells.astype(object)]}
            continue
        cells = cells.astype('float64') + 0.0
        with np.errstate(all='ignore'):
            present, spread = cells.dropna().to_numpy(), cells.max() - cells.min()
            histogram = None
            if spread < 1e300 and spread > 1e-290:
                place = (present - cells.min()) / spread * 10
                near = np.abs(place - np.round(place)) < 1e-9
                # Whether a value at an edge is left or right of it is a matter of rounding.
                if not (near & (place > .5) & (place < 9.5)).any(): histogram = np.histogram(present, bins=10)[0].tolist()
            columns[column] = {
                'bits': ['missing' if v != v else np.float64(v).tobytes().hex() for v in cells],
                'describe': {k: float(v) for k, v in cells.describe(percentiles=[.05, .25, .5, .75, .95]).items() if np.isfinite(v)},
                'distinct': int(cells.nunique()), 'missing': int(cells.isna().sum()), 'zeros': int((cells == 0).sum()), 'histogram': histogram,
            }
    answers[name] = columns
print(json.dumps(answers))
`;

interface Numbers {
  readonly bits: readonly string[];
  readonly describe: Readonly<Record<string, number>>;
  readonly distinct: number;
  readonly missing: number;
  readonly zeros: number;
  readonly histogram: readonly number[] | null;
}
type Answers = Record<string, Record<string, Numbers | { readonly texts: readonly (string | null)[] }>>;

function bitsOf(values: Float64Array): string[] {
  const buffer = Buffer.alloc(8);
  return Array.from(values, (value) => {
    if (Number.isNaN(value)) return 'missing';
    buffer.writeDoubleLE(value);
    return buffer.toString('hex');
  });
}

/** Every column of every text: the cells bit for bit, then what `check` says of a numeric one. */
async function compare(
  files: Record<string, string>,
  check: (name: string, column: Column, peer: Numbers) => void = () => {},
): Promise<void> {
  const answers = python<Answers>(PEER, files);
  for (const [name, text] of Object.entries(files)) {
    const { table } = await readTable(sourceOfBytes(text), {}, ONE_THREAD);
    expect(
      table.columns.map((column) => column.name),
      name,
    ).toEqual(Object.keys(answers[name]!));
    for (const column of table.columns) {
      const [peer, what] = [answers[name]![column.name]!, `${name}: ${column.name}`];
      if ('texts' in peer) {
        const cells =
          column.storage === 'text' ? Array.from(column.codes, (code) => column.categories[code] ?? null) : [];
        expect(cells, what).toEqual(peer.texts);
        continue;
      }
      expect(column.storage === 'float64' ? bitsOf(column.values) : [], what).toEqual(peer.bits);
      check(what, column, peer);
    }
  }
}

/** Relative to the largest value where a mean or a quantile may cancel to nearly 0. */
function checkProfile(what: string, column: Column, peer: Numbers): void {
  const { numeric, missing, distinct } = profileColumn(column);
  expect({ missing, distinct, zeros: numeric!.zeros }, what).toEqual({
    missing: peer.missing,
    distinct: peer.distinct,
    zeros: peer.zeros,
  });
  const { min, max, mean, std, ...quantiles } = peer.describe;
  expect([numeric!.min, numeric!.max], what).toEqual([min, max]);
  const size = Math.max(Math.abs(min!), Math.abs(max!));
  const close = (got: number, wanted: number | undefined, part: string) => {
    if (wanted === undefined) return;
    expect(Math.abs(got - wanted), `${what}, ${part}: ${got} against ${wanted}`).toBeLessThanOrEqual(1e-13 * size);
  };
  close(numeric!.mean, mean, 'mean');
  const { p5, p25, p50, p75, p95 } = numeric!.quantiles;
  for (const [key, value] of Object.entries({ '5%': p5, '25%': p25, '50%': p50, '75%': p75, '95%': p95 })) {
    close(value, quantiles[key], key);
  }
  if (std !== undefined && max !== min) expectWithin(numeric!.standardDeviation, std, 1e-13);
  if (peer.histogram !== null) expect(numeric!.histogram, what).toEqual(peer.histogram);
}

test('fixtures are read to the same bits and have the same profile', async () => {
  const names = [...FIXTURES, ...NIST.map((name) => `nist/${name}`)];
  await compare(Object.fromEntries(names.map((name) => [name, fixture(name)])), checkProfile);
});

test('generated columns have the same profile', async () => {
  let state = 20261124;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const columns: Record<string, (i: number) => number | ''> = {
    uniform: () => random(),
    ties: () => Math.floor(random() * 7),
    far: (i) => 1e9 + (i % 3) + random(),
    skewed: () => Math.exp(8 * random()),
    gaps: () => (random() < 0.2 ? '' : random() - 0.5),
    tiny: () => random() * 1e-300,
    large: () => (random() - 0.5) * 1e200,
    constant: () => 3.5,
  };
  const files = Object.fromEntries(
    [2, 3, 10, 101, 5000, 20_000].map((rows) => {
      const lines = Array.from({ length: rows }, (_, i) =>
        Object.values(columns)
          .map((value) => value(i))
          .join(','),
      );
      return [`${rows} rows`, `${[Object.keys(columns).join(','), ...lines].join('\n')}\n`];
    }),
  );
  await compare(files, (what, column, peer) => {
    if (column.name !== 'large' && column.name !== 'tiny') return checkProfile(what, column, peer);
    // pandas squares these as they are, which overflows or vanishes.
    const { std: _, ...describe } = peer.describe;
    checkProfile(what, column, { ...peer, describe });
  });
});

test('hostile numbers are read to the same bits', async () => {
  const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value).replace('e+', 'e')),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value.toExponential(17)),
    // Halfway between two doubles, written out.
    fc.bigInt({ min: 1n << 53n, max: (1n << 62n) - 1n }).map((value) => `${(value << 1n) + 1n}.5`),
    fc
      .tuple(
        fc.constantFrom('', '-', '+'),
        digits(30),
        digits(30),
        fc.constantFrom('', 'e5', 'E-7', 'e+250', 'e-330', 'e-300'),
      )
      .map(([sign, whole, part, power]) => `${sign}${whole}.${part}${power}`),
    fc.constantFrom(
      '0',
      '-0.0',
      '.5',
      '5.',
      '00012.0',
      '1e22',
      '1e23',
      '9007199254740993.0',
      '4.9e-324',
      '2.47e-324',
      '2.2250738585072011e-308',
      '1.7976931348623157e308',
      '123456789012345678901234567890.0',
      '',
    ),
  );
  const rows = fc.sample(fc.array(number, { minLength: 3, maxLength: 3 }), { numRuns: 20_000, seed: 17 });
  const text = (lines: readonly (readonly string[])[]) =>
    `a,b,c\n${lines.map((cells) => cells.join(',')).join('\n')}\n`;
  // A row of a text in each: once the scanner reads the numbers, once the strict lane does.
  await compare({ scanned: text([['1.5', '1.5', '1.5'], ...rows]), strict: text([['"1.5"', '1.5', '1.5'], ...rows]) });
});
