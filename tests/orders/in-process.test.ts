/**
 * The reports of several runs at once on one commit, for two bases and two configs, in any order of their requests, any of them
 * failing, held or killed; legs that are short or skipped, and `compare`s that were killed at any of their writes.
 */
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { compareRuns, type RunOrder } from '../../src/github/run-order.ts';
import type { Gathered } from '../../src/steps/report/gather.ts';
import { delays, faults, type Plan, Stage } from '../github/interleaving.ts';
import { BOT, type Fault, type MemoryCheck, type MemoryState, openMemoryClient } from '../github/memory-api.ts';
import { ORDERS } from '../orders.ts';
import { type Leg, type Prepared, prepare, reportLeg } from './leg.ts';
import { BASES, type Base, CONFIGS, type ConfigPath, HEAD, MODELS, OTHER, openWorld, PULLS } from './world.ts';

// What the same documents come to is worked out once: the order of the requests does not touch it.
const gathered = vi.hoisted(() => new Map<string, Promise<unknown>>());
vi.mock('../../src/report/html.ts', () => ({ renderHtml: () => '' }));
vi.mock('../../src/steps/report/gather.ts', async (load) => {
  const real = await load<typeof import('../../src/steps/report/gather.ts')>();
  const gatherHere: typeof real.gatherHere = (request, ports) => {
    const { documents } = ports.files as { documents?: string };
    if (documents === undefined) return real.gatherHere(request, ports);
    const known = (gathered.get(documents) as Promise<Gathered> | undefined) ?? real.gatherHere(request, ports);
    gathered.set(documents, known);
    return known;
  };
  return { ...real, gatherHere };
});

interface Job extends Plan {
  readonly leg: Leg;
  /** Which share of the writes of `compare` was made: 1 of one that was not killed. */
  readonly share: number;
}

const prepared = new Map<string, Prepared>();
const keyOf = (leg: Leg) => JSON.stringify([leg.base, leg.config, leg.quality, leg.commit, leg.isShort]);
const QUALITIES = ['good', 'bad'] as const;

beforeAll(async () => {
  for (const base of BASES)
    for (const config of CONFIGS)
      for (const quality of QUALITIES)
        for (const commit of [HEAD, OTHER])
          for (const isShort of MODELS[config].length === 1 ? [false] : [false, true]) {
            const leg = { base, config, quality, commit, isShort };
            prepared.set(keyOf(leg), await prepare(leg));
          }
});

const countOf = ({ leg, share }: Job) => Math.floor(share * prepared.get(keyOf(leg))!.writes.length);
const isGreen = ({ leg, share }: Job) =>
  share === 1 && leg.commit === HEAD && !leg.isShort && (leg.base === 'lax' || leg.quality === 'good');

/** Names as the contract has them, not as the code makes them. */
const NAMES: Readonly<Record<string, readonly [Base, ConfigPath]>> = {
  'assay verdict': ['main', 'assay.yml'],
  'assay verdict (ml/assay.yml)': ['main', 'ml/assay.yml'],
  'assay verdict (lax)': ['lax', 'assay.yml'],
  'assay verdict (lax) (ml/assay.yml)': ['lax', 'ml/assay.yml'],
};

