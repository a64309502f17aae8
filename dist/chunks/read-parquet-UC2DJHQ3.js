import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  CellColumn,
  MOST_CELLS,
  MOST_COLUMNS,
  checkHeader
} from "./chunk-ZAMKKATV.js";
import {
  InputError
} from "./chunk-MTL7CF67.js";
import "./chunk-OX56JKKQ.js";

// src/data/parquet/codecs.ts
import * as zlib from "node:zlib";

// node_modules/hyparquet/src/snappy.js
var WORD_MASK = [0, 255, 65535, 16777215, 4294967295];
function copyBytes(fromArray, fromPos, toArray, toPos, length) {
  for (let i = 0; i < length; i++) {
    toArray[toPos + i] = fromArray[fromPos + i];
  }
}
function snappyUncompress(input, output) {
  const inputLength = input.byteLength;
  const outputLength = output.byteLength;
  let pos = 0;
  let outPos = 0;
  while (pos < inputLength) {
    const c = input[pos];
    pos++;
    if (c < 128) {
      break;
    }
  }
  if (outputLength && pos >= inputLength) {
    throw new Error("invalid snappy length header");
  }
  while (pos < inputLength) {
    const c = input[pos];
    let len = 0;
    pos++;
    if (pos >= inputLength) {
      throw new Error("missing eof marker");
    }
    if ((c & 3) === 0) {
      let len2 = (c >>> 2) + 1;
      if (len2 > 60) {
        if (pos + 3 >= inputLength) {
          throw new Error("snappy error literal pos + 3 >= inputLength");
        }
        const lengthSize = len2 - 60;
        len2 = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
        len2 = (len2 & WORD_MASK[lengthSize]) + 1;
        pos += lengthSize;
      }
      if (pos + len2 > inputLength) {
        throw new Error("snappy error literal exceeds input length");
      }
      copyBytes(input, pos, output, outPos, len2);
      pos += len2;
      outPos += len2;
    } else {
      let offset = 0;
      switch (c & 3) {
        case 1:
          len = (c >>> 2 & 7) + 4;
          offset = input[pos] + (c >>> 5 << 8);
          pos++;
          break;
        case 2:
          if (inputLength <= pos + 1) {
            throw new Error("snappy error end of input");
          }
          len = (c >>> 2) + 1;
          offset = input[pos] + (input[pos + 1] << 8);
          pos += 2;
          break;
        case 3:
          if (inputLength <= pos + 3) {
            throw new Error("snappy error end of input");
          }
          len = (c >>> 2) + 1;
          offset = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
          pos += 4;
          break;
        default:
          break;
      }
      if (offset === 0 || isNaN(offset)) {
        throw new Error(`invalid offset ${offset} pos ${pos} inputLength ${inputLength}`);
      }
      if (offset > outPos) {
        throw new Error("cannot copy from before start of buffer");
      }
      copyBytes(output, outPos - offset, output, outPos, len);
      outPos += len;
    }
  }
  if (outPos !== outputLength) throw new Error("premature end of input");
}

// src/data/parquet/codecs.ts
var MOST_SNAPPY_RATIO = 22;
var { zstdDecompressSync } = zlib;
var CODECS = {
  UNCOMPRESSED: (packed) => packed,
  SNAPPY: (packed, size) => {
    if (size > packed.length * MOST_SNAPPY_RATIO) throw new Error(`${packed.length} bytes that claim to be ${size}`);
    const bytes = new Uint8Array(size);
    snappyUncompress(packed, bytes);
    return bytes;
  },
  GZIP: (packed, size) => copyOf(zlib.gunzipSync(packed, { maxOutputLength: size }), size),
  ZSTD: zstdDecompressSync && ((packed, size) => copyOf(zstdDecompressSync(packed, { maxOutputLength: size }), size))
};
function isKnownCodec(codec) {
  return Object.hasOwn(CODECS, codec) && CODECS[codec] !== void 0;
}
function inflatePage(codec, packed, size) {
  return size === 0 ? new Uint8Array(0) : CODECS[codec](packed, size);
}
function copyOf(bytes, size) {
  if (bytes.length !== size) throw new Error(`a page of ${bytes.length} bytes that claims ${size}`);
  return new Uint8Array(bytes);
}

// node_modules/hyparquet/src/constants.js
var ParquetTypes = [
  "BOOLEAN",
  "INT32",
  "INT64",
  "INT96",
  // deprecated
  "FLOAT",
  "DOUBLE",
  "BYTE_ARRAY",
  "FIXED_LEN_BYTE_ARRAY"
];
var Encodings = [
  "PLAIN",
  "GROUP_VAR_INT",
  // deprecated
  "PLAIN_DICTIONARY",
  "RLE",
  "BIT_PACKED",
  // deprecated
  "DELTA_BINARY_PACKED",
  "DELTA_LENGTH_BYTE_ARRAY",
  "DELTA_BYTE_ARRAY",
  "RLE_DICTIONARY",
  "BYTE_STREAM_SPLIT"
];
var FieldRepetitionTypes = [
  "REQUIRED",
  "OPTIONAL",
  "REPEATED"
];
var ConvertedTypes = [
  "UTF8",
  "MAP",
  "MAP_KEY_VALUE",
  "LIST",
  "ENUM",
  "DECIMAL",
  "DATE",
  "TIME_MILLIS",
  "TIME_MICROS",
  "TIMESTAMP_MILLIS",
  "TIMESTAMP_MICROS",
  "UINT_8",
  "UINT_16",
  "UINT_32",
  "UINT_64",
  "INT_8",
  "INT_16",
  "INT_32",
  "INT_64",
  "JSON",
  "BSON",
  "INTERVAL"
];
var CompressionCodecs = [
  "UNCOMPRESSED",
  "SNAPPY",
  "GZIP",
  "LZO",
  "BROTLI",
  "LZ4",
  "ZSTD",
  "LZ4_RAW"
];
var PageTypes = [
  "DATA_PAGE",
  "INDEX_PAGE",
  "DICTIONARY_PAGE",
  "DATA_PAGE_V2"
];

