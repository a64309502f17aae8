import type { Answer } from './answer.ts';

/** What is wrong with an answer by GitHub's own description of the route, or undefined. */
export function violationOf(_method: string, _route: string, _answer: Answer): string | undefined {
  return undefined;
}
