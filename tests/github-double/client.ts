/** Requests to a double as a test writes them: method, path, token, body. */
import type { Double } from './server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else text. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the schema test holds.
  readonly body: any;
}

export interface Sent {
  readonly token?: string | undefined;
  readonly json?: unknown;
  readonly bytes?: Buffer | string;
  readonly accept?: string;
}

/** Never follows a redirect. `path` may be a whole address. */
export async function ask({ url }: Pick<Double, 'url'>, method: string, path: string, sent: Sent = {}): Promise<Reply> {
  const { token, json, bytes, accept = 'application/vnd.github+json' } = sent;
  const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
    method,
    redirect: 'manual',
    headers: { accept, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(bytes === undefined ? {} : { body: new Uint8Array(Buffer.from(bytes)) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
