/**
 * A column's name as the key of an object. The few names that every object answers to are written with a sign before them:
 * strict decoding refuses them as keys, and a column may be called so all the same.
 */
const RESERVED = /^=*(?:__proto__|constructor|prototype)$/;

export function columnKey(column: string): string {
  return RESERVED.test(column) ? `=${column}` : column;
}

/** Back from the key. */
export function columnOf(key: string): string {
  return key.startsWith('=') && RESERVED.test(key) ? key.slice(1) : key;
}
