/** Signs that the embedded Roboto lacks, and what stands in for them; a word joiner has no shape. */
const STAND_INS: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "\u200b": "",
  "\u2060": "",
  "→": "›",
  "←": "‹",
  "↔": "‹›",
  "₸": "KZT",
};

/** What Roboto holds, as ranges of a pattern: Latin, Greek, Cyrillic with the Kazakh letters, punctuation, money and arithmetic. */
const RANGES = [
  String.raw`\n\u0020-\u007e\u00a0-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0259\u02bc\u02c6\u02c7`,
  String.raw`\u0300\u0301\u0303\u0309\u0323\u1e80-\u1e85\u1ea0-\u1ef9`,
  String.raw`\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce`,
  String.raw`\u0400-\u0486\u0488-\u0513`,
  String.raw`\u2000-\u200a\u2010\u2011\u2013-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u2070\u2074-\u2089`,
  String.raw`\u20ac\u20ba\u20bc\u20bd\u2116\u2122\u2126\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265`,
];

const COVERED = new RegExp(`[${RANGES.join("")}]`, "u");

const SCRIPTS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\p{Script=Arabic}/u, "Arabic"],
  [/\p{Script=Han}/u, "Chinese"],
  [/\p{Script=Georgian}/u, "Georgian"],
  [/\p{Script=Armenian}/u, "Armenian"],
];

const scriptOf = (letter: string): string => SCRIPTS.find(([pattern]) => pattern.test(letter))?.[1] ?? "another";

/** The text in letters that the embedded font has; a run of others is named by its script, never left as empty boxes. */
export function inFont(text: string): string {
  let out = "";
  let missing = "";
  for (const letter of text) {
    const known = STAND_INS[letter] ?? (COVERED.test(letter) ? letter : undefined);
    if (known === undefined) {
      const script = scriptOf(letter);
      if (script !== missing) out += `[${script} script]`;
      missing = script;
    } else {
      out += known;
      missing = "";
    }
  }
  return out;
}
