/** One child process of a step. */
import { spawn } from 'node:child_process';

export interface ProcessEnd {
  readonly code: number;
  /** Standard output and error in the order they arrived. */
  readonly log: string;
  readonly milliseconds: number;
}

export function runProcess(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<ProcessEnd> {
  const [file, ...words] = command;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => {
      const log = Buffer.concat(pieces).toString('utf8');
      // Ended by a signal: a failure, as on a runner.
      resolve({ code: code ?? 1, log, milliseconds: performance.now() - start });
    });
  });
}
