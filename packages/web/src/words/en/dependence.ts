/** Words of the screen `dependence`. */
export const dependence = {} as const;