// src/data/parquet/thrift.ts
var STOP = 0;
var TRUE = 1;
var FALSE = 2;
var BYTE = 3;
var INT64 = 6;
var DOUBLE = 7;
var BINARY = 8;
var LIST = 9;
var STRUCT = 12;
var LONGEST_VARINT = 10;
var DEEPEST = 24;
var MOST_VALUES = 4e6;
var UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function readThrift(bytes, at, shape) {
  const cursor = { bytes, at, values: 0 };
  const fields = readStruct(cursor, shape, 0);
  return { fields, end: cursor.at };
}
function readStruct(cursor, shape, depth) {
  const fields = {};
  for (let id = 0; ; ) {
    const head = readByte(cursor);
    const type = head & 15;
    if (type === STOP) return fields;
    id = head >> 4 === 0 ? zigzag(readVarint(cursor)) : id + (head >> 4);
    const wanted = shape[id];
    if (wanted === void 0) skip(cursor, type, depth + 1);
    else if (type === TRUE || type === FALSE) fields[wanted[0]] = keep(cursor, type === TRUE, wanted[1], "flag");
    else fields[wanted[0]] = readValue(cursor, type, wanted[1], depth + 1);
  }
}
function readValue(cursor, type, kind, depth) {
  checkDepth(depth);
  if (type === BYTE) return keep(cursor, readByte(cursor) << 24 >> 24, kind, "number");
  if (type > BYTE && type <= INT64) return keep(cursor, safe(zigzag(readVarint(cursor))), kind, "number");
  if (type === BINARY) return keep(cursor, UTF8.decode(take(cursor, readVarint(cursor))), kind, "text");
  if (typeof kind === "string") throw new Error(`type ${type} where a ${kind} belongs`);
  keep(cursor, void 0, kind, kind);
  if (Array.isArray(kind)) {
    if (type !== LIST) throw new Error(`type ${type} where a list belongs`);
    const { size, element } = readListHead(cursor);
    const list = [];
    for (let i = 0; i < size; i++) list.push(readValue(cursor, element, kind[0], depth + 1));
    return list;
  }
  if (type !== STRUCT) throw new Error(`type ${type} where a struct belongs`);
  return readStruct(cursor, kind, depth);
}
function keep(cursor, value, wanted, got) {
  if (wanted !== got) throw new Error(`a ${String(got)} where none belongs`);
  cursor.values += 1;
  if (cursor.values > MOST_VALUES) throw new Error(`more than ${MOST_VALUES} values in one structure`);
  return value;
}
function skip(cursor, type, depth) {
  checkDepth(depth);
  if (type === TRUE || type === FALSE) return;
  if (type === BYTE) take(cursor, 1);
  else if (type <= INT64) readVarint(cursor);
  else if (type === DOUBLE) take(cursor, 8);
  else if (type === BINARY) take(cursor, readVarint(cursor));
  else if (type === STRUCT) readStruct(cursor, {}, depth);
  else if (type === LIST) {
    const { size, element } = readListHead(cursor);
    for (let i = 0; i < size; i++) skip(cursor, element === TRUE || element === FALSE ? BYTE : element, depth + 1);
  } else throw new Error(`unknown type ${type}`);
}
function checkDepth(depth) {
  if (depth > DEEPEST) throw new Error(`more than ${DEEPEST} structures in each other`);
}
function readListHead(cursor) {
  const head = readByte(cursor);
  const size = head >> 4 === 15 ? readVarint(cursor) : head >> 4;
  if (size > cursor.bytes.length - cursor.at) throw new Error(`a list claims ${size} elements`);
  return { size, element: head & 15 };
}
function readByte(cursor) {
  const byte = cursor.bytes[cursor.at];
  if (byte === void 0) throw new Error("a structure without an end");
  cursor.at += 1;
  return byte;
}
function take(cursor, length) {
  if (length > cursor.bytes.length - cursor.at) throw new Error(`a text claims ${length} bytes`);
  cursor.at += length;
  return cursor.bytes.subarray(cursor.at - length, cursor.at);
}
function readVarint(cursor) {
  let value = 0;
  let scale = 1;
  for (let i = 0; i < LONGEST_VARINT; i++) {
    const byte = readByte(cursor);
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
  throw new Error("an integer without an end");
}
function zigzag(value) {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
function safe(value) {
  if (!Number.isSafeInteger(value)) throw new Error("an integer beyond ±2^53");
  return value;
}

// src/data/parquet/footer.ts
var EMPTY = {};
var LOGICAL = {
  1: ["STRING", EMPTY],
  2: ["MAP", EMPTY],
  3: ["LIST", EMPTY],
  4: ["ENUM", EMPTY],
  5: ["DECIMAL", { 1: ["scale", "number"] }],
  6: ["DATE", EMPTY],
  7: ["TIME", EMPTY],
  8: [
    "TIMESTAMP",
    { 1: ["utc", "flag"], 2: ["unit", { 1: ["MILLIS", EMPTY], 2: ["MICROS", EMPTY], 3: ["NANOS", EMPTY] }] }
  ],
  10: ["INTEGER", { 1: ["bits", "number"], 2: ["signed", "flag"] }],
  11: ["NULL", EMPTY],
  12: ["JSON", EMPTY],
  13: ["BSON", EMPTY],
  14: ["UUID", EMPTY],
  15: ["FLOAT16", EMPTY],
  16: ["VARIANT", EMPTY],
  17: ["GEOMETRY", EMPTY],
  18: ["GEOGRAPHY", EMPTY]
};
var ELEMENT = {
  1: ["type", "number"],
  2: ["typeLength", "number"],
  3: ["repetition", "number"],
  4: ["name", "text"],
  5: ["children", "number"],
  6: ["converted", "number"],
  7: ["scale", "number"],
  10: ["logical", LOGICAL]
};
var CHUNK = {
  1: ["file", "text"],
  3: [
    "meta",
    {
      3: ["path", ["text"]],
      4: ["codec", "number"],
      7: ["size", "number"],
      9: ["dataAt", "number"],
      11: ["dictionaryAt", "number"]
    }
  ],
  8: ["encryption", EMPTY]
};
var FOOTER = {
  2: ["schema", [ELEMENT]],
  3: ["rows", "number"],
  4: ["groups", [{ 1: ["chunks", [CHUNK]], 3: ["rows", "number"] }]]
};
function readFooter(bytes) {
  const { schema, rows, groups } = readThrift(bytes, 0, FOOTER).fields;
  return {
    rows: need(rows, "its number of rows"),
    elements: need(schema, "its schema").slice(1).map(elementOf),
    groups: need(groups, "its row groups").map((group) => ({
      rows: need(group.rows, "the number of rows of a row group"),
      chunks: need(group.chunks, "the columns of a row group").map(chunkOf)
    }))
  };
}
function elementOf(fields) {
  const { type, typeLength, repetition, name, children, converted, scale, logical } = fields;
  return {
    name: need(name, "the name of a column"),
    type: type === void 0 ? void 0 : ParquetTypes[type],
    typeLength,
    repetition: need(FieldRepetitionTypes[repetition ?? -1], "whether a column may be null"),
    children: children ?? 0,
    converted: converted === void 0 ? void 0 : ConvertedTypes[converted] ?? "?",
    logical: logical === void 0 ? void 0 : logicalOf(logical),
    scale
  };
}
function logicalOf(fields) {
  const { DECIMAL: decimal, TIMESTAMP: time, INTEGER: integer } = fields;
  return {
    name: Object.keys(fields)[0] ?? "?",
    scale: decimal?.scale,
    utc: time?.utc,
    unit: time?.unit && Object.keys(time.unit)[0],
    bits: integer?.bits,
    signed: integer?.signed
  };
}
function chunkOf({ file, meta, encryption }) {
  if (encryption !== void 0) throw new Error("an encrypted column");
  if (file !== void 0) throw new Error("a column that lies in another file");
  const { path, codec, size, dataAt, dictionaryAt } = need(meta, "where a column lies");
  const at = need(dataAt, "where the pages of a column begin");
  return {
    path: need(path, "which column a part belongs to").join("."),
    codec: CompressionCodecs[need(codec, "the codec of a column")] ?? `codec ${codec}`,
    start: dictionaryAt ? Math.min(at, dictionaryAt) : at,
    size: need(size, "the size of a column")
  };
}
function need(value, what) {
  if (value === void 0) throw new Error(`the footer does not say ${what}`);
  return value;
}

// node_modules/hyparquet/src/thrift.js
function readVarInt(reader) {
  let result = 0;
  let shift = 0;
  while (true) {
    const byte = reader.view.getUint8(reader.offset++);
    result |= (byte & 127) << shift;
    if (!(byte & 128)) {
      return result;
    }
    shift += 7;
  }
}
function readVarBigInt(reader) {
  let result = 0n;
  let shift = 0n;
  while (true) {
    const byte = reader.view.getUint8(reader.offset++);
    result |= BigInt(byte & 127) << shift;
    if (!(byte & 128)) {
      return result;
    }
    shift += 7n;
  }
}
function readZigZag(reader) {
  const zigzag2 = readVarInt(reader);
  return zigzag2 >>> 1 ^ -(zigzag2 & 1);
}
function readZigZagBigInt(reader) {
  const zigzag2 = readVarBigInt(reader);
  return zigzag2 >> 1n ^ -(zigzag2 & 1n);
}

// node_modules/hyparquet/src/encoding.js
function byteStreamSplit(reader, count, type, typeLength) {
  const width = byteWidth(type, typeLength);
  const bytes = new Uint8Array(count * width);
  for (let b = 0; b < width; b++) {
    for (let i = 0; i < count; i++) {
      bytes[i * width + b] = reader.view.getUint8(reader.offset++);
    }
  }
  if (type === "FLOAT") return new Float32Array(bytes.buffer);
  else if (type === "DOUBLE") return new Float64Array(bytes.buffer);
  else if (type === "INT32") return new Int32Array(bytes.buffer);
  else if (type === "INT64") return new BigInt64Array(bytes.buffer);
  else if (type === "FIXED_LEN_BYTE_ARRAY") {
    const split = new Array(count);
    for (let i = 0; i < count; i++) {
      split[i] = bytes.subarray(i * width, (i + 1) * width);
    }
    return split;
  }
  throw new Error(`parquet byte_stream_split unsupported type: ${type}`);
}
function byteWidth(type, typeLength) {
  switch (type) {
    case "INT32":
    case "FLOAT":
      return 4;
    case "INT64":
    case "DOUBLE":
      return 8;
    case "FIXED_LEN_BYTE_ARRAY":
      if (!typeLength) throw new Error("parquet byteWidth missing type_length");
      return typeLength;
    default:
      throw new Error(`parquet unsupported type: ${type}`);
  }
}

// node_modules/hyparquet/src/plain.js
function readPlain(reader, type, count, fixedLength) {
  if (count === 0) return [];
  if (type === "BOOLEAN") {
    return readPlainBoolean(reader, count);
  } else if (type === "INT32") {
    return readPlainInt32(reader, count);
  } else if (type === "INT64") {
    return readPlainInt64(reader, count);
  } else if (type === "INT96") {
    return readPlainInt96(reader, count);
  } else if (type === "FLOAT") {
    return readPlainFloat(reader, count);
  } else if (type === "DOUBLE") {
    return readPlainDouble(reader, count);
  } else if (type === "BYTE_ARRAY") {
    return readPlainByteArray(reader, count);
  } else if (type === "FIXED_LEN_BYTE_ARRAY") {
    if (!fixedLength) throw new Error("parquet missing fixed length");
    return readPlainByteArrayFixed(reader, count, fixedLength);
  } else {
    throw new Error(`parquet unhandled type: ${type}`);
  }
}
function readPlainBoolean(reader, count) {
  const values = new Array(count);
  for (let i = 0; i < count; i++) {
    const byteOffset = reader.offset + (i / 8 | 0);
    const bitOffset = i % 8;
    const byte = reader.view.getUint8(byteOffset);
    values[i] = (byte & 1 << bitOffset) !== 0;
  }
  reader.offset += Math.ceil(count / 8);
  return values;
}
function readPlainInt32(reader, count) {
  const values = (reader.view.byteOffset + reader.offset) % 4 ? new Int32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Int32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
  reader.offset += count * 4;
  return values;
}
function readPlainInt64(reader, count) {
  const values = (reader.view.byteOffset + reader.offset) % 8 ? new BigInt64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new BigInt64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
  reader.offset += count * 8;
  return values;
}
function readPlainInt96(reader, count) {
  const values = new Array(count);
  for (let i = 0; i < count; i++) {
    const low = reader.view.getBigInt64(reader.offset + i * 12, true);
    const high = reader.view.getInt32(reader.offset + i * 12 + 8, true);
    values[i] = BigInt(high) << 64n | low;
  }
  reader.offset += count * 12;
  return values;
}
function readPlainFloat(reader, count) {
  const values = (reader.view.byteOffset + reader.offset) % 4 ? new Float32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Float32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
  reader.offset += count * 4;
  return values;
}
function readPlainDouble(reader, count) {
  const values = (reader.view.byteOffset + reader.offset) % 8 ? new Float64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new Float64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
  reader.offset += count * 8;
  return values;
}
function readPlainByteArray(reader, count) {
  const values = new Array(count);
  for (let i = 0; i < count; i++) {
    const length = reader.view.getUint32(reader.offset, true);
    reader.offset += 4;
    values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
    reader.offset += length;
  }
  return values;
}
function readPlainByteArrayFixed(reader, count, fixedLength) {
  const values = new Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, fixedLength);
    reader.offset += fixedLength;
  }
  return values;
}
function align(buffer, offset, size) {
  const aligned = new ArrayBuffer(size);
  new Uint8Array(aligned).set(new Uint8Array(buffer, offset, size));
  return aligned;
}

