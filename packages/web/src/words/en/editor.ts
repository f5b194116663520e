/** Words of the screen `editor`. */
export const editor = {} as const;
