/** Of several models the worst counts. */
export const WORST_FIRST = ['error', 'rejected', 'pending', 'approved'] as const;
export type Ending = (typeof WORST_FIRST)[number];