// node_modules/hyparquet/src/delta.js
function deltaBinaryUnpack(reader, count, output) {
  if (output instanceof Int32Array) {
    deltaBinaryUnpackInt32(reader, count, output);
    return;
  }
  const blockSize = readVarInt(reader);
  const miniblockPerBlock = readVarInt(reader);
  readVarInt(reader);
  let value = readZigZagBigInt(reader);
  let outputIndex = 0;
  output[outputIndex++] = value;
  const valuesPerMiniblock = blockSize / miniblockPerBlock;
  while (outputIndex < count) {
    const minDelta = readZigZagBigInt(reader);
    const bitWidths = new Uint8Array(miniblockPerBlock);
    for (let i = 0; i < miniblockPerBlock; i++) {
      bitWidths[i] = reader.view.getUint8(reader.offset++);
    }
    for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
      const bitWidth = bitWidths[i];
      if (bitWidth) {
        let bitpackPos = 0;
        let miniblockCount = valuesPerMiniblock;
        const mask = (1n << BigInt(bitWidth)) - 1n;
        while (miniblockCount && outputIndex < count) {
          let bits = BigInt(reader.view.getUint32(reader.offset, true) >>> bitpackPos) & mask;
          bitpackPos += bitWidth;
          while (bitpackPos >= 32) {
            bitpackPos -= 32;
            reader.offset += 4;
            if (bitpackPos) {
              bits |= BigInt(reader.view.getUint32(reader.offset, true)) << BigInt(bitWidth - bitpackPos) & mask;
            }
          }
          const delta = minDelta + bits;
          value += delta;
          output[outputIndex++] = value;
          miniblockCount--;
        }
        if (miniblockCount) {
          reader.offset += Math.ceil((miniblockCount * bitWidth + bitpackPos) / 8);
        }
      } else {
        for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
          value += minDelta;
          output[outputIndex++] = value;
        }
      }
    }
  }
}
function deltaBinaryUnpackInt32(reader, count, output) {
  const blockSize = readVarInt(reader);
  const miniblockPerBlock = readVarInt(reader);
  readVarInt(reader);
  let value = readZigZag(reader);
  let outputIndex = 0;
  output[outputIndex++] = value;
  const valuesPerMiniblock = blockSize / miniblockPerBlock;
  const { view } = reader;
  while (outputIndex < count) {
    const minDelta = readZigZagInt33(reader);
    const bitWidthsOffset = reader.offset;
    let offset = bitWidthsOffset + miniblockPerBlock;
    for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
      const bitWidth = view.getUint8(bitWidthsOffset + i);
      const end = offset + valuesPerMiniblock * bitWidth / 8;
      let bitOffset = 0;
      for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
        let residual = 0;
        let bitsRead = 0;
        while (bitsRead < bitWidth) {
          const bitsToRead = Math.min(8 - bitOffset, bitWidth - bitsRead);
          if (bitsRead < 32) {
            residual |= (view.getUint8(offset) >>> bitOffset & (1 << bitsToRead) - 1) << bitsRead;
          }
          bitsRead += bitsToRead;
          bitOffset += bitsToRead;
          if (bitOffset === 8) {
            bitOffset = 0;
            offset++;
          }
        }
        value = value + minDelta + residual | 0;
        output[outputIndex++] = value;
      }
      offset = end;
    }
    reader.offset = offset;
  }
}
function readZigZagInt33(reader) {
  const start = reader.offset;
  const low = readVarInt(reader);
  const high = reader.offset - start === 5 ? reader.view.getUint8(start + 4) >>> 4 & 1 : 0;
  return (low >>> 1 | high << 31) ^ -(low & 1);
}

