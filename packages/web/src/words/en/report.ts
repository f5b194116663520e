/** Words of the screen `report`. */
export const report = {} as const;
