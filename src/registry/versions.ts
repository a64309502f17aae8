/** Which version a model gets. A number that was given out is never given out again, so versions may skip one. */
import { formatVersion, newestFirst, parseVersion } from '../documents/release-tag.ts';

export const FIRST_VERSION = 'v1.0.0';

/** The next minor version after the newest; what is no version counts for nothing. */
export function nextVersion(existing: readonly string[]): string {
  const newest = parseVersion(newestFirst(existing)[0] ?? '');
  if (newest === undefined) return FIRST_VERSION;
  return formatVersion({ major: newest.major, minor: newest.minor + 1, patch: 0 });
}