// src/data/parquet/delta.ts
var LONGEST_VARINT2 = 10;
function readDeltas(reader, into) {
  if (into.length === 0) return into;
  checkBlocks(reader.view, reader.offset, into.length);
  deltaBinaryUnpack(reader, into.length, into);
  return into;
}
function readDeltaTexts(reader, count) {
  return Array.from(readDeltas(reader, new Int32Array(count)), (length) => takeBytes(reader, length));
}
function readSharedPrefixes(reader, count, most) {
  const shared = readDeltas(reader, new Int32Array(count));
  const rests = readDeltas(reader, new Int32Array(count));
  const texts = [];
  let before = new Uint8Array(0);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const rest = takeBytes(reader, rests[i]);
    const prefix = shared[i];
    if (!(prefix >= 0 && prefix <= before.length)) throw new Error("a text that shares more than the last one has");
    total += prefix + rest.length;
    if (total > most) throw new Error(`texts of more than ${most} bytes in one page`);
    const text = new Uint8Array(prefix + rest.length);
    text.set(before.subarray(0, prefix));
    text.set(rest, prefix);
    texts.push(text);
    before = text;
  }
  return texts;
}
function takeBytes(reader, length) {
  const { view, offset } = reader;
  if (!(length >= 0 && length <= view.byteLength - offset)) throw new Error(`a text claims ${length} bytes`);
  reader.offset += length;
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}
function checkBlocks(view, start, count) {
  let at = start;
  const varint = () => {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < LONGEST_VARINT2; i++) {
      const byte = view.getUint8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new Error("an integer without an end");
  };
  const [size, parts] = [varint(), varint()];
  varint();
  varint();
  const perPart = size / parts;
  if (!(Number.isInteger(perPart) && perPart > 0 && perPart % 32 === 0)) throw new Error(`blocks of ${size} values`);
  for (let done = 1; done < count; ) {
    varint();
    const widths = at;
    at += parts;
    if (at > view.byteLength) throw new Error("blocks that end early");
    for (let part = 0; part < parts && done < count; part++) {
      at += perPart * view.getUint8(widths + part) / 8;
      done += perPart;
    }
  }
}