const judged = fc.record({
  quality: fc.constantFrom(...QUALITIES),
  commit: fc.oneof({ weight: 6, arbitrary: fc.constant(HEAD) }, { weight: 1, arbitrary: fc.constant(OTHER) }),
  isShort: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  share: fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100) },
  ),
});
/** A changes-job leaves one config out. */
const configs = fc.constantFrom<readonly ConfigPath[]>(CONFIGS, CONFIGS, ['assay.yml'], ['ml/assay.yml']);
const attempt = fc.record({ configs, judged: fc.tuple(judged, judged) });
const runs = fc
  .tuple(
    fc.array(
      fc.record({
        base: fc.constantFrom(...BASES),
        isLate: fc.boolean(),
        attempts: fc.oneof(
          { weight: 3, arbitrary: fc.tuple(attempt) },
          { weight: 1, arbitrary: fc.tuple(attempt, attempt) },
        ),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    // Of a run GitHub names every pull request that is open of its branch, or its own, or none.
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom('own', 'none') }, { weight: 1, arbitrary: fc.constant('every') }),
  )
  .map(([all, named]) =>
    all.flatMap(({ base, isLate, attempts }, i) =>
      attempts.flatMap((one, j) =>
        one.configs.map((config): Job => {
          const { share, isShort, ...rest } = one.judged[CONFIGS.indexOf(config)]!;
          return {
            run: i + 1,
            attempt: j + 1,
            head: 0,
            isLate,
            job: config,
            bases: named === 'every' ? BASES : named === 'own' ? [base] : undefined,
            leg: { base, config, ...rest, isShort: isShort && MODELS[config].length > 1 },
            share,
          };
        }),
      ),
    ),
  );

const troubles: fc.Arbitrary<{ readonly isHeld: boolean; readonly list: readonly (Fault | 'held')[] }> = fc.oneof(
  { weight: 2, arbitrary: faults.map((list) => ({ isHeld: false, list })) },
  { weight: 1, arbitrary: delays.map((list) => ({ isHeld: true, list })) },
);

function orderOf({ external_id: id }: MemoryCheck): RunOrder {
  const [, run, number] = /#(\d+)\.(\d+)$/.exec(id)!;
  return { run: Number(run), attempt: Number(number) };
}

const shown = ({ status, conclusion, external_id: id, output }: MemoryCheck) =>
  `${status} ${conclusion} ${id} ${output.title}`;

/** Watches every write as it takes effect. */
const OVERTAKEN = 'a newer run judged this commit meanwhile';

class Watch {
  fault: unknown;
  readonly #state: MemoryState;
  readonly #jobs: readonly Job[];
  readonly #isHeld: boolean;
  readonly #before = new Map<number, { readonly text: string; readonly order: RunOrder }>();

  constructor(state: MemoryState, jobs: readonly Job[], isHeld: boolean) {
    this.#state = state;
    this.#jobs = jobs;
    this.#isHeld = isHeld;
  }

  /** Kept, not thrown: the steps tell what a request throws and go on. */
  look(writer: Job): void {
    try {
      this.#expect(writer);
    } catch (thrown) {
      this.fault ??= thrown;
    }
  }

  #expect(writer: Job): void {
    for (const check of this.#state.checks) {
      const text = shown(check);
      const before = this.#before.get(check.id);
      if (before?.text === text) continue;
      const place = NAMES[check.name];
      expect(place, `a name of the contract: ${check.name}`).toBeDefined();
      const [base, config] = place!;
      expect([writer.leg.base, writer.leg.config], 'a check is written for its own base and config').toEqual(place);
      const order = orderOf(check);
      this.#before.set(check.id, { text, order });
      if (!this.#isHeld && before !== undefined)
        expect(compareRuns(order, before.order), 'a newer run’s check stays its own').toBeGreaterThanOrEqual(0);
      const job = this.#jobs.find(
        (one) => compareRuns(one, order) === 0 && one.leg.base === base && one.leg.config === config,
      );
      expect(job, 'a run that judged this base and config').toBeDefined();
      if (check.status !== 'completed') continue;
      const gaveWay = check.output.title === OVERTAKEN;
      const verdict = isGreen(job!) && !gaveWay ? 'success' : 'failure';
      expect(check.conclusion, `the verdict of the run it names: ${check.output.title}`).toBe(verdict);
    }
  }
}

function checksOf({ checks }: MemoryState, base: Base, config: ConfigPath): MemoryCheck[] {
  return checks.filter(({ name }) => NAMES[name]?.[0] === base && NAMES[name][1] === config);
}

/** Comments of ours on the pull request of a base, by the models that they tell of. */
function commentsOf({ comments }: MemoryState, base: Base, config: ConfigPath): RunOrder[] {
  const ours = comments.filter(({ issue, user }) => issue === PULLS[base] && user.login === BOT);
  return ours
    .filter(({ body }) => MODELS[config].some((name) => body.includes(name)))
    .map(({ body }) => {
      const [, run, number] = /run=(\d+) attempt=(\d+)/.exec(body)!;
      return { run: Number(run), attempt: Number(number) };
    });
}

