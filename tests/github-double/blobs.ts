/** The blob store: block uploads and signed downloads, as Azure's that stands behind artifacts and release assets. */
import { createHash, randomUUID } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { Blob, State } from './state.ts';

const MINUTE = 60_000;
/** What one `Put Block` may carry here; the client sends blocks of 8 MiB. */
const BLOCK_BYTES = 100 * 1024 * 1024;

export function createBlob(state: State, name: string, type: string, bytes?: Buffer): Blob {
  const blob: Blob = { key: randomUUID(), name, blocks: new Map(), bytes, type };
  state.blobs.set(blob.key, blob);
  return blob;
}

/** `sha256:<hex>` */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** An address that is good for `minutes` of the double's clock. `right` is `r` to read or `w` to write. */
export function signedUrl(state: State, blobBase: string, key: string, right: 'r' | 'w', minutes: number): string {
  const end = state.clock.now() + minutes * MINUTE;
  return `${blobBase}/blob/${key}?sp=${right}&se=${end}&sig=${signature(key, right, String(end))}`;
}

function signature(key: string, right: string, end: string): string {
  return createHash('sha256').update(`${key} ${right} ${end}`).digest('hex').slice(0, 16);
}

export interface BlobRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
}

export function answerBlob(state: State, { method, url, headers, bytes }: BlobRequest): Answer {
  const { searchParams: query } = url;
  // The real store refuses a request that is signed and brings a token too: whoever follows the redirect must drop it.
  if (headers['authorization'] !== undefined) {
    return storeError(
      400,
      'InvalidAuthenticationInfo',
      'Authentication information is not given in the correct format.',
    );
  }
  const key = url.pathname.replace('/blob/', '');
  const [right, end] = [query.get('sp') ?? '', query.get('se') ?? ''];
  if (query.get('sig') !== signature(key, right, end) || state.clock.now() >= Number(end)) {
    return storeError(
      403,
      'AuthenticationFailed',
      'Server failed to authenticate the request. Signed expiry time is over.',
    );
  }
  const blob = state.blobs.get(key);
  if (blob === undefined) return storeError(404, 'BlobNotFound', 'The specified blob does not exist.');
  if (method === 'PUT' && right === 'w') return write(state, blob, query, headers, bytes);
  if (method === 'GET' && right === 'r') return read(blob);
  return storeError(
    403,
    'AuthorizationPermissionMismatch',
    'This request is not authorized to perform this operation.',
  );
}

function write(
  state: State,
  blob: Blob,
  query: URLSearchParams,
  headers: BlobRequest['headers'],
  bytes: Buffer,
): Answer {
  const operation = query.get('comp');
  if (operation === 'block') {
    if (bytes.length > BLOCK_BYTES) return storeError(413, 'RequestBodyTooLarge', 'The request body is too large.');
    blob.blocks.set(query.get('blockid') ?? '', bytes);
    return stored(state);
  }
  if (operation === 'blocklist') {
    const ids = [...bytes.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map(
      ([, id]) => id!,
    );
    const blocks = ids.map((id) => blob.blocks.get(id));
    if (blocks.some((block) => block === undefined)) {
      return storeError(400, 'InvalidBlockList', 'The specified block list is invalid.');
    }
    blob.bytes = Buffer.concat(blocks as Buffer[]);
  } else {
    blob.bytes = bytes;
  }
  blob.type = headers['x-ms-blob-content-type'] ?? blob.type;
  return stored(state);
}

function stored(state: State): Answer {
  const headers = { etag: '"0x8DD"', 'last-modified': new Date(state.clock.now()).toUTCString() };
  return { status: 201, headers, bytes: Buffer.alloc(0) };
}

function read(blob: Blob): Answer {
  if (blob.bytes === undefined) return storeError(404, 'BlobNotFound', 'The specified blob does not exist.');
  const headers = { 'content-type': blob.type, 'content-disposition': `attachment; filename="${blob.name}"` };
  return { status: 200, headers, bytes: blob.bytes };
}

function storeError(status: number, code: string, message: string): Answer {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, bytes: Buffer.from(xml) };
}
