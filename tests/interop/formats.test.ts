/** Files written by pandas, pyarrow and polars, read to the values that pandas has, bit for bit. */
import { expect, test } from 'vitest';
import { inflateSource } from '../../src/data/inflate.ts';
import { readJsonl } from '../../src/data/jsonl.ts';
import { numberOf } from '../../src/data/number-text.ts';
import { readParquet } from '../../src/data/parquet.ts';
import { sourceOfBytes } from '../data/byte-source.ts';
import { python } from './python.ts';

const FILES = `
import base64, gzip, io, json
import numpy as np, pandas as pd, polars as pl
rng = np.random.default_rng(7)
n = 3000
frame = pd.DataFrame({
  'x': rng.standard_normal(n) * 10.0 ** rng.integers(-200, 200, n),
  'i': pd.array([None if k % 7 == 0 else k for k in range(n)], dtype='Int64'),
  's': [['red', 'grün', 'blue'][k % 3] for k in range(n)],
  't': pd.date_range('2026-01-31', periods=n, freq='1h'),
})
def parquet(**options):
  out = io.BytesIO(); frame.to_parquet(out, **options); return out.getvalue()
out = io.BytesIO(); pl.from_pandas(frame).write_parquet(out, compression='snappy')
files = {
  'snappy': parquet(), 'plain': parquet(compression=None, use_dictionary=False), 'gzip': parquet(compression='gzip'),
  'groups': parquet(row_group_size=700, data_page_version='2.0'), 'polars': out.getvalue(),
}
lines = frame[['i', 's']].to_json(orient='records', lines=True).encode()
csv = gzip.compress(frame[['x']].to_csv(index=False).encode())
print(json.dumps({
  'files': {k: base64.b64encode(v).decode() for k, v in files.items()},
  'lines': base64.b64encode(lines).decode(), 'csv': base64.b64encode(csv).decode(),
  'x': [v.hex() for v in frame['x']], 'bits': base64.b64encode(frame['x'].to_numpy().astype('<f8').tobytes()).decode(),
  'i': [None if v is pd.NA else int(v) for v in frame['i']], 's': list(frame['s']),
  't': [v.isoformat() for v in frame['t']],
}))
`;

interface Written {
  files: Record<string, string>;
  lines: string;
  csv: string;
  bits: string;
  i: (number | null)[];
  s: string[];
  t: string[];
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
const request = { missing: new Set(['']), progress: () => {} };

test('what pandas, pyarrow and polars write', async () => {
  const written = python<Written>(FILES);
  const x = [...new Float64Array(bytesOf(written.bits).buffer)];
  for (const [name, file] of Object.entries(written.files)) {
    const { columns } = await readParquet(sourceOfBytes(bytesOf(file), name), request);
    const got = columns.map((c) => ('texts' in c ? [...c.codes].map((code) => c.texts[code]) : [...c.values]));
    expect(got, name).toEqual([x, written.i.map((v) => v ?? Number.NaN), written.s, written.t]);
  }
  const { columns } = await readJsonl(sourceOfBytes(bytesOf(written.lines), 'l'), request);
  expect([...columns[0]!.codes].map((code) => columns[0]!.texts[code])).toEqual(
    written.i.map((v) => (v === null ? undefined : String(v))),
  );
  expect([...columns[1]!.codes].map((code) => columns[1]!.texts[code])).toEqual(written.s);
  const csv = inflateSource(sourceOfBytes(bytesOf(written.csv), 'x.csv.gz'));
  const text = new Uint8Array(csv.size);
  csv.read(0, text);
  expect(new TextDecoder().decode(text).trim().split('\n').slice(1).map(numberOf)).toEqual(x);
});
