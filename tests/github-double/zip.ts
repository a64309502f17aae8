/** The plainest zip: stored, without times, for artifacts of a seed. Source: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16. */
import { crc32 } from 'node:zlib';

/** Name → bytes, in this order. */
export function zipOf(files: ReadonlyMap<string, Buffer>): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const label = Buffer.from(name);
    // Version 2.0, names in UTF-8, stored, 1980-01-01, checksum, sizes, length of the name, no extra field.
    const facts = numbers(
      [20, 2],
      [0x800, 2],
      [0, 2],
      [0, 2],
      [0x21, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
    );
    const lengths = numbers([label.length, 2], [0, 2]);
    const entry = Buffer.concat([numbers([0x04034b50, 4]), facts, lengths, label, bytes]);
    const regular = (0o100644 << 16) >>> 0;
    directory.push(
      numbers([0x02014b50, 4], [0x0314, 2]),
      facts,
      lengths,
      numbers([0, 2], [0, 2], [0, 2], [regular, 4], [offset, 4]),
      label,
    );
    entries.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const count = files.size;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...entries, central, end]);
}

/** Little-endian whole numbers, each with its size in bytes. */
function numbers(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
