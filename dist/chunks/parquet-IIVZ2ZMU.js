import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  MOST_CELLS
} from "./chunk-KBJ53JKX.js";
import {
  MOST_COLUMNS,
  checkHeader
} from "./chunk-JNYKORLJ.js";
import {
  CellColumn
} from "./chunk-NP4LYW4F.js";
import {
  InputError
} from "./chunk-SDN6BCSO.js";
import "./chunk-OX56JKKQ.js";

// src/data/parquet.ts
import * as zlib from "node:zlib";

// src/data/parquet-values.ts
var ValueError = class extends Error {
};
var UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var MS_PER_DAY = 86400000n;
var UNITS_PER_MS = { MILLIS: 1n, MICROS: 1000n, NANOS: 1000000n };
var JULIAN_DAY_OF_1970 = 2440588n;
var NUMBER = { type: "number", read: exact };
var TEXT = { type: "text", read: textOf };
function valueReaderOf(element) {
  const { logical_type: logical, converted_type: converted, type } = element;
  const name = logicalName(element);
  switch (name) {
    case "DECIMAL":
      return { type: "number", read: (value) => decimalOf(value, scaleOf(element)) };
    case "DATE":
      return { type: "text", read: (value) => isoDay(BigInt(value) * MS_PER_DAY) };
    case "TIMESTAMP":
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS": {
      const unit = logical?.type === "TIMESTAMP" ? logical.unit : converted === "TIMESTAMP_MICROS" ? "MICROS" : "MILLIS";
      const zone = logical?.type === "TIMESTAMP" && !logical.isAdjustedToUTC ? "" : "Z";
      return { type: "text", read: (value) => isoTime(BigInt(value), UNITS_PER_MS[unit], zone) };
    }
    case "UUID":
      return { type: "text", read: uuidOf };
    case "FLOAT16":
      return { type: "number", read: (value) => halfOf(value) };
    case "UTF8":
    case "STRING":
    case "ENUM":
    case "JSON":
      return TEXT;
    case "UINT_32":
      return { type: "number", read: (value) => value >>> 0 };
    case "UINT_64":
      return { type: "number", read: (value) => exact(BigInt.asUintN(64, value)) };
    case "INTEGER":
    case void 0:
      return PHYSICAL[type] ?? String(type);
    default:
      return name;
  }
}
var PHYSICAL = {
  BOOLEAN: { type: "text", read: String },
  INT32: NUMBER,
  INT64: NUMBER,
  INT96: { type: "text", read: (value) => isoTime(nanosOf(value), UNITS_PER_MS.NANOS, "") },
  FLOAT: NUMBER,
  DOUBLE: NUMBER,
  BYTE_ARRAY: TEXT
};
var SIGNED = /* @__PURE__ */ new Set(["INT_8", "INT_16", "INT_32", "INT_64", "UINT_8", "UINT_16"]);
function logicalName({ logical_type: logical, converted_type: converted }) {
  if (logical?.type === "INTEGER") {
    return logical.isSigned || logical.bitWidth < 32 ? "INTEGER" : `UINT_${logical.bitWidth}`;
  }
  const name = logical?.type ?? converted;
  return name !== void 0 && SIGNED.has(name) ? "INTEGER" : name;
}
function exact(value) {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new ValueError(`${value} is beyond ±2^53, where integers lose digits`);
    return number;
  }
  if (value === Infinity || value === -Infinity) throw new ValueError("infinite; only finite numbers can be used");
  return value + 0;
}
function textOf(value) {
  try {
    return UTF8.decode(value);
  } catch {
    throw new ValueError("not valid UTF-8");
  }
}
function scaleOf({ logical_type: logical, scale }) {
  return (logical?.type === "DECIMAL" ? logical.scale : scale) ?? 0;
}
function decimalOf(value, scale) {
  const unscaled = value instanceof Uint8Array ? bigEndian(value) : value;
  return exact(Number(`${unscaled}e${-scale}`));
}
function bigEndian(bytes) {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}
function halfOf(bytes) {
  const bits = bytes[0] | bytes[1] << 8;
  const sign = bits & 32768 ? -1 : 1;
  const exponent = bits >> 10 & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return exact(fraction === 0 ? sign * Infinity : Number.NaN);
  const scale = exponent === 0 ? 1 : 1 << exponent - 1;
  return exact(sign * (exponent === 0 ? fraction : 1024 + fraction) / 16777216 * scale);
}
function uuidOf(value) {
  const hex = Buffer.from(value).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
function nanosOf(value) {
  return ((value >> 64n) - JULIAN_DAY_OF_1970) * MS_PER_DAY * UNITS_PER_MS.NANOS + BigInt.asUintN(64, value);
}
function isoDay(ms) {
  return isoOf(ms).slice(0, -14);
}
function isoTime(time, unitsPerMs, zone) {
  const perSecond = unitsPerMs * 1000n;
  const fraction = (time % perSecond + perSecond) % perSecond;
  const seconds = isoOf((time - fraction) / perSecond * 1000n).slice(0, -5);
  const digits = (fraction + perSecond).toString().slice(1).replace(/0+$/, "");
  return `${seconds}${digits === "" ? "" : `.${digits}`}${zone}`;
}
function isoOf(ms) {
  const date = new Date(Number(ms));
  if (Number.isNaN(date.getTime())) throw new ValueError("a time beyond the calendar");
  return date.toISOString();
}

// src/data/parquet.ts
var LARGEST_FOOTER = 64 * 1024 * 1024;
var LARGEST_PAGE = 256 * 1024 * 1024;
var LARGEST_GROUP = 33554432;
async function readParquet(source, request) {
  const file = source.name;
  checkMagic(source);
  const library = { ...await import("./node-2SJN3Q75.js"), ...await import("./column-WF4O7IHT.js") };
  try {
    return await readChecked(source, request, library);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`a Parquet file that is damaged or cut (${error.message})`, { file });
  }
}
async function readChecked(source, request, library) {
  const file = source.name;
  const buffer = bufferOf(source);
  const metadata = await library.parquetMetadataAsync(buffer, { geoparquet: false });
  const rows = rowsOf(metadata, file);
  const leaves = leavesOf(metadata, rows, file);
  const compressors = compressorsOf();
  let start = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    checkGroup(group, leaves, file);
    const groupRows = Number(group.num_rows);
    const scan = await library.parquetScan({
      file: buffer,
      metadata: { ...metadata, num_rows: group.num_rows, row_groups: [group] },
      compressors,
      utf8: false,
      useOffsetIndex: false,
      geoparquet: false,
      parsers: { timestampFromNanoseconds: (nanos) => nanos }
    });
    for (const [i, leaf] of leaves.entries()) {
      if (groupRows === 0) continue;
      checkPages(source, group.columns[i], groupRows, leaf.name, library);
      const cells = await scan.readColumn({ column: leaf.name, rowStart: 0, rowEnd: groupRows });
      if (cells.length !== groupRows) throw new Error(`"${leaf.name}" holds ${cells.length} of ${groupRows} rows`);
      takeCells(leaf, cells, start, request.missing, file);
    }
    start += groupRows;
    request.progress(index + 1, metadata.row_groups.length);
  }
  const columns = leaves.map(
    ({ name, reader, texts, values }) => reader.type === "number" ? { name, values } : texts
  );
  return { columns, rows, lineOf: () => void 0, findings: leaves.flatMap(nanFinding) };
}
function checkMagic(source) {
  const file = source.name;
  const at = (offset) => {
    const bytes = new Uint8Array(8);
    source.read(Math.max(0, offset), bytes);
    return Buffer.from(bytes);
  };
  const [head, tail] = [at(0).toString("latin1", 0, 4), at(source.size - 8)];
  const end = tail.toString("latin1", 4, 8);
  if (head === "PARE" || end === "PARE")
    throw new InputError("an encrypted Parquet file, which cannot be read", { file });
  if (source.size < 12 || head !== "PAR1") throw new InputError("not a Parquet file", { file });
  if (end !== "PAR1") throw new InputError("a Parquet file that is cut short: it does not end in PAR1", { file });
  const footer = tail.readUInt32LE(0);
  if (footer > LARGEST_FOOTER || footer > source.size - 12) {
    throw new InputError(`a Parquet file whose footer claims ${footer} bytes`, { file });
  }
}
function bufferOf(source) {
  return {
    byteLength: source.size,
    slice(start, end = source.size) {
      if (!(start >= 0 && start <= end && end <= source.size)) throw new Error("a part lies outside the file");
      const bytes = new Uint8Array(end - start);
      if (source.read(start, bytes) !== bytes.length) throw new Error("the file ended early");
      return bytes.buffer;
    }
  };
}
function rowsOf({ num_rows, row_groups, schema }, file) {
  const sum = row_groups.reduce((total, group) => total + group.num_rows, 0n);
  if (sum !== num_rows || row_groups.some((group) => group.num_rows < 0n)) {
    throw new InputError(`claims ${num_rows} rows, and its row groups hold ${sum}`, { file });
  }
  if (num_rows === 0n) throw new InputError("no rows: the file holds columns only", { file });
  const columns = schema.length - 1;
  if (columns > MOST_COLUMNS) throw new InputError(`${columns} columns, at most ${MOST_COLUMNS}`, { file });
  if (num_rows * BigInt(columns) > BigInt(MOST_CELLS)) {
    throw new InputError(`${num_rows} rows of ${columns} columns; at most ${MOST_CELLS} cells can be read`, { file });
  }
  return Number(num_rows);
}
function leavesOf(metadata, rows, file) {
  const elements = metadata.schema.slice(1);
  for (const { name, num_children, repetition_type } of elements) {
    if (num_children || repetition_type === "REPEATED") {
      throw new InputError("a nested column (list, map or struct), which is no column of a table", {
        file,
        field: name
      });
    }
  }
  if (elements.length === 0) throw new InputError("no columns", { file });
  checkHeader(
    elements.map(({ name }) => name),
    file
  );
  return elements.map((element) => {
    const { name } = element;
    const reader = valueReaderOf(element);
    if (typeof reader === "string")
      throw new InputError(`the Parquet type ${reader} cannot be read`, { file, field: name });
    delete element.converted_type;
    delete element.logical_type;
    const values = new Float64Array(new SharedArrayBuffer(reader.type === "number" ? 8 * rows : 0));
    return { name, reader, texts: new CellColumn(name), values, nans: 0 };
  });
}
function checkGroup(group, leaves, file) {
  if (group.num_rows > BigInt(LARGEST_GROUP)) {
    throw new InputError(`a row group of ${group.num_rows} rows, at most ${LARGEST_GROUP}`, { file });
  }
  if (group.columns.length !== leaves.length) throw new Error("a row group lacks columns");
  const known = compressorsOf();
  group.columns.forEach(({ meta_data, file_path }, i) => {
    const { name } = leaves[i];
    if (meta_data === void 0 || file_path !== void 0) throw new Error(`"${name}" lies in another file`);
    if (meta_data.path_in_schema.length !== 1 || meta_data.path_in_schema[0] !== name) {
      throw new Error(`"${name}" is out of order`);
    }
    const { codec } = meta_data;
    if (codec !== "UNCOMPRESSED" && codec !== "SNAPPY" && known[codec] === void 0) {
      const rule = `compressed with ${codec}, which cannot be read here; write it with snappy, gzip or uncompressed`;
      throw new InputError(rule, { file, field: name });
    }
  });
}
function checkPages(source, { meta_data }, rows, name, library) {
  const { data_page_offset, dictionary_page_offset, total_compressed_size } = meta_data;
  const start = Number(dictionary_page_offset || data_page_offset);
  const bytes = new Uint8Array(bufferOf(source).slice(start, start + Number(total_compressed_size)));
  const reader = { view: new DataView(bytes.buffer), offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1 && values < rows) {
    const page = library.parquetHeader(reader);
    const data = page.data_page_header ?? page.data_page_header_v2;
    const count = (data ?? page.dictionary_page_header)?.num_values ?? 0;
    const packed = page.compressed_page_size;
    if (!(packed >= 0 && packed <= bytes.length - reader.offset)) throw new Error(`a page of "${name}" is cut`);
    if (!(page.uncompressed_page_size >= 0 && page.uncompressed_page_size <= LARGEST_PAGE)) {
      throw new Error(`a page of "${name}" claims ${page.uncompressed_page_size} bytes, at most ${LARGEST_PAGE}`);
    }
    if (!(count >= 0 && count <= rows)) throw new Error(`a page of "${name}" claims ${count} of ${rows} values`);
    if (data !== void 0) values += count;
    reader.offset += packed;
  }
  if (values !== rows) throw new Error(`"${name}" claims ${values} of ${rows} values`);
}
function takeCells(leaf, cells, start, missing, file) {
  const { reader, texts, values, name } = leaf;
  const known = /* @__PURE__ */ new Map();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === void 0) throw new Error(`"${name}" lacks the value of row ${start + i + 1}`);
    try {
      if (reader.type === "number") {
        const value = cell === null ? Number.NaN : reader.read(cell);
        if (cell !== null && Number.isNaN(value)) leaf.nans += 1;
        values[start + i] = value;
      } else if (cell === null) texts.push(void 0);
      else {
        let text = known.get(cell);
        if (text === void 0) {
          text = reader.read(cell);
          known.set(cell, text);
        }
        texts.push(missing.has(text) ? void 0 : text);
      }
    } catch (error) {
      if (error instanceof ValueError)
        throw new InputError(`row ${start + i + 1}: ${error.message}`, { file, field: name });
      throw error;
    }
  }
}
function nanFinding({ name, nans }) {
  if (nans === 0) return [];
  const message = `"${name}" holds NaN in ${nans} ${nans === 1 ? "row" : "rows"}, which is read as missing`;
  return [{ severity: "info", rule: "nan_is_missing", message, column: name, numbers: { rows: nans } }];
}
function compressorsOf() {
  const limit = (length) => ({ maxOutputLength: Math.max(1, length) });
  const { zstdDecompressSync } = zlib;
  return {
    GZIP: (input, length) => zlib.gunzipSync(input, limit(length)),
    ...zstdDecompressSync === void 0 ? {} : { ZSTD: (input, length) => zstdDecompressSync(input, limit(length)) }
  };
}
export {
  readParquet
};
