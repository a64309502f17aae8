/** `failure.json`: why a verb of the chain broke, for the verbs after it and for jobs that see the documents only. */
import { defineDocument } from './document.ts';
import { z } from './shape.ts';

export const FailureSchema = z.strictObject({
  kind: z.literal('assay.failure'),
  schemaVersion: z.literal(1),
  /** The verb that broke. */
  verb: z.string(),
  /** 2: the user can fix it. 3: infrastructure. */
  exitCode: z.literal([2, 3]),
  message: z.string(),
});
export type FailureRecord = z.infer<typeof FailureSchema>;

export const failureDocument = defineDocument<FailureRecord>(
  'failure.json',
  'a failure record',
  FailureSchema,
  'assay.failure',
  1,
);
