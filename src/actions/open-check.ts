/** State between a step and its `post`: the group whose check run nobody completed yet. */
export const OPEN_CHECK = 'assay-open-check';
