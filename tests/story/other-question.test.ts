/** A pull request that asks another question than the base, which judges it, and cannot answer the base's. */
import { expect, onTestFinished, test } from 'vitest';
import { configOf, openWorld, rowsOf } from './small-repository.ts';

test('a target that was renamed in data and config is red in words that say what is asked and what to do', async () => {
  const world = await openWorld();
  onTestFinished(() => world.close());
  const renamed = {
    'data.csv': rowsOf().replace('a,b,y', 'a,b,price'),
    'assay.yml': configOf().replace('target: y', 'target: price'),
  };
  const { codes, log } = await world.propose(renamed);
  expect(codes, log).toEqual([2, 2]);
  const [comment] = world.comments();
  for (const words of ['cannot answer as main asks', 'no column "y"', 'data.target', 'have an owner merge'])
    expect(comment).toContain(words);
});
