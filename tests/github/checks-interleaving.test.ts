/** One check run on a commit, the newest run's, in any order of requests and any of them failing or killed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Author } from '../../src/github/author.ts';
import { openChecks } from '../../src/github/check-runs.ts';
import { publicationKey, readExternalId } from '../../src/github/publication-key.ts';
import { compareRuns, type RunOrder } from '../../src/github/run-order.ts';
import { ORDERS } from '../orders.ts';
import { createRun, keepLog, WORKFLOW } from './create-run.ts';
import { delays, faults, type Plan, Stage } from './interleaving.ts';
import { BOT, createState, type MemoryCheck, type MemoryClient, openMemoryClient } from './memory-api.ts';

const KEY = publicationKey(WORKFLOW, 'default');

/** Runs of the same head: each judges it with a verdict of its own. */
const plans = fc
  .array(fc.record({ attempts: fc.constantFrom(1, 1, 2), isLate: fc.boolean() }), { minLength: 2, maxLength: 3 })
  .map((runs) =>
    runs.flatMap(({ attempts, isLate }, i) =>
      Array.from({ length: attempts }, (_, attempt): Plan => ({ run: i + 1, attempt: attempt + 1, head: 0, isLate })),
    ),
  );

async function report(plan: RunOrder, client: MemoryClient, isGreen: (plan: RunOrder) => boolean): Promise<string> {
  const run = createRun({ runNumber: plan.run, runAttempt: plan.attempt });
  const handle = await openChecks({ client, run, author: new Author(BOT), log: keepLog() }).start('default');
  if (handle === undefined) return 'left';
  const conclusion = isGreen(plan) ? 'success' : 'failure';
  await handle.complete({ conclusion, title: `${plan.run}.${plan.attempt}`, summary: '' });
  return 'completed';
}

const orderOf = (check: MemoryCheck): RunOrder => readExternalId(check.external_id, KEY)!;

it('ends with one completed check, and no older run turns red green', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.integer({ min: 0, max: 63 }),
      faults,
      fc.scheduler(),
      async (runs, green, wrong, scheduler) => {
        const isGreen = ({ run, attempt }: RunOrder) => ((green >> (run * 2 + attempt - 3)) & 1) === 1;
        const state = createState();
        const seen = new Map<number, RunOrder>();
        const stage = new Stage(state, scheduler, wrong, () => {
          for (const check of state.checks) {
            const order = orderOf(check);
            const before = seen.get(check.id) ?? order;
            expect(compareRuns(order, before), `a newer run's check stays its own`).toBeGreaterThanOrEqual(0);
            seen.set(check.id, order);
            // What a newer run took over keeps the old words until it is completed.
            if (check.status !== 'completed') continue;
            // Whose request was held gives way to a newer run by a failure: no verdict, and never green.
            const gaveWay = check.output.title === 'a newer run judged this commit meanwhile';
            const verdict = isGreen(order) && !gaveWay ? 'success' : 'failure';
            expect(check.conclusion, 'the verdict of the run it names').toBe(verdict);
          }
        });
        await stage.play(runs, (plan, client) => report(plan, client, isGreen));
        expect(state.checks.length, 'checks on the commit').toBeLessThanOrEqual(1);

        const newest = [...runs].sort(compareRuns).at(-1)!;
        const ending = stage.endings.find(({ plan }) => plan === newest)!;
        if (ending.kind === 'ended') {
          expect(ending.value).toBe('completed');
          expect(state.checks.map((check) => [check.status, orderOf(check)])).toEqual([
            ['completed', { run: newest.run, attempt: newest.attempt }],
          ]);
        }

        for (const run of state.runs) run.status = 'completed';
        const next = { ...newest, attempt: newest.attempt + 1 };
        await report(next, openMemoryClient(state), () => false);
        expect(state.checks.map((check) => [check.status, check.conclusion, check.output.title])).toEqual([
          ['completed', 'failure', `${next.run}.${next.attempt}`],
        ]);
      },
    ),
    { numRuns: ORDERS },
  );
}, 60_000);

/** Any request may be on its way for as long as a newer run takes, also one that nobody repeats. */
it('is never green over the red of a newer run that has ended, however long a request is held', async () => {
  await fc.assert(
    fc.asyncProperty(
      plans,
      fc.integer({ min: 0, max: 63 }),
      delays,
      fc.scheduler(),
      async (runs, green, late, scheduler) => {
        const isGreen = ({ run, attempt }: RunOrder) => ((green >> (run * 2 + attempt - 3)) & 1) === 1;
        const state = createState();
        const stage = new Stage(state, scheduler, late, () => {});
        await stage.play(runs, (plan, client) => report(plan, client, isGreen));

        const [newest] = stage.endings
          .filter(({ kind, value }) => kind === 'ended' && value === 'completed')
          .sort((a, b) => compareRuns(b.plan, a.plan));
        if (newest !== undefined && !isGreen(newest.plan)) {
          expect(state.checks.map(({ conclusion }) => conclusion)).not.toContain('success');
        }

        for (const run of state.runs) run.status = 'completed';
        const last = [...runs].sort(compareRuns).at(-1)!;
        const next = { ...last, attempt: last.attempt + 1 };
        await report(next, openMemoryClient(state), () => true);
        expect(
          new Set(state.checks.map((check) => `${check.status} ${check.conclusion} ${check.output.title}`)),
        ).toEqual(new Set([`completed success ${next.run}.${next.attempt}`]));
      },
    ),
    { numRuns: ORDERS },
  );
}, 60_000);
