/**
 * A 404 of what the API itself has just listed or read: one node of many that does not have it yet. It is asked once more, and
 * what then is still not there is the platform's fault to tell, never "there is none".
 */
import { ApiError } from './api-error.ts';

export async function askedAgain<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    if (isNotFound(thrown)) return await ask();
    throw thrown;
  }
}

export function isNotFound(thrown: unknown): thrown is ApiError {
  return thrown instanceof ApiError && thrown.status === 404;
}
