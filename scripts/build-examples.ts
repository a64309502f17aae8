/**
 * Trains the stored baselines of the examples: the recipe of each example with one change undone, so that the example
 * shows a difference. `npm run examples` after a change of the documents' shape.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the baseline did otherwise. */
const BASELINES: Readonly<Record<string, readonly string[]>> = {
  'boston-housing': ['data.exclude=[lstat, rm, ptratio]'],
  penguins: ['train.params.C=0.01'],
  'breast-cancer': ['train.params.C=0.001'],
};

/** `run.json` holds times and the machine, so it would differ at each build; the report does without it. */
const KEPT = ['model.json', 'evaluation.json', 'predictions.csv'];

for (const [name, overrides] of Object.entries(BASELINES)) {
  const out = mkdtempSync(join(tmpdir(), 'assay-example-'));
  const sets = overrides.flatMap((override) => ['--set', override]);
  for (const verb of ['train', 'evaluate']) {
    const args = ['dist/cli.js', verb, '--config', `examples/${name}/assay.yml`, '--out', out, '--quiet', ...sets];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  }
  const baseline = join(ROOT, 'examples', name, 'baseline', name);
  mkdirSync(baseline, { recursive: true });
  for (const file of KEPT) copyFileSync(join(out, name, file), join(baseline, file));
  rmSync(out, { recursive: true, force: true });
}