// src/data/parquet/runs.ts
var WIDEST = 25;
function readRuns(bytes, width, count) {
  if (width > WIDEST) throw new Error(`values of ${width} bits`);
  const values = new Int32Array(count);
  if (width === 0) return values;
  const mask = (1 << width) - 1;
  let at = 0;
  const next = () => {
    const byte = bytes[at];
    if (byte === void 0) throw new Error("runs that end early");
    at += 1;
    return byte;
  };
  for (let done = 0; done < count; ) {
    let header = next();
    for (let byte = header, shift = 7; byte >= 128; shift += 7) {
      if (shift > 28) throw new Error("a run without an end");
      byte = next();
      header = (header & (1 << shift) - 1 | byte << shift) >>> 0;
    }
    const packed = (header & 1) === 1;
    const length = Math.min(packed ? (header >>> 1) * 8 : header >>> 1, count - done);
    if (packed) {
      let buffer = 0;
      let bits = 0;
      for (let i = 0; i < length; i++) {
        while (bits < width) {
          buffer = (buffer | next() << bits) >>> 0;
          bits += 8;
        }
        values[done + i] = buffer & mask;
        buffer >>>= width;
        bits -= width;
      }
    } else {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= next() << shift;
      values.fill(value, done, done + length);
    }
    done += length;
  }
  return values;
}

