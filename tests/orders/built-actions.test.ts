/** Fewer of the same orders with the built actions: processes that are killed for good, on the double. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { recipe, smallTable } from '../chain/assay.ts';
import type { Job as DoubleJob } from '../github-double/platform.ts';
import { type Double, startDouble } from '../github-double/server.ts';
import { randomNumbers } from '../models/fixture-table.ts';
import { BUILT_ORDERS } from '../orders.ts';
import { REPORTING, REPOSITORY, runStep, WORKFLOW } from '../threats/on-github.ts';

/** At once: most of an order is the pause between two writes. */
const TOGETHER = 6;

const CONFIGS = ['assay.yml', 'ml/assay.yml'] as const;
const BASES = ['main', 'lax'] as const;
const STRICT = '{metrics: [{name: rmse, threshold: 5}]}';
const LAX = '{metrics: [{name: rmse, threshold: 1000}]}';

interface Leg {
  readonly base: (typeof BASES)[number];
  readonly config: (typeof CONFIGS)[number];
  /** The job has the base's commit in its work tree, which lacks the head. */
  readonly isElsewhere: boolean;
  /** `compare` is killed at this request of its own. */
  readonly killedAt: number | undefined;
  readonly job: DoubleJob;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function filesOf(gate: string): Record<string, string> {
  const configs = CONFIGS.map((path) => [path, recipe({ gate })]);
  return { ...Object.fromEntries(configs), ...tables(true), [WORKFLOW]: 'on: [push, pull_request]\n' };
}

/** Not so good: with a noise that the default branch's threshold refuses. */
function tables(isGood: boolean): Record<string, string> {
  const noisy = (line: string, i: number) =>
    i === 0 ? line : line.replace(/[^,]*$/, (y) => String(Number(y) + ((i * 7919) % 61) - 30));
  const text = isGood ? smallTable() : smallTable().trim().split('\n').map(noisy).join('\n');
  return Object.fromEntries(CONFIGS.map((path) => [path.replace('assay.yml', 'data.csv'), text]));
}

/** A request waits until every process that is alive has one, then a random one of them goes on. */
class Turns {
  readonly #draw: () => number;
  readonly #waiting: (() => void)[] = [];
  #alive = 0;

  constructor(draw: () => number) {
    this.#draw = draw;
  }

  async of<T>(process: Promise<T>): Promise<T> {
    this.#alive++;
    try {
      return await process;
    } finally {
      this.#alive--;
      this.#next();
    }
  }

  take(): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push(go);
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#alive) return;
    const [go] = this.#waiting.splice(Math.floor(this.#draw() * this.#waiting.length), 1);
    go!();
  }
}

