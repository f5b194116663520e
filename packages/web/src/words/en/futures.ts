/** Words of the screen `futures`. */
export const futures = {} as const;
