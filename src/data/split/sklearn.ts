/** `sklearn`: the rows of `train_test_split(test_size, random_state, stratify)`, in its order. */
import { MersenneTwister } from '../mt19937.ts';
import type { SplitMethod } from './contract.ts';
import { refuseEmptySide, testRowsOf } from './sides.ts';
import { stratifiedSides } from './stratified.ts';

/** `ShuffleSplit` deals one permutation, test rows first; a column to stratify by goes by `StratifiedShuffleSplit`. */
export const splitLikeSklearn: SplitMethod<'sklearn'> = (table, config, _keys, at) => {
  const testRows = testRowsOf(config.test_size, table.rows, at);
  const random = new MersenneTwister(config.random_state);
  if (config.stratify !== undefined) {
    return { ...stratifiedSides(table, config.stratify, testRows, random, at), findings: [] };
  }
  const order = random.permutation(table.rows);
  const sides = { train: order.slice(testRows), test: order.slice(0, testRows) };
  refuseEmptySide(sides, config.test_size, '', at);
  return { ...sides, findings: [] };
};
