/** What a comment and a check run are found again by: `<workflow path>/<group>`, with the run and attempt that wrote it. */
import type { RunOrder } from './run-order.ts';

/** What could end a word, a comment or an external id. */
const UNSAFE = /[^A-Za-z0-9._/-]/gu;
const ORDER = /^run=(\d{1,15}) attempt=(\d{1,9}) sha=[0-9a-f]* -->(?:\r?\n|$)/;
const EXTERNAL_ORDER = /^(\d{1,15})\.(\d{1,9})$/;
/** What somebody has edited by hand is older than any run: it is written anew. */
const UNREADABLE: RunOrder = { run: 0, attempt: 0 };

/** A character that could end the marker is written as its code point: `%20` for a space. */
export function publicationKey(workflow: string, group: string): string {
  return `${workflow}/${group}`.replace(UNSAFE, (mark) => `%${mark.codePointAt(0)!.toString(16)}`);
}

function markerStart(key: string): string {
  return `<!-- assay:v1 key=${key} `;
}

export function renderMarker(key: string, order: RunOrder, sha: string): string {
  return `${markerStart(key)}run=${order.run} attempt=${order.attempt} sha=${sha} -->`;
}

/** Whose comment it is; undefined for a body that does not begin with this key's marker. */
export function readMarker(body: string, key: string): RunOrder | undefined {
  const start = markerStart(key);
  if (!body.startsWith(start)) return undefined;
  return orderOf(ORDER.exec(body.slice(start.length, start.length + 200)));
}

/** `<key>#<run>.<attempt>`. */
export function renderExternalId(key: string, order: RunOrder): string {
  return `${key}#${order.run}.${order.attempt}`;
}

export function readExternalId(text: string, key: string): RunOrder | undefined {
  const start = `${key}#`;
  return text.startsWith(start) ? orderOf(EXTERNAL_ORDER.exec(text.slice(start.length))) : undefined;
}

function orderOf(match: RegExpExecArray | null): RunOrder {
  return match === null ? UNREADABLE : { run: Number(match[1]), attempt: Number(match[2]) };
}
