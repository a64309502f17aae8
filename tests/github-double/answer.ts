/** What a route answers, and the errors that end it. */

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; `headers` name its type. */
  readonly bytes?: Buffer;
}

export function ok(json: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, json, headers };
}

export function created(json: unknown): Answer {
  return { status: 201, json };
}

export const NO_CONTENT: Answer = { status: 204 };

const DOCS = 'https://docs.github.com/rest';

/** An answer that is thrown. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, more: { errors?: unknown; headers?: Record<string, string> } = {}) {
    super(message);
    const errors = more.errors === undefined ? {} : { errors: more.errors };
    const json = { message, ...errors, documentation_url: DOCS, status: String(status) };
    this.answer = { status, json, headers: more.headers ?? {} };
  }
}

export function notFound(message = 'Not Found'): Refusal {
  return new Refusal(404, message);
}

/** 422 with one error, as GitHub writes them: `{resource: 'Release', code: 'already_exists', field: 'tag_name'}`. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  const error = { resource, code, field, ...(message === undefined ? {} : { message }) };
  return new Refusal(422, 'Validation Failed', { errors: [error] });
}

export function unprocessable(message: string): Refusal {
  return new Refusal(422, message);
}