const newestOf = <T extends RunOrder>(orders: readonly T[]): T | undefined => [...orders].sort(compareRuns).at(-1);

it('never shows a success that nobody earned, and ends with one check and one comment a base and config', async () => {
  await fc.assert(
    fc.asyncProperty(runs, troubles, fc.scheduler(), async (jobs, { isHeld, list }, scheduler) => {
      const state = openWorld();
      const watch = new Watch(state, jobs, isHeld);
      const completed: Job[] = [];
      const stage = new Stage(state, scheduler, list, (plan) => watch.look(plan as Job), [HEAD, HEAD]);
      const report = (job: Job, client: ReturnType<typeof openMemoryClient>) =>
        reportLeg(job.leg, prepared.get(keyOf(job.leg))!, countOf(job), job, client, () => completed.push(job));
      await stage.play(jobs, (plan, client) => report(plan as Job, client));
      if (watch.fault !== undefined) throw watch.fault;

      for (const base of BASES)
        for (const config of CONFIGS) {
          const own = jobs.filter(({ leg }) => leg.base === base && leg.config === config);
          const checks = checksOf(state, base, config);
          if (!isHeld) expect(checks.length, `checks of ${base} and ${config}`).toBeLessThanOrEqual(1);
          const newest = newestOf(completed.filter((job) => own.includes(job)));
          if (newest !== undefined && !isGreen(newest))
            expect(checks.map(({ conclusion }) => conclusion)).not.toContain('success');
          const ended = stage.endings.filter(({ plan }) => own.includes(plan as Job));
          if (list.every((fault) => fault === 'none') && own.length > 0) {
            expect(ended.every(({ kind }) => kind === 'ended')).toBe(true);
            // A later run of this base that leaves the config out is one that an earlier one leaves its check to.
            const last = newestOf(own)!;
            const isLast = compareRuns(last, newestOf(jobs.filter(({ leg }) => leg.base === base))!) === 0;
            if (isLast && last.bases?.length === 1)
              expect(
                checks.map((one) => [one.status, one.conclusion, orderOf(one)]),
                `the check of ${base} and ${config}`,
              ).toEqual([['completed', isGreen(last) ? 'success' : 'failure', orderIn(last)]]);
            expect(commentsOf(state, base, config), `comments of ${base} and ${config}`).toEqual([
              orderIn(newestOf(own)!),
            ]);
          }
        }

      for (const run of state.runs) run.status = 'completed';
      for (const base of new Set(jobs.map(({ leg }) => leg.base))) {
        const last = newestOf(jobs.filter(({ leg }) => leg.base === base))!;
        for (const config of CONFIGS) {
          const leg: Leg = { base, config, quality: 'good', commit: HEAD, isShort: false };
          const next: Job = { ...last, attempt: last.attempt + 1, job: config, leg, share: 1 };
          await report(next, openMemoryClient(state));
          // Over which an older write landed late (held, or limited for long), while a newer run is listed that may be of this base: red until that one runs again.
          const isOvertaken = compareRuns(newestOf(jobs)!, last) > 0;
          const [first] = checksOf(state, base, config);
          if (isOvertaken && first?.output.title === OVERTAKEN) {
            expect(first.conclusion).toBe('failure');
            continue;
          }
          const checks = checksOf(state, base, config).map((one) => [one.status, one.conclusion, orderOf(one)]);
          expect(checks.slice(0, isHeld ? 1 : undefined)).toEqual([['completed', 'success', orderIn(next)]]);
          for (const check of checks) expect(check).toEqual(checks[0]);
          expect(commentsOf(state, base, config)).toEqual([orderIn(next)]);
        }
      }
    }),
    { numRuns: ORDERS },
  );
}, 240_000);

function orderIn({ run, attempt: number }: RunOrder): RunOrder {
  return { run, attempt: number };
}
