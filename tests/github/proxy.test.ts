import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from '../../src/documents/shape.ts';
import { openClient } from '../../src/github/client.ts';
import { virtualClock } from '../virtual-clock.ts';
import { json, serve } from './small-server.ts';

const SILENT = { info: () => {}, warning: () => {}, verbose: () => {}, progress: () => {} };
afterEach(() => vi.unstubAllEnvs());

test('requests go by the proxy that the environment names', async () => {
  const api = await serve((_request, response) => json(response, 200, { id: 7 }));
  const tunnels: string[] = [];
  const proxy = createServer((request, response) => {
    tunnels.push(request.url ?? '');
    response.writeHead(500).end();
  });
  proxy.on('connect', (request, client) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(new URL(api.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  // The client reads them when its package is loaded, as the runner's environment is there from the start.
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) vi.stubEnv(name, url);
  vi.stubEnv('no_proxy', '');
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('GITHUB_API_URL', 'http://api.example.test');
  vi.resetModules();
  const options = {
    token: 't',
    apiUrl: 'http://api.example.test',
    repository: 'octo/models',
    log: SILENT,
    clock: virtualClock(),
  };
  const client = openClient(options);
  expect(await client.call('GET /repos/{owner}/{repo}', {}, z.object({ id: z.int() }))).toEqual({ id: 7 });
  expect(tunnels).toEqual(['api.example.test:80']);
  proxy.closeAllConnections();
  await new Promise((closed) => proxy.close(closed));
  await api.close();
});
