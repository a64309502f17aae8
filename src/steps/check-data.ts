/** `check-data`: profiles every column and names what is wrong; writes `data-check.json`. */
import { profileTable } from '../data/profile.ts';
import { type ColumnProfile, type DataCheck, dataCheckDocument } from '../documents/data-check.ts';
import { arrangedRowsOf, datasetOf } from './dataset.ts';
import type { Recipe } from './recipe.ts';
import type { Session } from './session.ts';

export async function checkData(session: Session): Promise<void> {
  const { recipe, ports, folder, held } = session;
  const { table } = await arrangedRowsOf(session);
  const columns = await profileTable(table, (name) => roleOf(name, recipe), ports.workers);
  const dataset = await datasetOf(session);
  const check: DataCheck = {
    kind: 'assay.data-check',
    schemaVersion: 1,
    rows: dataset.table.rows,
    droppedRows: dataset.droppedRows,
    trainRows: dataset.train.rows,
    testRows: dataset.test.rows,
    dataDigest: dataset.dataDigest,
    target: recipe.data.target,
    columns,
    findings: [...dataset.findings],
  };
  held.dataCheck = check;
  await ports.files.writeText(`${folder}/${dataCheckDocument.file}`, dataCheckDocument.encode(check));
}

function roleOf(name: string, { data, split }: Recipe): ColumnProfile['role'] {
  if (name === data.target) return 'target';
  if (name === data.id) return 'id';
  if (data.exclude.includes(name)) return 'excluded';
  return 'column' in split && split.method !== 'time' && split.column === name ? 'split' : 'feature';
}
