/** Something a person should know: found by a check, a fit or an evaluation. Never hides in a log only. */
import { count, finite, z } from './shape.ts';

export const FindingSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  /** snake_case, stable: other programs filter by it. TFDV's anomaly names in lower case where one fits. */
  rule: z.string().check(z.regex(/^[a-z][a-z0-9_]*$/)),
  /** One sentence, names not escaped: whoever shows it escapes. */
  message: z.string(),
  column: z.optional(z.string()),
  line: z.optional(count()),
  numbers: z.optional(z.record(z.string(), finite())),
});
export type Finding = z.infer<typeof FindingSchema>;
