import { expect } from 'vitest';

/**
 * Holds `actual` within `tolerance`, relative to the larger magnitude (absolute below 1e-300, where nothing is relative).
 * `toBeCloseTo` counts digits after the point and lets large errors pass.
 */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  const scale = Math.max(Math.abs(expected), Math.abs(actual), 1e-300);
  const error = Math.abs(actual - expected) / scale;
  expect(error <= tolerance, `${actual} is not within ${tolerance} of ${expected} (relative error ${error})`).toBe(
    true,
  );
}
