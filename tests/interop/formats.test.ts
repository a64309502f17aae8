/** Files written by pandas, pyarrow and polars, read to the values that pandas has, bit for bit. */
import { expect, test } from 'vitest';
import { inflateSource } from '../../src/data/inflate.ts';
import { readJsonl } from '../../src/data/jsonl.ts';
import { numberOf } from '../../src/data/number-text.ts';
import { readParquet } from '../../src/data/parquet/read-parquet.ts';
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

const ENCODED = `
import base64, decimal, io, json
import numpy as np, pandas as pd, pyarrow as pa, pyarrow.parquet as pq
rng = np.random.default_rng(11)
n = 5000
some = lambda values: [None if k % 11 == 3 else v for k, v in enumerate(values)]
longs = (rng.integers(-2**52, 2**52, n) >> rng.integers(0, 52, n)).tolist()
ints = (rng.integers(-2**31, 2**31, n) >> rng.integers(0, 31, n)).tolist()
texts = ['pre' * (k % 9) + str(k // 7) for k in range(n)]
times = [pd.Timestamp('1969-12-31T23:59:59.999999999') + pd.Timedelta(k * 7919, 's') for k in range(n)]
table = pa.table({
  'long': pa.array(some(longs), pa.int64()), 'int': pa.array(ints, pa.int32()), 'double': pa.array(some(rng.standard_normal(n).tolist())),
  'float': pa.array(rng.standard_normal(n).astype('float32')), 'text': pa.array(some(texts)), 'flag': pa.array(some([k % 100 < 60 for k in range(n)])),
  'time': pa.array(some(times), pa.timestamp('ns')), 'none': pa.nulls(n),
  'decimal': pa.array(some([decimal.Decimal(k * 37 - 9999) / 100 for k in range(n)]), pa.decimal128(12, 2)),
  'category': pa.DictionaryArray.from_arrays(pa.array(some([k % 3 for k in range(n)]), pa.int32()), [f'c{k}' for k in range(9000)]),
})
plain = {'use_dictionary': False}
delta = {'long': 'DELTA_BINARY_PACKED', 'int': 'DELTA_BINARY_PACKED', 'text': 'DELTA_BYTE_ARRAY', 'double': 'BYTE_STREAM_SPLIT', 'float': 'BYTE_STREAM_SPLIT', 'flag': 'RLE'}
options = {
  'defaults': {}, 'second version': {'data_page_version': '2.0'}, 'small pages': {'data_page_size': 300, 'write_batch_size': 64, 'row_group_size': 1234},
  'delta': {**plain, 'column_encoding': delta}, 'delta v2': {**plain, 'column_encoding': {**delta, 'text': 'DELTA_LENGTH_BYTE_ARRAY'}, 'data_page_version': '2.0', 'compression': 'gzip'},
  'int96': {'use_deprecated_int96_timestamps': True}, 'decimal as integer': {'store_decimal_as_integer': True},
}
def written(o):
  out = io.BytesIO(); pq.write_table(table, out, **o); return base64.b64encode(out.getvalue()).decode()
def shown(name):
  cells = table[name].to_pylist()
  if name == 'time': cells = [None if v is None else v.isoformat() for v in table[name].to_pandas().astype(object).where(table[name].to_pandas().notna(), None)]
  if name == 'decimal': cells = [None if v is None else float(v) for v in cells]
  return cells
print(json.dumps({'files': {k: written(o) for k, o in options.items()}, 'columns': {name: shown(name) for name in table.column_names}}))
`;

test('every encoding that pyarrow writes gives the values that it has', async () => {
  const { files, columns } = python<{
    files: Record<string, string>;
    columns: Record<string, (string | number | boolean | null)[]>;
  }>(ENCODED);
  expect(Object.keys(files)).toHaveLength(7);
  for (const [name, file] of Object.entries(files)) {
    const read = await readParquet(sourceOfBytes(bytesOf(file), name), request);
    for (const column of read.columns) {
      const wanted = columns[column.name]!.map((v) =>
        'texts' in column ? (v === null ? undefined : String(v)) : (v ?? Number.NaN),
      );
      const got =
        'texts' in column ? Array.from(column.codes, (code) => column.texts[code]) : Array.from(column.values);
      expect(got, `${name}: ${column.name}`).toEqual(wanted);
    }
  }
});