async function play(seed: number): Promise<void> {
  const draw = randomNumbers(seed * 7919 + 1);
  for (let i = 0; i < 5; i++) draw();
  const one = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const isGood = draw() < 0.4;
  const double = await startDouble({
    repositories: [{ name: REPOSITORY, private: true, commits: [{ files: filesOf(STRICT) }] }],
  });
  const { platform } = double;
  platform.push('lax', { files: filesOf(LAX), parents: [platform.shaOf('main')] });
  const headSha = platform.push('tune', {
    files: { ...tables(isGood), 'notes.txt': 'x' },
    parents: [platform.shaOf('main')],
  });
  const pulls = Object.fromEntries(BASES.map((base) => [base, platform.openPull({ head: 'tune', base }).number]));
  // Which config the changes touch is the same for every run of a base.
  const configs = { main: one(CONFIGS), lax: one(CONFIGS) };
  const legs = ['main', 'lax', ...(draw() < 0.3 ? [one(BASES)] : [])].map((base): Leg => {
    const job = platform.startRun({
      event: 'pull_request',
      pull: pulls[base]!,
      workflow: WORKFLOW,
      job: { permissions: REPORTING },
    });
    folders.push(job.workspace);
    return {
      base: base as Leg['base'],
      config: configs[base as Leg['base']],
      isElsewhere: draw() < 0.15,
      killedAt: draw() < 0.4 ? Math.floor(draw() * 12) : undefined,
      job,
    };
  });
  const killed = new Set<Leg>();
  for (const leg of legs) if (await evaluate(double, leg)) killed.add(leg);

  const isGreen = (leg: Leg) => !killed.has(leg) && !leg.isElsewhere && (isGood || leg.base === 'lax');
  const nameOf = ({ base, config }: Leg) =>
    `assay verdict${base === 'main' ? '' : ` (${base})`}${config === 'assay.yml' ? '' : ` (${config})`}`;
  const look = () => {
    for (const check of double.state.checks) {
      expect(check.sha).toBe(headSha);
      const leg = legs.find(
        (each) => check.externalId.endsWith(`#${each.job.run.runNumber}.1`) && nameOf(each) === check.name,
      );
      expect(leg, `a run that judged for "${check.name}": ${check.externalId}`).toBeDefined();
      if (check.conclusion === 'success') expect(isGreen(leg!), `${check.name} of ${check.externalId}`).toBe(true);
    }
  };
  const faults: unknown[] = [];
  const turns = new Turns(draw);
  double.intercept = async () => {
    await turns.take();
    try {
      look();
    } catch (thrown) {
      faults.push(thrown);
    }
    return undefined;
  };
  const ends = await Promise.all(
    legs.map(({ config, job }) => turns.of(runStep(job, 'report', { inputs: { config }, process: 'child' }))),
  );
  double.intercept = undefined;
  if (faults.length > 0) throw faults[0];
  look();
  for (const [i, leg] of legs.entries()) {
    const { code, log } = ends[i]!;
    if (isGreen(leg)) expect(code, log).toBe(0);
    else expect(code, log).toBeGreaterThan(0);
    const own = legs.filter((each) => nameOf(each) === nameOf(leg));
    const checks = double.state.checks.filter(({ name }) => name === nameOf(leg));
    expect(checks.length, nameOf(leg)).toBeLessThanOrEqual(1);
    if (own.at(-1) !== leg) continue;
    expect(checks.map(({ status, conclusion }) => [status, conclusion])).toEqual([
      ['completed', isGreen(leg) ? 'success' : 'failure'],
    ]);
    const key = leg.config === 'assay.yml' ? 'default ' : 'default:config=ml/assay.yml ';
    const comments = double.state.comments.filter(({ issue, body }) => issue === pulls[leg.base] && body.includes(key));
    expect(comments.map(({ body }) => body.split('\n')[0])).toEqual([
      expect.stringContaining(`run=${leg.job.run.runNumber} attempt=1 `),
    ]);
  }
  await double.close();
}

/** The steps before the report, one leg after the other. Whether its `compare` was killed before it ended. */
async function evaluate(double: Double, { base, config, isElsewhere, killedAt, job }: Leg): Promise<boolean> {
  const { platform } = double;
  platform.checkout(isElsewhere ? platform.shaOf(base) : job.env['GITHUB_SHA']!, job.workspace);
  const inputs = { config };
  for (const verb of ['check-data', 'train', 'evaluate'] as const) {
    const { code, log } = await runStep(job, verb, { inputs });
    expect(code, log).toBe(0);
  }
  if (killedAt === undefined) {
    await runStep(job, 'compare', { inputs });
    return false;
  }
  let kill = (_signal: NodeJS.Signals) => {};
  let left = killedAt;
  double.intercept = async () => {
    if (left-- === 0) kill('SIGKILL');
    return undefined;
  };
  const { signal } = await runStep(job, 'compare', {
    inputs,
    process: 'child',
    onStart: (end) => {
      kill = end;
    },
  });
  double.intercept = undefined;
  return signal === 'SIGKILL';
}

test(`${BUILT_ORDERS} orders of the built actions break nothing`, { timeout: 240_000 }, async () => {
  const seeds = Array.from({ length: BUILT_ORDERS }, (_, seed) => seed);
  const work = async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      await play(seed).catch((thrown: Error) => {
        throw new Error(`order ${seed}: ${thrown.message}`, { cause: thrown });
      });
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
});
