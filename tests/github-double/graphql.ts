/** The one GraphQL mutation that the suite sends: `minimizeComment`. Errors come with status 200, as GraphQL's do. */
import { type Answer, ok, Refusal } from './answer.ts';
import { idOfNode } from './shapes/user.ts';
import type { State, Token } from './state.ts';
import { forbidden, holds } from './tokens.ts';

const CLASSIFIERS = ['ABUSE', 'DUPLICATE', 'OFF_TOPIC', 'OUTDATED', 'RESOLVED', 'SPAM'];

interface Variables {
  readonly [name: string]: unknown;
}

export function answerGraphql(state: State, token: Token | undefined, body: Readonly<Record<string, unknown>>): Answer {
  if (token === undefined) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  const query = String(body['query'] ?? '');
  if (!/\bminimizeComment\b/.test(query)) return failed('UNKNOWN', 'the double knows minimizeComment only');
  const variables = (body['variables'] ?? {}) as Variables;
  const subject = argument(query, variables, 'subjectId');
  const classifier = argument(query, variables, 'classifier');
  const comment = state.comments.find(({ id }) => id === idOfNode(subject));
  const repository = state.repositories.get(comment?.repository ?? '');
  if (comment === undefined || repository === undefined) {
    return failed('NOT_FOUND', `Could not resolve to a node with the global id of '${subject}'`);
  }
  const isAllowed = ['issues', 'pull_requests'].some((name) => holds(token, repository, name, 'write'));
  if (!isAllowed) return failed('FORBIDDEN', forbidden(token));
  if (!CLASSIFIERS.includes(classifier)) return failed('INVALID', `${classifier} is no classifier`);
  comment.minimized = classifier.toLowerCase();
  const minimizedComment = { isMinimized: true, minimizedReason: comment.minimized };
  return ok({ data: { minimizeComment: { clientMutationId: null, minimizedComment } } });
}

/** A field of the input: written in the query, or by a variable of its own or inside `$input`. */
function argument(query: string, variables: Variables, name: string): string {
  const inner = variables['input'];
  if (typeof inner === 'object' && inner !== null && name in inner) return String((inner as Variables)[name]);
  const [, written = ''] = new RegExp(`${name}\\s*:\\s*("[^"]*"|\\$?\\w+)`).exec(query) ?? [];
  if (written.startsWith('$')) return String(variables[written.slice(1)]);
  return written.replaceAll('"', '');
}

function failed(type: string, message: string): Answer {
  return ok({ data: { minimizeComment: null }, errors: [{ type, path: ['minimizeComment'], message }] });
}
