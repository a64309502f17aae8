/** What the rooms and steps ask of the world. Adapters: `local/` (disk, git, terminal) and `github/`. */

/** A file read in pieces. Reading may be repeated and out of order. */
export interface ByteSource {
  /** The path as the user wrote it, for messages. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Fills `into` from `offset`; returns the number of bytes read, less only at the end of the file. */
  read(offset: number, into: Uint8Array): number;
  /** What a worker needs to open the same file; absent when only this thread can read it. */
  readonly path?: string | undefined;
  close(): void;
}

export interface Files {
  /**
   * A text file, or undefined when it is absent. Throws InputError for a folder or a FIFO, InfrastructureError for what is
   * unreadable. Messages show `shown` (default: the path).
   */
  readText(path: string, shown?: string): Promise<string | undefined>;
  /**
   * Opens a regular file. Throws InputError for what is absent, a folder or a FIFO, or leaves `root` by a link. Messages
   * and the source's `name` show `shown` (default: the path).
   */
  open(
    path: string,
    options?: { readonly root?: string | undefined; readonly shown?: string | undefined },
  ): Promise<ByteSource>;
  /** Written whole or not at all. Folders are made. Pieces are joined; those that are bytes are UTF-8. */
  writeText(path: string, text: string | Iterable<string | Uint8Array>): Promise<void>;
  exists(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  /** Deletes the files of `folder` whose names are in `names`. */
  removeFiles(folder: string, names: readonly string[]): Promise<void>;
}

/** Threads that share memory. With `count` 1 everything runs here. */
export interface Workers {
  readonly count: number;
  /** Starts the threads without waiting for them: for whoever knows that much work comes. */
  start(): void;
  /**
   * `work` for each input, here and in the other threads at once; they know it by its name in `worker/jobs.ts`. Inputs are
   * copied to them, shared memory is not. Outputs in the order of the inputs.
   */
  run<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Promise<Output[]>;
  /**
   * The same beside what this thread goes on with: the other threads begin at once, and `finish` works off here what they
   * have not taken. Shared memory that an input names stays as it is until then.
   */
  begin<Input, Output>(job: string, work: (input: Input) => Output, inputs: readonly Input[]): Begun<Output>;
  close(): Promise<void>;
}

/** Work that other threads are at. */
export interface Begun<Output> {
  /** The outputs in the order of the inputs; ask once. */
  finish(): Promise<Output[]>;
}

export interface Git {
  /** The nearest folder, upwards, that holds `.git`. */
  rootOf(folder: string): Promise<string | undefined>;
  /** Commit, tree and state of the work tree around `folder`, or undefined outside one. */
  describe(folder: string): Promise<{ root: string; commit: string; tree: string; dirty: boolean } | undefined>;
  /** Checks `ref` out in a temporary work tree, and removes it again by `dispose`. Throws InputError for an unknown ref. */
  checkout(folder: string, ref: string): Promise<{ folder: string; commit: string; dispose(): Promise<void> }>;
  /** Commits from `ancestor` to `commit`, or undefined when it is no ancestor. */
  distance(folder: string, ancestor: string, commit: string): Promise<number | undefined>;
}

export interface Log {
  /** One line for people, on standard error. */
  info(line: string): void;
  warning(line: string): void;
  verbose(line: string): void;
  /** Progress of long work: shown on a terminal only, overwritten by the next. */
  progress(label: string, done: number, total: number): void;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface Machine {
  readonly os: string;
  readonly arch: string;
  readonly runtime: string;
  peakMemory(): number;
}

export interface Ports {
  readonly files: Files;
  readonly workers: Workers;
  readonly git: Git;
  readonly log: Log;
  readonly clock: Clock;
  readonly machine: Machine;
}
