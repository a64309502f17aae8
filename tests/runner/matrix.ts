/** `strategy.matrix` → its legs. */

export type Leg = Readonly<Record<string, unknown>>;

/** The product of the lists without `exclude`, then `include` (GitHub's rule: extends the legs it agrees with, else adds one). */
export function legsOf(matrix: unknown): readonly Leg[] {
  if (matrix === undefined || matrix === null) return [{}];
  const { include = [], exclude = [], ...lists } = matrix as Record<string, unknown[]>;
  const names = Object.keys(lists);
  const product = names.reduce<Leg[]>(
    (legs, name) => legs.flatMap((leg) => lists[name]!.map((value) => ({ ...leg, [name]: value }))),
    names.length === 0 ? [] : [{}],
  );
  const legs = product.filter((leg) => !(exclude as Leg[]).some((each) => agrees(each, leg, Object.keys(each))));
  const added: Leg[] = [];
  for (const each of include as Leg[]) {
    const shared = Object.keys(each).filter((name) => names.includes(name));
    const extended = legs.filter((leg) => agrees(each, leg, shared));
    if (names.length === 0 || extended.length === 0) added.push(each);
    for (const leg of extended) legs[legs.indexOf(leg)] = { ...leg, ...each };
  }
  return [...legs, ...added];
}

function agrees(one: Leg, other: Leg, names: readonly string[]): boolean {
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
