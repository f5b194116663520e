/** The type of all charts; a system stack so that nothing is fetched. */
export const fontFamily = "'Source Sans 3','Noto Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Neutral inks, from the strongest text to the faintest rule. */
export const ink = {
  strong: "#1b2430",
  body: "#3b4654",
  quiet: "#606a76",
  faint: "#a9b1ba",
  rule: "#d9dee3",
  ground: "#f4f2ec",
  paper: "#ffffff",
} as const;

/**
 * Hues for up to five groups, assigned in order of weight. They differ in lightness as well as in hue, so that they
 * stay apart for colour-blind readers and on a grey printer.
 */
export const groupColours = ["#9b2c2c", "#1f6f8b", "#d39a2d", "#5b4a8a", "#7d9a5f"] as const;

/** Flows that stay on the focal state's own territory. */
const domesticColour = "#4a5563";

/** Everything beyond the named groups. */
const restColour = "#87929d";

/** Colour of the n-th group; -1 is domestic, everything else beyond the palette neutral. */
export function groupColour(index: number): string {
  return index === -1 ? domesticColour : (groupColours[index] ?? restColour);
}

/** The groups' hues dark enough for words on paper: at least 4.5 to 1, which gold and green are not as fills. */
const groupWords = ["#9b2c2c", "#1f6f8b", "#8a6110", "#5b4a8a", "#52703a"] as const;

/** Colour of words about the n-th group; -1 is domestic, everything else beyond the palette quiet. */
export function groupWord(index: number): string {
  return index === -1 ? domesticColour : (groupWords[index] ?? ink.quiet);
}

/** Steps of one sequential scale from nothing to the column's largest value. */
export const sequential = ["#f3f5f7", "#dbe6ec", "#b7d0db", "#83b0c2", "#3c7a93", "#1f6380"] as const;
