import type { Finding } from '../documents/finding.ts';

/** What a person must know of a fit on logarithms. */
export function logErrorFinding(kind: string): Finding {
  const message = `${kind} minimises the squared error of log(y), so relative errors count and the mean of y is underestimated`;
  return { severity: 'info', rule: 'log_error_minimised', message };
}
