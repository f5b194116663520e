/** Words of the screen `claims`. */
export const claims = {} as const;
