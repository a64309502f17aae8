import { type Answer, notFound, ok, Refusal } from '../answer.ts';
import { blobSha, treeSha } from '../git-objects.ts';
import type { Commit, Repository } from '../state.ts';
import { SERVER } from './user.ts';

/** Over this a file's JSON has no content, and over the other none is given at all. */
const JSON_BYTES = 1024 * 1024;
const MOST_BYTES = 100 * 1024 * 1024;

/** A file as JSON or, where `accept` asks for it, raw; a folder as the list of what is in it. */
export function contentsAnswer(
  base: string,
  repository: Repository,
  commit: Commit,
  path: string,
  ref: string,
  accept: string,
): Answer {
  const clean = path.replace(/^\/+|\/+$/g, '');
  const bytes = commit.files.get(clean);
  if (bytes === undefined) return folder(base, repository, commit, clean, ref);
  if (bytes.length > MOST_BYTES) {
    throw new Refusal(403, 'This API returns blobs up to 100 MB in size.', {
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  }
  if (/\braw\b/.test(accept)) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, bytes };
  }
  const isShown = bytes.length <= JSON_BYTES;
  return ok({
    ...entryJson(base, repository, clean, ref, 'file', blobSha(bytes), bytes.length),
    content: isShown ? `${bytes.toString('base64').replace(/.{60}/g, '$&\n')}\n` : '',
    encoding: isShown ? 'base64' : 'none',
  });
}

function folder(base: string, repository: Repository, commit: Commit, path: string, ref: string): Answer {
  const prefix = path === '' ? '' : `${path}/`;
  const inside = [...commit.files].filter(([name]) => name.startsWith(prefix));
  if (inside.length === 0) throw notFound();
  const names = [...new Set(inside.map(([name]) => name.slice(prefix.length).split('/')[0]!))].sort();
  return ok(
    names.map((name) => {
      const full = `${prefix}${name}`;
      const bytes = commit.files.get(full);
      if (bytes !== undefined) return entryJson(base, repository, full, ref, 'file', blobSha(bytes), bytes.length);
      const below = inside.filter(([inner]) => inner.startsWith(`${full}/`));
      const tree = treeSha(new Map(below.map(([inner, content]) => [inner.slice(full.length + 1), content])));
      return entryJson(base, repository, full, ref, 'dir', tree, 0);
    }),
  );
}

function entryJson(
  base: string,
  repository: Repository,
  path: string,
  ref: string,
  type: 'file' | 'dir',
  sha: string,
  size: number,
): Record<string, unknown> {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const api = `${base}/repos/${repository.fullName}`;
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${api}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const page = `${SERVER}/${repository.fullName}/${type === 'file' ? 'blob' : 'tree'}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size,
    url,
    html_url: page,
    git_url: git,
    download_url: type === 'file' ? `https://raw.githubusercontent.com/${repository.fullName}/${ref}/${encoded}` : null,
    type,
    _links: { self: url, git, html: page },
  };
}
