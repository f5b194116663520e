/** Words of the screen `strategies`. */
export const strategies = {} as const;