// src/data/parquet/encodings.ts
var MOST_SHARED_BYTES = 256 * 1024 * 1024;
var LEAST_BITS = {
  BOOLEAN: 1,
  INT32: 32,
  INT64: 64,
  INT96: 96,
  FLOAT: 32,
  DOUBLE: 64,
  BYTE_ARRAY: 32
};
var DICTIONARY = { decode: decodeIndices };
var ENCODINGS = {
  PLAIN: { decode: ({ reader, count, element }) => ({ entries: plain(reader, element, count) }) },
  PLAIN_DICTIONARY: DICTIONARY,
  RLE_DICTIONARY: DICTIONARY,
  RLE: { types: ["BOOLEAN"], decode: decodeFlags },
  DELTA_BINARY_PACKED: {
    types: ["INT32", "INT64"],
    decode: ({ reader, count, element: { type } }) => ({
      entries: readDeltas(reader, type === "INT32" ? new Int32Array(count) : new BigInt64Array(count))
    })
  },
  DELTA_LENGTH_BYTE_ARRAY: {
    types: ["BYTE_ARRAY"],
    decode: ({ reader, count }) => ({ entries: readDeltaTexts(reader, count) })
  },
  DELTA_BYTE_ARRAY: {
    types: ["BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"],
    decode: ({ reader, count }) => ({ entries: readSharedPrefixes(reader, count, MOST_SHARED_BYTES) })
  },
  BYTE_STREAM_SPLIT: {
    types: ["FLOAT", "DOUBLE", "INT32", "INT64", "FIXED_LEN_BYTE_ARRAY"],
    decode: ({ reader, count, element }) => {
      checkRoom(reader, element, count);
      return { entries: byteStreamSplit(reader, count, element.type, element.typeLength) };
    }
  }
};
function decodeValues(name, bytes, count, element, dictionary) {
  const encoding = ENCODINGS[name ?? ""];
  if (encoding === void 0 || encoding.types?.includes(element.type) === false) {
    throw new Error(`${element.type} encoded as ${name}`);
  }
  return encoding.decode({ reader: readerOf(bytes), bytes, count, element, dictionary });
}
function readDictionary(bytes, element, entries) {
  return plain(readerOf(bytes), element, entries);
}
function plain(reader, element, count) {
  checkRoom(reader, element, count);
  const values = readPlain(reader, element.type, count, element.typeLength);
  if (reader.offset > reader.view.byteLength) throw new Error("values that lie beyond their page");
  return values;
}
function checkRoom({ view, offset }, { type, typeLength }, count) {
  const bits = LEAST_BITS[type] ?? 8 * (typeLength ?? 0);
  if (!(count >= 0 && bits > 0 && count * bits <= 8 * (view.byteLength - offset))) {
    throw new Error(`a page of ${view.byteLength} bytes that claims ${count} values`);
  }
}
function decodeIndices({ bytes, count, dictionary }) {
  if (dictionary === void 0) throw new Error("indices without a dictionary");
  if (count === 0) return { entries: [] };
  const indices = readRuns(bytes.subarray(1), bytes[0] ?? 0, count);
  for (const index of indices) {
    if (!(index >= 0 && index < dictionary.length)) throw new Error(`entry ${index} of ${dictionary.length}`);
  }
  return { entries: dictionary, indices };
}
function decodeFlags({ reader, bytes, count }) {
  if (count === 0) return { entries: [] };
  const length = reader.view.getUint32(0, true);
  return { entries: [false, true], indices: readRuns(bytes.subarray(4, 4 + length), 1, count) };
}
function readerOf(bytes) {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}

