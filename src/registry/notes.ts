/** The text of a release for people, without its marker line: what was released, what the report says, how to verify it. */
import { SUMS_FILE } from '../documents/files.ts';
import { InvariantError } from '../errors.ts';
import type { ReleaseAsset } from '../ports.ts';

/** GitHub refuses notes of 125,000 characters and more; the marker line comes on top. */
export const NOTES_CHARACTERS = 124_000;

export interface NotesFacts {
  readonly model: string;
  /** `v1.4.0`. */
  readonly version: string;
  /** The newest version before it. */
  readonly previous: string | undefined;
  readonly assets: readonly Pick<ReleaseAsset, 'name' | 'digest' | 'bytes'>[];
  /** Of the model. */
  readonly digest: string;
  /** Markdown of the report, names already escaped. */
  readonly report: string;
}

/** Everything but `report` is of Assay's own alphabet: names of models, versions, assets and digests need no escaping. */
export function renderNotes({ model, version, previous, assets, digest, report }: NotesFacts): string {
  const tag = `${model}@${version}`;
  const after = previous === undefined ? 'The first version' : `The version after \`${previous}\``;
  const text = `# ${model} ${version}

${after}. Model: \`${digest}\`.

${report.trim()}

## Verify

\`\`\`sh
gh release download '${tag}'
sha256sum -c ${SUMS_FILE}
\`\`\`

| File | Bytes | SHA-256 |
|---|--:|---|
${assets.map((asset) => `| \`${asset.name}\` | ${asset.bytes.length} | \`${asset.digest.slice('sha256:'.length)}\` |`).join('\n')}

These are the bytes that were evaluated: \`run.json\` names the commit and the run, \`verdict.json\` the decision.
`;
  if (text.length > NOTES_CHARACTERS) throw new InvariantError(`notes of ${text.length} characters for ${tag}`);
  return text;
}
