/** Words of the screen `sources`. */
export const sources = {} as const;
