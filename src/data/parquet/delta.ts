/** Parquet's delta encodings: the decoder's work, after a walk over what the blocks claim. */
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';

export interface Reader {
  readonly view: DataView;
  offset: number;
}

/** A 64-bit integer has ten groups of seven bits at most. */
const LONGEST_VARINT = 10;

/** Reads `into.length` integers; the reader then stands behind them. Throws Error for blocks that claim too much. */
export function readDeltas<T extends Int32Array | BigInt64Array>(reader: Reader, into: T): T {
  if (into.length === 0) return into;
  checkBlocks(reader.view, reader.offset, into.length);
  deltaBinaryUnpack(reader, into.length, into);
  return into;
}

/** Lengths, then the bytes of all texts. */
export function readDeltaTexts(reader: Reader, count: number): Uint8Array[] {
  return Array.from(readDeltas(reader, new Int32Array(count)), (length) => takeBytes(reader, length));
}

/**
 * What each text shares with the one before it, then the rest of each. `most` is how many bytes they may have together:
 * a few bytes can claim that every text repeats a long one.
 */
export function readSharedPrefixes(reader: Reader, count: number, most: number): Uint8Array[] {
  const shared = readDeltas(reader, new Int32Array(count));
  const rests = readDeltas(reader, new Int32Array(count));
  const texts: Uint8Array[] = [];
  let before = new Uint8Array(0);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const rest = takeBytes(reader, rests[i]!);
    const prefix = shared[i]!;
    if (!(prefix >= 0 && prefix <= before.length)) throw new Error('a text that shares more than the last one has');
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

function takeBytes(reader: Reader, length: number): Uint8Array {
  const { view, offset } = reader;
  if (!(length >= 0 && length <= view.byteLength - offset)) throw new Error(`a text claims ${length} bytes`);
  reader.offset += length;
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}

/** Goes from block to block as the decoder will, so that it neither runs on without an end nor outside the page. */
function checkBlocks(view: DataView, start: number, count: number): void {
  let at = start;
  const varint = () => {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < LONGEST_VARINT; i++) {
      const byte = view.getUint8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
    throw new Error('an integer without an end');
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
    if (at > view.byteLength) throw new Error('blocks that end early');
    for (let part = 0; part < parts && done < count; part++) {
      at += (perPart * view.getUint8(widths + part)) / 8;
      done += perPart;
    }
  }
}
