/** The Log port over standard error, and what a terminal can show. */
import type { Log } from '../ports.ts';

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Progress lines at most this often, in milliseconds. */
const PROGRESS_INTERVAL = 100;

/** Warnings always, progress on a terminal only, details with `--verbose`. */
export function terminalLog(options: TerminalOptions): Log {
  const live = process.stderr.isTTY === true && !options.quiet;
  let drawn = false;
  let last = 0;
  const line = (text: string) => {
    if (drawn) process.stderr.write('\r\u001b[2K');
    drawn = false;
    process.stderr.write(`${text}\n`);
  };
  return {
    info: (text) => {
      if (!options.quiet) line(text);
    },
    warning: (text) => line(text),
    verbose: (text) => {
      if (options.verbose && !options.quiet) line(text);
    },
    progress(label, done, total) {
      if (!live) return;
      const now = performance.now();
      if (done < total && now - last < PROGRESS_INTERVAL) return;
      last = now;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const cells = Math.round(share * 24);
      process.stderr.write(
        `\r\u001b[2K${label} ${'█'.repeat(cells)}${'░'.repeat(24 - cells)} ${Math.round(share * 100)} %`,
      );
      drawn = true;
      if (done >= total) {
        process.stderr.write('\r\u001b[2K');
        drawn = false;
      }
    },
  };
}

/** Colours where standard output is a terminal, unless NO_COLOR (no-color.org), `--no-color` or TERM=dumb say otherwise. */
export function wantsColour(noColour: boolean, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (noColour || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  return isTerminal;
}
