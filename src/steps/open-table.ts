/** A path of the recipe → a table in memory. */
import { type ReadOptions, type ReadResult, readTable } from '../data/read.ts';
import type { Ports } from '../ports.ts';
import type { RecipePath } from './recipe.ts';

export async function openTable(path: RecipePath, options: ReadOptions, ports: Ports): Promise<ReadResult> {
  const source = await ports.files.open(path.absolute, { shown: path.shown, root: path.root });
  try {
    return await readTable(source, options, ports.workers, (done, total) =>
      ports.log.progress(`reading ${path.shown}`, done, total),
    );
  } finally {
    source.close();
  }
}
