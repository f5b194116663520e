/** The last word of a counter of Philox says what the number is for, so that no two uses of one seed share a number. */
export const COUNTER = { latinHypercube: 0, draws: 1, monteCarlo: 2, sobol: 3, morris: 4 } as const;
