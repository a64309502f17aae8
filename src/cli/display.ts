/** How wide and in what colours standard output is read. */
import { wantsColour } from '../local/terminal.ts';
import type { Options } from './arguments.ts';

const DEFAULT_WIDTH = 100;
const WIDEST = 120;

export function display(options: Options): { colour: boolean; width: number } {
  const terminal = process.stdout.isTTY === true;
  return {
    colour: wantsColour(options['no-color'] === true, process.env, terminal),
    width: Math.min(WIDEST, terminal ? process.stdout.columns : DEFAULT_WIDTH),
  };
}
