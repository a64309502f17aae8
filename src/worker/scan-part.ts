/** A part of a file, read by this thread through a descriptor of its own. */
import { type PartResult, readPart, type ScanPart } from '../data/scan-range.ts';
import { sourceOf } from '../local/files.ts';

export function scanPart(part: ScanPart): PartResult {
  const source = sourceOf(part.path, part.path);
  try {
    return readPart(source, part);
  } finally {
    source.close();
  }
}