// src/data/parquet/pages.ts
var LARGEST_PAGE = 256 * 1024 * 1024;
var HEADER = {
  1: ["type", "number"],
  2: ["size", "number"],
  3: ["packedSize", "number"],
  5: ["data", { 1: ["rows", "number"], 2: ["encoding", "number"], 3: ["levels", "number"] }],
  7: ["dictionary", { 1: ["entries", "number"] }],
  8: [
    "dataV2",
    {
      1: ["rows", "number"],
      4: ["encoding", "number"],
      5: ["levelBytes", "number"],
      6: ["repetitionBytes", "number"],
      7: ["compressed", "flag"]
    }
  ]
};
function* readPages(chunk, element, codec, rows, budget) {
  let dictionary;
  let seen = 0;
  for (let at = 0; seen < rows; ) {
    const { fields: header, end } = readThrift(chunk, at, HEADER);
    const packedSize = bounded(header.packedSize, chunk.length - end, "bytes that lie beyond its column");
    const size = bounded(header.size, Math.min(LARGEST_PAGE, budget.bytes), "more bytes than are inflated");
    budget.bytes -= size;
    at = end + packedSize;
    const packed = chunk.subarray(end, at);
    const type = PageTypes[header.type ?? -1];
    if (type === "INDEX_PAGE") continue;
    if (type === "DICTIONARY_PAGE") {
      if (dictionary !== void 0 || seen > 0) throw new Error("a second dictionary");
      dictionary = readDictionary(inflatePage(codec, packed, size), element, header.dictionary?.entries ?? -1);
      continue;
    }
    const body = type === "DATA_PAGE" ? bodyOf(header, packed, size, element, codec) : bodyOfV2(header, packed, size, codec);
    const count = bounded(body.rows, rows - seen, "more rows than its row group has");
    const present = element.repetition === "OPTIONAL" ? readRuns(need2(body.levels), 1, count) : void 0;
    const values = decodeValues(
      Encodings[body.encoding],
      body.data,
      present?.reduce(sum, 0) ?? count,
      element,
      dictionary
    );
    seen += count;
    yield { rows: count, present, values };
  }
}
function bodyOf({ data: header }, packed, size, element, codec) {
  const { rows, encoding, levels } = need2(header);
  const bytes = inflatePage(codec, packed, size);
  if (element.repetition !== "OPTIONAL")
    return { rows: need2(rows), encoding: need2(encoding), levels: void 0, data: bytes };
  if (Encodings[need2(levels)] !== "RLE") throw new Error(`levels encoded as ${Encodings[need2(levels)]}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const start = 4 + bounded(length, bytes.length - 4, "levels beyond its end");
  return { rows: need2(rows), encoding: need2(encoding), levels: bytes.subarray(4, start), data: bytes.subarray(start) };
}
function bodyOfV2({ dataV2 }, packed, size, codec) {
  const { rows, encoding, levelBytes, repetitionBytes, compressed } = need2(dataV2);
  const from = bounded(repetitionBytes, packed.length, "levels beyond its end");
  const to = from + bounded(levelBytes, packed.length - from, "levels beyond its end");
  const rest = packed.subarray(to);
  const data = compressed === false ? rest : inflatePage(codec, rest, bounded(size - to, size, "fewer bytes than its levels"));
  return { rows: need2(rows), encoding: need2(encoding), levels: packed.subarray(from, to), data };
}
function bounded(claimed, most, what) {
  const value = need2(claimed);
  if (!(value >= 0 && value <= most)) throw new Error(`a page claims ${value}: ${what}`);
  return value;
}
function need2(value) {
  if (value === void 0) throw new Error("a page whose header lacks what it must say");
  return value;
}
function sum(total, level) {
  return total + level;
}

// src/data/parquet/values.ts
var ValueError = class extends Error {
};
var UTF82 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var MS_PER_DAY = 86400000n;
var UNITS_PER_MS = { MILLIS: 1n, MICROS: 1000n, NANOS: 1000000n };
var JULIAN_DAY_OF_1970 = 2440588n;
var NUMBER = { type: "number", read: exact };
var TEXT = { type: "text", read: textOf };
var NOTHING = {
  type: "text",
  read: () => {
    throw new ValueError("a value in a column of nulls");
  }
};
var LONGEST_DECIMAL = 64;
var STORED_AS = {
  DECIMAL: ["INT32", "INT64", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"],
  DATE: ["INT32"],
  TIMESTAMP: ["INT64"],
  TIMESTAMP_MILLIS: ["INT64"],
  TIMESTAMP_MICROS: ["INT64"],
  UUID: ["FIXED_LEN_BYTE_ARRAY"],
  FLOAT16: ["FIXED_LEN_BYTE_ARRAY"],
  UTF8: ["BYTE_ARRAY"],
  STRING: ["BYTE_ARRAY"],
  ENUM: ["BYTE_ARRAY"],
  JSON: ["BYTE_ARRAY"],
  UINT_32: ["INT32"],
  UINT_64: ["INT64"],
  INTEGER: ["INT32", "INT64"]
};
function valueReaderOf(element) {
  const { logical, converted, type } = element;
  const name = annotationOf(element);
  if (name !== void 0 && STORED_AS[name]?.includes(type) === false) return `${name} stored as ${type}`;
  switch (name) {
    case "DECIMAL":
      return { type: "number", read: (value) => decimalOf(value, logical?.scale ?? element.scale ?? 0) };
    case "DATE":
      return { type: "text", read: (value) => isoDay(BigInt(value) * MS_PER_DAY) };
    case "TIMESTAMP":
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS": {
      const unit = logical === void 0 ? converted === "TIMESTAMP_MICROS" ? "MICROS" : "MILLIS" : logical.unit;
      if (unit === void 0) return "TIMESTAMP without a unit";
      const zone = logical?.utc === false ? "" : "Z";
      return { type: "text", read: (value) => isoTime(BigInt(value), UNITS_PER_MS[unit], zone) };
    }
    case "UUID":
      return element.typeLength === 16 ? { type: "text", read: uuidOf } : `UUID of ${element.typeLength} bytes`;
    case "FLOAT16":
      if (element.typeLength !== 2) return `FLOAT16 of ${element.typeLength} bytes`;
      return { type: "number", read: (value) => halfOf(value) };
    case "UTF8":
    case "STRING":
    case "ENUM":
    case "JSON":
      return TEXT;
    case "NULL":
      return NOTHING;
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
function annotationOf({ logical, converted }) {
  if (logical?.name === "INTEGER")
    return logical.signed || (logical.bits ?? 64) < 32 ? "INTEGER" : `UINT_${logical.bits}`;
  const name = logical?.name ?? converted;
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
    return UTF82.decode(value);
  } catch {
    throw new ValueError("not valid UTF-8");
  }
}
function decimalOf(value, scale) {
  const unscaled = value instanceof Uint8Array ? bigEndian(value) : value;
  return exact(Number(`${unscaled}e${-scale}`));
}
function bigEndian(bytes) {
  if (bytes.length > LONGEST_DECIMAL) throw new ValueError(`a decimal of ${bytes.length} bytes`);
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

// src/data/parquet/read-parquet.ts
var LARGEST_FOOTER = 64 * 1024 * 1024;
var LARGEST_CHUNK = 1024 * 1024 * 1024;
var LARGEST_GROUP = 33554432;
var MOST_INFLATED_BYTES = 4 * 1024 * 1024 * 1024;
async function readParquet(source, request) {
  const file = source.name;
  const footer = checkMagic(source);
  try {
    return readTables(source, readFooter(readBytes(source, source.size - 8 - footer, footer)), request);
  } catch (error) {
    if (error instanceof InputError || error.syscall !== void 0) throw error;
    throw new InputError(`a Parquet file that is damaged or cut (${error.message})`, { file });
  }
}
function readTables(source, footer, request) {
  const file = source.name;
  const { rows, groups } = footer;
  checkSize(footer, source);
  const leaves = leavesOf(footer, file);
  const budget = { bytes: MOST_INFLATED_BYTES };
  let start = 0;
  for (const [index, group] of groups.entries()) {
    checkGroup(group, leaves, file);
    for (const [i, leaf] of leaves.entries()) {
      const { start: at, size, codec } = group.chunks[i];
      const chunk = readBytes(source, at, size);
      let row = start;
      for (const page of readPages(chunk, leaf.element, codec, group.rows, budget)) {
        takePage(leaf, page, row, request.missing, file);
        row += page.rows;
      }
    }
    start += group.rows;
    request.progress(index + 1, groups.length);
  }
  const columns = leaves.map(
    ({ element: { name }, reader, texts, values }) => reader.type === "number" ? { name, values } : texts
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
  return footer;
}
function readBytes(source, start, size) {
  if (!(start >= 0 && size >= 0 && size <= LARGEST_CHUNK && start + size <= source.size)) {
    throw new Error(`${size} bytes from byte ${start} on do not lie in the file`);
  }
  const bytes = new Uint8Array(size);
  if (source.read(start, bytes) !== size) throw new Error("the file ended early");
  return bytes;
}
function checkSize({ rows, groups, elements }, { name: file, size }) {
  const sum2 = groups.reduce((total, group) => total + group.rows, 0);
  if (sum2 !== rows || groups.some((group) => group.rows < 0)) {
    throw new InputError(`claims ${rows} rows, and its row groups hold ${sum2}`, { file });
  }
  if (rows === 0) throw new InputError("no rows: the file holds columns only", { file });
  const columns = elements.length;
  if (columns === 0) throw new InputError("no columns", { file });
  if (columns > MOST_COLUMNS) throw new InputError(`${columns} columns, at most ${MOST_COLUMNS}`, { file });
  if (rows * columns > MOST_CELLS) {
    throw new InputError(`${rows} rows of ${columns} columns; at most ${MOST_CELLS} cells can be read`, { file });
  }
  const chunks = groups.flatMap((group) => group.chunks);
  if (chunks.reduce((total, chunk) => total + Math.max(0, chunk.size), 0) > size) {
    throw new Error("its columns claim more bytes than the file has");
  }
}
function leavesOf({ elements, rows }, file) {
  for (const { name, children, repetition } of elements) {
    if (children !== 0 || repetition === "REPEATED") {
      throw new InputError("a nested column (list, map or struct), which is no column of a table", {
        file,
        field: name
      });
    }
  }
  checkHeader(
    elements.map(({ name }) => name),
    file
  );
  return elements.map((element) => {
    const { name } = element;
    const reader = valueReaderOf(element);
    if (typeof reader === "string")
      throw new InputError(`the Parquet type ${reader} cannot be read`, { file, field: name });
    const values = new Float64Array(new SharedArrayBuffer(reader.type === "number" ? 8 * rows : 0));
    return { element, reader, texts: new CellColumn(name), values, nans: 0 };
  });
}
function checkGroup({ rows, chunks }, leaves, file) {
  if (rows > LARGEST_GROUP) throw new InputError(`a row group of ${rows} rows, at most ${LARGEST_GROUP}`, { file });
  if (chunks.length !== leaves.length) throw new Error("a row group lacks columns");
  chunks.forEach(({ path, codec }, i) => {
    const { name } = leaves[i].element;
    if (path !== name) throw new Error(`"${name}" is out of order`);
    if (!isKnownCodec(codec)) {
      const rule = `compressed with ${codec}, which cannot be read here; write it with snappy, gzip or uncompressed`;
      throw new InputError(rule, { file, field: name });
    }
  });
}
function takePage(leaf, { rows, present, values: { entries, indices } }, start, missing, file) {
  const { reader, texts, values } = leaf;
  const known = /* @__PURE__ */ new Map();
  let next = 0;
  for (let i = 0; i < rows; i++) {
    const isNull = present !== void 0 && present[i] === 0;
    const cell = isNull ? void 0 : entries[indices === void 0 ? next++ : indices[next++]];
    try {
      if (reader.type === "number") {
        const value = cell === void 0 ? Number.NaN : reader.read(cell);
        if (cell !== void 0 && Number.isNaN(value)) leaf.nans += 1;
        values[start + i] = value;
      } else if (cell === void 0) texts.push(void 0);
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
        throw new InputError(`row ${start + i + 1}: ${error.message}`, { file, field: leaf.element.name });
      throw error;
    }
  }
}
function nanFinding({ element: { name }, nans }) {
  if (nans === 0) return [];
  const message = `"${name}" holds NaN in ${nans} ${nans === 1 ? "row" : "rows"}, which is read as missing`;
  return [{ severity: "info", rule: "nan_is_missing", message, column: name, numbers: { rows: nans } }];
}
export {
  readParquet
};
