/** ISO 8601 dates and times as instants. */

export interface Instant {
  /** Since 1970; a time without a zone is taken as if it were UTC, which is enough to compare it with its like. */
  readonly milliseconds: number;
  /** Whether the text names its zone. */
  readonly zoned: boolean;
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/** undefined when the text is no such date, or one that the calendar does not have. */
export function parseInstant(text: string): Instant | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, day, hour = '0', minute = '0', second = '0', zone] = match;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // 31 April would be read as 1 May.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const minutes = Number(hour) * 60 + Number(minute) - offsetOf(zone);
  return { milliseconds: midnight + minutes * 60000 + Number(second) * 1000, zoned: zone !== undefined };
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
