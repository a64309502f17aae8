/** Blobs, trees, commits and tags as git itself writes and names them, so that a checkout has the double's own hashes. */
import { createHash } from 'node:crypto';

export type ObjectKind = 'blob' | 'tree' | 'commit' | 'tag';

export interface GitObject {
  readonly kind: ObjectKind;
  readonly sha: string;
  readonly bytes: Buffer;
}

/** Path with `/` → bytes. Every file is a regular one of mode 100644. */
export type Files = ReadonlyMap<string, Buffer>;

export function gitObject(kind: ObjectKind, bytes: Buffer): GitObject {
  const sha = createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
  return { kind, sha, bytes };
}

export function blobSha(bytes: Buffer): string {
  return gitObject('blob', bytes).sha;
}

/** All blobs and trees under `prefix`; the last one is the tree itself. */
export function treeObjects(files: Files, prefix = ''): GitObject[] {
  const objects: GitObject[] = [];
  const entries = new Map<string, { mode: string; sha: string }>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(prefix)) continue;
    const [name, ...below] = path.slice(prefix.length).split('/') as [string, ...string[]];
    if (entries.has(name)) continue;
    const inner = below.length > 0 ? treeObjects(files, `${prefix}${name}/`) : [gitObject('blob', bytes)];
    objects.push(...inner);
    entries.set(name, { mode: below.length > 0 ? '40000' : '100644', sha: inner.at(-1)!.sha });
  }
  // Git sorts a folder as if its name ended in a slash.
  const key = ([name, { mode }]: [string, { mode: string }]) => Buffer.from(mode === '40000' ? `${name}/` : name);
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
  const lines = sorted.map(([name, { mode, sha }]) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
  );
  return [...objects, gitObject('tree', Buffer.concat(lines))];
}

export function treeSha(files: Files): string {
  return treeObjects(files).at(-1)!.sha;
}

export interface CommitFacts {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Milliseconds since 1970. */
  readonly date: number;
}

export function commitObject({ tree, parents, message, author, date }: CommitFacts): GitObject {
  const who = `${author.name} <${author.email}> ${Math.floor(date / 1000)} +0000`;
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${who}`,
    `committer ${who}`,
    '',
    message,
    '',
  ];
  return gitObject('commit', Buffer.from(lines.join('\n')));
}

export interface TagFacts {
  readonly tag: string;
  readonly message: string;
  readonly object: { readonly sha: string; readonly type: ObjectKind };
  readonly tagger: { readonly name: string; readonly email: string };
  readonly date: number;
}

export function tagObject({ tag, message, object, tagger, date }: TagFacts): GitObject {
  const lines = [
    `object ${object.sha}`,
    `type ${object.type}`,
    `tag ${tag}`,
    `tagger ${tagger.name} <${tagger.email}> ${Math.floor(date / 1000)} +0000`,
    '',
    message,
    '',
  ];
  return gitObject('tag', Buffer.from(lines.join('\n')));
}
