/**
 * First line of a release's notes, and last line of its tag's message: what was released, for programs. By it a release is
 * known for ours and a model that was released is known again.
 */
import { InvariantError } from '../errors.ts';

export interface ReleaseMarker {
  readonly model: string;
  /** Of the model: `sha256:` + hex. */
  readonly digest: string;
  /** Of all assets: `sha256:` + hex. */
  readonly manifest: string;
  readonly commit: string;
}

const MODEL = '[a-z0-9][a-z0-9_-]{0,63}';
const DIGEST = 'sha256:[0-9a-f]{64}';
const COMMIT = '[0-9a-f]{40}(?:[0-9a-f]{24})?';
const MARKER = new RegExp(
  `^<!-- assay-release:v1 model=(${MODEL}) digest=(${DIGEST}) manifest=(${DIGEST}) commit=(${COMMIT}) -->$`,
);

/** One line. Throws InvariantError for what could not be read back. */
export function formatReleaseMarker({ model, digest, manifest, commit }: ReleaseMarker): string {
  const line = `<!-- assay-release:v1 model=${model} digest=${digest} manifest=${manifest} commit=${commit} -->`;
  if (!MARKER.test(line)) throw new InvariantError(`no marker of a release: ${line}`);
  return line;
}

/** The marker that a release's notes begin with; undefined where they are not ours. */
export function readReleaseMarker(notes: string): ReleaseMarker | undefined {
  return parseLine(notes.split(/\r?\n/, 1)[0] ?? '');
}

/** The marker that a tag's message ends with; a signature may follow it. */
export function readTagMarker(message: string): ReleaseMarker | undefined {
  const lines = message.split(/\r?\n/);
  for (const line of lines.reverse()) {
    const marker = parseLine(line);
    if (marker !== undefined) return marker;
  }
  return undefined;
}

function parseLine(line: string): ReleaseMarker | undefined {
  const [, model, digest, manifest, commit] = MARKER.exec(line) ?? [];
  if (model === undefined || digest === undefined || manifest === undefined || commit === undefined) return undefined;
  return { model, digest, manifest, commit };
}
