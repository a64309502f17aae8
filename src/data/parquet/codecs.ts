/** Codecs of pages, each bounded by the size that the page's header claims. */
import * as zlib from 'node:zlib';
import { snappyUncompress } from 'hyparquet/src/snappy.js';

type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** Three bytes of Snappy stand for 64 at most. */
const MOST_SNAPPY_RATIO = 22;

/** zstd is part of newer Node versions only. */
const { zstdDecompressSync } = zlib as Partial<typeof zlib>;

const CODECS: Readonly<Record<string, Inflate | undefined>> = {
  UNCOMPRESSED: (packed) => packed,
  SNAPPY: (packed, size) => {
    if (size > packed.length * MOST_SNAPPY_RATIO) throw new Error(`${packed.length} bytes that claim to be ${size}`);
    const bytes = new Uint8Array(size);
    snappyUncompress(packed, bytes);
    return bytes;
  },
  GZIP: (packed, size) => copyOf(zlib.gunzipSync(packed, { maxOutputLength: size }), size),
  ZSTD: zstdDecompressSync && ((packed, size) => copyOf(zstdDecompressSync(packed, { maxOutputLength: size }), size)),
};

export function isKnownCodec(codec: string): boolean {
  return Object.hasOwn(CODECS, codec) && CODECS[codec] !== undefined;
}

/** Throws Error for bytes that are not what the codec makes of `size` bytes. */
export function inflatePage(codec: string, packed: Uint8Array, size: number): Uint8Array {
  return size === 0 ? new Uint8Array(0) : CODECS[codec]!(packed, size);
}

/** In memory of its own: zlib's results may share theirs. */
function copyOf(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length !== size) throw new Error(`a page of ${bytes.length} bytes that claims ${size}`);
  return new Uint8Array(bytes);
}
