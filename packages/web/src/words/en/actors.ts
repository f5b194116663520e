/** Words of the screen `actors`. */
export const actors = {} as const;
