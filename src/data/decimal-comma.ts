/** Numbers as half of the world writes them: Assay reads a decimal point only, and says so where it meets the other. */
const WITH_COMMA = /^[+-]?\d{1,3}(?:[.\u00a0\u202f ]?\d{3})*,\d+$/;
const WHOLE = /^[+-]?\d+$/;

/** The first of them, where all texts are such numbers or whole ones; undefined for anything else. */
export function decimalComma(texts: readonly string[]): string | undefined {
  const isAll = texts.every((text) => WITH_COMMA.test(text) || WHOLE.test(text));
  return isAll ? texts.find((text) => WITH_COMMA.test(text)) : undefined;
}
