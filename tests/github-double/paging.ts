/** Pages: 30 by default, 100 at most, and the `Link` header between them. */
import { type Answer, ok, unprocessable } from './answer.ts';
import type { Context } from './route.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The asked page of all items. A page past the last one is empty. */
export function pageOf<Item>({ url, query, base }: Context, all: readonly Item[]): Page<Item> {
  const size = Math.min(numberOf(query, 'per_page', 30), 100);
  const page = numberOf(query, 'page', 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const at = (to: number) => {
    const next = new URLSearchParams(query);
    next.set('page', String(to));
    return `<${base}${url.pathname}?${next}>`;
  };
  const links = [
    ...(page > 1 ? [`${at(page - 1)}; rel="prev"`] : []),
    ...(page < last ? [`${at(page + 1)}; rel="next"`, `${at(last)}; rel="last"`] : []),
    ...(page > 1 ? [`${at(1)}; rel="first"`] : []),
  ];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return { items: all.slice((page - 1) * size, page * size), headers };
}

export function list<Item>(context: Context, all: readonly Item[], shape: (item: Item) => unknown): Answer {
  const { items, headers } = pageOf(context, all);
  return ok(items.map(shape), headers);
}

/** A list under a name, with `total_count`. */
export function countedList<Item>(
  context: Context,
  name: string,
  all: readonly Item[],
  shape: (item: Item) => unknown,
  total = all.length,
): Answer {
  const { items, headers } = pageOf(context, all);
  return ok({ total_count: total, [name]: items.map(shape) }, headers);
}

function numberOf(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text)) throw unprocessable(`Invalid ${name}: ${text}`);
  return Math.max(1, Number(text));
}
