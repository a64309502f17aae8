/** Which class of a binary task is the positive one, where nobody says: one rule for data and for predictions files. */

const SAYS_YES = /^(1|true|yes)$/i;

/** `1`, `true` or `yes`; failing that the class that sorts last. undefined when there is no class. */
export function defaultPositive(classes: readonly string[]): string | undefined {
  return classes.find((name) => SAYS_YES.test(name)) ?? classes.at(-1);
}

/** Whether the rule knows this class by its own word, and not only by its place beside another. */
export function saysYes(name: string): boolean {
  return SAYS_YES.test(name);
}
