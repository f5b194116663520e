/** What a colour of paper is drawn for; it decides how far it must stand out from a dark ground. */
type ColourUse = "word" | "line" | "ground";

/** The dark counterpart of a colour and its use. */
export interface DarkColour {
  readonly dark: string;
  readonly use: ColourUse;
}

/** The dark paper that charts are recoloured for. */
export const DARK_PAPER = "#14181d";

const word = (dark: string): DarkColour => ({ dark, use: "word" });
const line = (dark: string): DarkColour => ({ dark, use: "line" });
const ground = (dark: string): DarkColour => ({ dark, use: "ground" });

/**
 * Every colour the charts write, with its counterpart on dark paper. Words stand out at least 4.5 to 1, lines 3 to 1; grounds and rules are
 * to stay back. Scales turn round: what is most stays what stands out most.
 */
export const DARK_COLOURS: Readonly<Record<string, DarkColour>> = {
  // Inks, from the strongest words to the paper itself.
  "#1b2430": word("#eef1f4"),
  "#3b4654": word("#c9d0d7"),
  "#606a76": word("#9aa5b0"),
  "#a9b1ba": line("#667281"),
  "#d9dee3": ground("#2e353d"),
  "#f4f2ec": ground("#22282e"),
  "#ffffff": ground(DARK_PAPER),
  "#fff": ground(DARK_PAPER),
  // Groups, and the same hues as words.
  "#9b2c2c": word("#e76052"),
  "#1f6f8b": word("#77cde5"),
  "#d39a2d": word("#e9ab2b"),
  "#8a6110": word("#e9ab2b"),
  "#5b4a8a": word("#8c7fdf"),
  "#7d9a5f": word("#c6e7b2"),
  "#52703a": word("#c6e7b2"),
  "#4a5563": word("#b4bdc6"),
  "#87929d": line("#7d8893"),
  // One scale from nothing to most.
  "#f3f5f7": ground("#1d2329"),
  "#dbe6ec": ground("#1f3641"),
  "#b7d0db": ground("#265061"),
  "#83b0c2": ground("#2f6b80"),
  "#3c7a93": line("#5fa9c2"),
  "#1f6380": line("#a9d6e5"),
  // The map: sea, land, the focal state, coasts, names of countries.
  "#f7f8f8": ground("#171b20"),
  "#efece4": ground("#22282e"),
  "#e2dccb": ground("#343b40"),
  "#c9c5b8": ground("#454d52"),
  "#6a634f": word("#b3aa90"),
};

const PAINTED = /\b(fill|stroke|stop-color)="(#[0-9a-fA-F]{3,8})"/g;

/** A colour of this package as it is on dark paper. Throws at one that has no counterpart in the table. */
export function darkColour(colour: string): string {
  const found = DARK_COLOURS[colour.toLowerCase()];
  if (found === undefined)
    throw new Error(`colour \`${colour}\` has no dark counterpart; add it to DARK_COLOURS in themed.ts`);
  return found.dark;
}

/** A chart of this package, recoloured for dark paper. Throws at a colour that has no counterpart in the table. */
export function darkened(svg: string): string {
  return svg.replace(PAINTED, (_, attribute: string, colour: string) => `${attribute}="${darkColour(colour)}"`);
}
