/** Kinds of subjects whose figures are the numbers of political records. */
const POLITICAL: ReadonlySet<string> = new Set([
  "variable",
  "mechanism",
  "reaction",
  "instrument",
  "lever",
  "threat",
  "issue",
  "duty",
  "channel",
  "floor",
  "indicator",
]);

/** Does a subject (`kind:id`) belong to a political record? */
export function isPolitical(subject: string): boolean {
  return POLITICAL.has(subject.slice(0, subject.indexOf(":")));
}
