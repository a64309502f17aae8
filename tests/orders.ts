/** How many random orders of requests each interleaving is tried in, in one process. Fewer while something is being written. */
export const ORDERS = Number(process.env['ASSAY_TEST_ORDERS'] ?? 3000);
/** The same with the built actions, each a process. */
export const BUILT_ORDERS = Math.ceil(ORDERS / 100);
