/** A face: what it may touch, and what it leaves. */
import type { Ports } from '../ports.ts';
import type { Line } from '../steps/verb-end.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of a step, the ports, and what the step keeps for its `post`. */
export interface World {
  readonly env: Environment;
  readonly ports: Ports;
  /** Between a step and its `post`; '' where nothing was kept. */
  readonly state: {
    get(name: string): string;
    set(name: string, value: string): void;
  };
}

/** What a face leaves: how it ended, what is handed on, what people are told. */
export interface ActionEnd {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
  /** Markdown for the page of the run. */
  readonly summary?: string | undefined;
}

export type Face<Inputs> = (inputs: Inputs, world: World) => Promise<ActionEnd>;
