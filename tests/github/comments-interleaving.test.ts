/** Threats, A11 and cases 41, 53, 54: any order of the requests of several reporters, any of them failing or killed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Author } from '../../src/github/author.ts';
import { openComments } from '../../src/github/comments.ts';
import { publicationKey, readMarker } from '../../src/github/publication-key.ts';
import { compareRuns, type RunOrder } from '../../src/github/run-order.ts';
import type { Published } from '../../src/ports.ts';
import { ORDERS } from '../orders.ts';
import { createRun, keepLog, WORKFLOW } from './create-run.ts';
import { faults, HEADS, type Plan, Stage } from './interleaving.ts';
import { BOT, createState, type MemoryClient, type MemoryState, openMemoryClient } from './memory-api.ts';

const KEY = publicationKey(WORKFLOW, 'default');

function report(plan: Plan, client: MemoryClient): Promise<Published> {
  const run = createRun({ runNumber: plan.run, runAttempt: plan.attempt }, HEADS[plan.head]);
  const comments = openComments({ client, run, author: new Author(BOT), log: keepLog() });
  return comments.publish({ group: 'default', body: bodyOf(plan), create: true });
}

function bodyOf(plan: Plan): string {
  const run = createRun({ runNumber: plan.run, runAttempt: plan.attempt }, HEADS[plan.head]);
  const comments = openComments({
    client: openMemoryClient(createState()),
    run,
    author: new Author(BOT),
    log: keepLog(),
  });
  return `${comments.marker('default')}\nverdict of ${plan.run}.${plan.attempt}\n`;
}

/** Two or three runs, the later of them on the later head, one or two attempts each. */
const plans = fc
  .array(fc.record({ attempts: fc.constantFrom(1, 1, 2), head: fc.constantFrom<0 | 1>(0, 1), isLate: fc.boolean() }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((runs) => {
    const ordered = [...runs].sort((a, b) => a.head - b.head);
    return ordered.flatMap(({ attempts, head, isLate }, i) =>
      Array.from({ length: attempts }, (_, attempt): Plan => ({ run: i + 1, attempt: attempt + 1, head, isLate })),
    );
  });

/** What earlier runs left: nothing, one comment, or two after a lost race. Others' comments always stand around. */
const before = fc.constantFrom(0, 1, 2);

function prepare(earlier: number): MemoryState {
  const state = createState();
  const add = (login: string, body: string) => {
    const id = state.nextId++;
    state.comments.push({ id, body, user: { login }, html_url: `https://github.example/c/${id}` });
  };
  add('mallory', bodyOf({ run: 9, attempt: 9, head: 0 }));
  add(BOT, `quoted: ${bodyOf({ run: 9, attempt: 9, head: 0 })}`);
  for (let i = 0; i < earlier; i++) add(BOT, bodyOf({ run: 0, attempt: i + 1, head: 0 }));
  return state;
}

function oursIn(state: MemoryState): (RunOrder & { readonly body: string })[] {
  return state.comments.flatMap(({ body, user }) => {
    const order = user.login === BOT ? readMarker(body, KEY) : undefined;
    return order === undefined ? [] : [{ ...order, body }];
  });
}

const newestOf = <T extends RunOrder>(orders: readonly T[]): T | undefined => [...orders].sort(compareRuns).at(-1);

it('ends with the one comment of the newest head’s newest run', async () => {
  await fc.assert(
    fc.asyncProperty(plans, before, faults, fc.scheduler(), async (reporters, earlier, wrong, scheduler) => {
      const state = prepare(earlier);
      const stage = new Stage(state, scheduler, wrong, () => {});
      await stage.play(reporters, report);
      const { endings } = stage;
      expect(endings.length).toBe(reporters.length);

      // Never over a newer run: whoever ended with its word in the comment still has it there, or a newer one.
      const wrote = endings.filter(
        ({ kind, value }) =>
          kind === 'ended' && ['created', 'updated', 'unchanged'].includes((value as Published).ending),
      );
      const newestWord = newestOf(wrote.map(({ plan }) => plan));
      const shown = newestOf(oursIn(state));
      if (newestWord !== undefined) {
        expect(shown, 'the comment is there').toBeDefined();
        expect(compareRuns(shown!, newestWord), 'not older than the newest word').toBeGreaterThanOrEqual(0);
      }

      // Without a death nothing is left over, and the newest run has the word.
      const newest = newestOf(reporters)!;
      if (endings.every(({ kind }) => kind === 'ended')) {
        expect(oursIn(state).map(({ body }) => body)).toEqual([bodyOf(newest)]);
      }

      // Whatever happened, the next attempt of the newest run settles it.
      for (const run of state.runs) run.status = 'completed';
      const next = { ...newest, attempt: newest.attempt + 1 };
      await report(next, openMemoryClient(state));
      expect(oursIn(state).map(({ body }) => body)).toEqual([bodyOf(next)]);
      expect(state.comments.length, 'comments of others').toBe(3);
    }),
    { numRuns: ORDERS },
  );
}, 60_000);
