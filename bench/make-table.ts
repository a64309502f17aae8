/** A table of the benchmark: 14 numeric columns, 7 to 9 characters a cell, the target a noisy linear function. */
import { closeSync, openSync, writeSync } from 'node:fs';

export const FEATURES = 13;

/** Writes `rows` rows to `path`; the same bytes on every machine. */
export function makeTable(path: string, rows: number): void {
  const next = xorshift(20261124);
  const file = openSync(path, 'w');
  const names = Array.from({ length: FEATURES }, (_, i) => `x${i + 1}`);
  writeSync(file, `${[...names, 'y'].join(',')}\n`);
  let piece = '';
  for (let row = 0; row < rows; row++) {
    let y = 3;
    for (let i = 0; i < FEATURES; i++) {
      const value = (next() - 0.5) * (i % 3 === 0 ? 2 : i % 3 === 1 ? 20 : 200);
      const cell = value.toPrecision(6);
      y += Number(cell) * (i % 2 === 0 ? 0.5 : -0.25);
      piece += `${cell},`;
    }
    piece += `${(y + (next() - 0.5) * 10).toPrecision(7)}\n`;
    if (piece.length > 1 << 20) {
      writeSync(file, piece);
      piece = '';
    }
  }
  writeSync(file, piece);
  closeSync(file);
}

/** Marsaglia's xorshift32 as a share of 1. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
