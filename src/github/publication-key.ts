/**
 * What a comment and a check run are found again by: `<workflow path>/<group>`, and what else tells them apart, with the run and
 * attempt that wrote it.
 */
import { sha256 } from '../documents/canonical.ts';
import type { RunOrder } from './run-order.ts';

/** What could end a word, a comment or an external id. */
const UNSAFE = /[^A-Za-z0-9._/-]/gu;
const ORDER = /^run=(\d{1,15}) attempt=(\d{1,9}) sha=[0-9a-f]* -->(?:\r?\n|$)/;
const EXTERNAL_ORDER = /^(\d{1,15})\.(\d{1,9})$/;
/** What somebody has edited by hand is older than any run: it is written anew. */
const UNREADABLE: RunOrder = { run: 0, attempt: 0 };

/** Branches and paths of configs may be long; a key stands in one line. */
const MOST_CHARACTERS = 300;

/** What is not the usual one. */
export interface Further {
  readonly base?: string | undefined;
  readonly config?: string | undefined;
}

/** A character that could end the marker is written as its code point: `%20` for a space. */
export function publicationKey(workflow: string, group: string, { base, config }: Further = {}): string {
  const parts = [
    safe(`${workflow}/${group}`),
    ...(base === undefined ? [] : [`base=${safe(base)}`]),
    ...(config === undefined ? [] : [`config=${safe(config)}`]),
  ];
  // No part holds a colon.
  const key = parts.join(':');
  return key.length <= MOST_CHARACTERS ? key : `${parts[0]}:${sha256(key).replace(':', '-')}`;
}

function safe(text: string): string {
  return text.replace(UNSAFE, (mark) => `%${mark.codePointAt(0)!.toString(16)}`);
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
