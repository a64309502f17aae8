import { afterEach, expect, test } from 'vitest';
import { InfrastructureError } from '../../src/errors.ts';
import { settled } from '../../src/github/settled.ts';

const never = () => new Promise<never>(() => {});
const before = process.listenerCount('beforeExit');
afterEach(() => expect(process.listenerCount('beforeExit')).toBe(before));
/** Node says so where nothing is left to do. */
const drain = () => process.emit('beforeExit', 0);

test('what settles is passed on', async () => {
  expect(await settled(async () => 7, 'x')).toBe(7);
  await expect(settled(() => Promise.reject(new Error('no')), 'x')).rejects.toThrow('no');
});

test('what nothing can settle any more is infrastructure', async () => {
  const waiting = settled(never, 'upload');
  drain();
  await expect(waiting).rejects.toThrow(InfrastructureError);
  await expect(waiting).rejects.toThrow('upload: the answer broke off or never came');
});

test('the innermost hears of it first, and may go on', async () => {
  const inner = async () => {
    const first = await settled(never, 'pages').catch(() => 'pages were not kept');
    return [first, await settled(never, 'comment').catch(() => 'no comment')];
  };
  const outer = settled(inner, 'report');
  drain();
  await new Promise((next) => setImmediate(next));
  drain();
  expect(await outer).toEqual(['pages were not kept', 'no comment']);
});

test('a limit ends it while something else keeps the process alive', async () => {
  await expect(settled(never, 'list', 1)).rejects.toThrow('list: the answer broke off or never came');
});
