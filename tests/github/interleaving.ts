/**
 * Several reporters at once on one memory API. A scheduler decides whose request takes effect next, a list of faults what
 * goes wrong with each.
 */
import fc from 'fast-check';
import { type Fault, Killed, type MemoryClient, type MemoryState, openMemoryClient } from './memory-api.ts';

/** One attempt of one run that reports. */
export interface Plan {
  readonly run: number;
  readonly attempt: number;
  /** 0 was the head at first, 1 after the push. */
  readonly head: 0 | 1;
  /** The run is not there from the start: it begins at any moment, and takes a while to set up. */
  readonly isLate?: boolean | undefined;
  /** One of several jobs of the attempt, each with a process of its own; all begin with it. */
  readonly job?: string | undefined;
  /** Of the pull requests that GitHub names for the run. */
  readonly bases?: readonly string[] | undefined;
}

export const HEADS = ['a1', 'b2'] as const;

/** Most requests go well; the rarer a fault, the further a reporter gets. */
export const faults: fc.Arbitrary<readonly Fault[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Fault>('none') },
    { weight: 2, arbitrary: fc.constantFrom<Fault>('lost', 'cut') },
    { weight: 1, arbitrary: fc.constantFrom<Fault>('killed before', 'killed after') },
    { weight: 2, arbitrary: fc.constant<Fault>('limited') },
  ),
  { maxLength: 40 },
);

/** `held`: on its way for as long as a whole run takes, then it takes effect. */
export const delays: fc.Arbitrary<readonly (Fault | 'held')[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Fault>('none') },
    { weight: 2, arbitrary: fc.constant('held' as const) },
    { weight: 1, arbitrary: fc.constant<Fault>('limited') },
  ),
  { maxLength: 40 },
);
/** Moments that something long goes on for: a newer run may be through by then. */
const LONG = 25;
const HELD_MS = 15_000;

export type Ending =
  | { readonly kind: 'ended'; readonly plan: Plan; readonly value: unknown }
  | { readonly kind: 'killed' | 'failed'; readonly plan: Plan; readonly value: unknown };

export class Stage {
  readonly state: MemoryState;
  readonly endings: Ending[] = [];
  readonly #scheduler: fc.Scheduler;
  readonly #faults: (Fault | 'held')[];
  readonly #check: (plan: Plan) => void;
  readonly #heads: readonly string[];
  /** Requests that each reporter still has to end before somebody's set-up is over. */
  readonly #active = new Map<Plan, number>();
  /** Those that wait for a limit or an answer: no set-up takes longer than that. */
  readonly #stuck = new Set<Plan>();
  #waiting: (() => void)[] = [];

  constructor(
    state: MemoryState,
    scheduler: fc.Scheduler,
    faults: readonly (Fault | 'held')[],
    check: (plan: Plan) => void,
    heads: readonly string[] = HEADS,
  ) {
    this.#heads = heads;
    this.state = state;
    this.#scheduler = scheduler;
    this.#faults = [...faults];
    this.#check = check;
  }

  /** Runs them all: an attempt begins when the one before it has ended, one on a later head when that was pushed. */
  async play(plans: readonly Plan[], report: (plan: Plan, client: MemoryClient) => Promise<unknown>): Promise<void> {
    const numbers = [...new Set(plans.map((plan) => plan.run))];
    const first = (number: number) => plans.find((plan) => plan.run === number)!;
    for (const number of numbers) if (first(number).isLate !== true) this.#list(first(number));
    const hasPush = plans.some((plan) => plan.head === 1);
    const pushed = hasPush ? this.#scheduler.schedule(Promise.resolve(), 'push').then(() => this.#push()) : undefined;
    const all = numbers.map(async (number) => {
      const own = plans.filter((plan) => plan.run === number);
      const attempts = [...new Set(own.map(({ attempt }) => attempt))].sort((a, b) => a - b);
      for (const [i, attempt] of attempts.entries()) {
        const jobs = own.filter((plan) => plan.attempt === attempt);
        const plan = jobs[0]!;
        if (plan.head === 1) await pushed;
        if (i === 0 && plan.isLate === true) {
          await this.#scheduler.schedule(Promise.resolve(), `run ${number}`);
          this.#list(plan);
        }
        const run = this.state.runs.find((one) => one.run_number === number)!;
        if (i > 0 || plan.isLate === true) await this.#setUp(run, plan);
        await Promise.all(jobs.map((job) => this.#report(job, report)));
        // Between two attempts the run is at rest.
        run.status = 'completed';
      }
    });
    await this.#scheduler.waitFor(Promise.all([...all, pushed]));
  }

  #list({ run, head, bases }: Plan): void {
    this.state.runs.push({
      id: 1000 + run,
      run_number: run,
      run_attempt: 1,
      status: 'in_progress',
      event: 'pull_request',
      head_branch: 'tune',
      head_sha: this.#heads[head]!,
      pull_requests: bases?.map((ref) => ({ base: { ref } })),
    });
  }

  #push(): void {
    this.state.head = this.#heads[1]!;
  }

  /** Checking out and starting take far longer than the two or three requests from a look to the write behind it. */
  async #setUp(run: MemoryState['runs'][number], plan: Plan): Promise<void> {
    run.status = 'in_progress';
    run.run_attempt = plan.attempt;
    const others = [...this.#active].map(([other, count]) => ({ other, until: count + 3 }));
    const isBefore = (other: Plan, until: number) =>
      !this.#stuck.has(other) && (this.#active.get(other) ?? until) < until;
    while (others.some(({ other, until }) => isBefore(other, until)))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async #report(plan: Plan, report: (plan: Plan, client: MemoryClient) => Promise<unknown>): Promise<void> {
    this.#active.set(plan, 0);
    const label = `${plan.run}.${plan.attempt}${plan.job === undefined ? '' : ` ${plan.job}`}`;
    let kill = () => {};
    const death = new Promise<never>((_, reject) => {
      kill = () => reject(new Killed('killed'));
    });
    const client = openMemoryClient(this.state, {
      before: async (route) => {
        await this.#scheduler.schedule(Promise.resolve(), `${label} ${route}`);
        this.#active.set(plan, this.#active.get(plan)! + 1);
        this.#wake();
        const fault = this.#faults.shift() ?? 'none';
        if (fault !== 'held') return fault;
        await this.#long(plan, `${label} ${route}`);
        this.state.clock.advance(HELD_MS);
        return 'none';
      },
      wait: () => this.#long(plan, `${label} limit`),
      killed: () => kill(),
      after: () => this.#check(plan),
    });
    try {
      this.endings.push({ kind: 'ended', plan, value: await Promise.race([report(plan, client), death]) });
    } catch (thrown) {
      if (
        !(thrown instanceof Killed) &&
        (thrown as Error).name !== 'ApiError' &&
        (thrown as Error).name !== 'InfrastructureError'
      )
        throw thrown;
      this.endings.push({ kind: thrown instanceof Killed ? 'killed' : 'failed', plan, value: thrown });
    }
    this.#active.delete(plan);
    this.#wake();
  }

  async #long(plan: Plan, label: string): Promise<void> {
    this.#stuck.add(plan);
    this.#wake();
    for (let moment = 0; moment < LONG; moment++) await this.#scheduler.schedule(Promise.resolve(), label);
    this.#stuck.delete(plan);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
