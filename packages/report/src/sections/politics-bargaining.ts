import type { IssueResult, PassThrough, PoliticsResult } from "@multivector/engine";
import { count, dateText, listText } from "../format.ts";
import { currencyFigure, issuesFigure } from "../pictures/bargaining.ts";
import { ranged } from "../political-words.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { rulesOf, writeRules } from "./politics-rules.ts";

/** What is bargained over, by model; how the currency follows another; the rules that belong nowhere else. */
export function writeBargaining(writer: Writer, view: View, politics: PoliticsResult): void {
  if (politics.issues.length > 0) writeIssues(writer, view, politics.issues);
  if (politics.society.passThrough !== null) writePassThrough(writer, view, politics.society.passThrough);
  const rules = rulesOf(politics, "transformation");
  writeRules(
    writer,
    view,
    { id: "tab-politics-spillover", title: "Currency, sanctions that spill over, firms that move: rules on and off" },
    rules,
  );
}

function writeIssues(writer: Writer, view: View, issues: readonly IssueResult[]): void {
  const models = [...new Set(issues.flatMap(({ outcomes }) => outcomes.map(({ model }) => model)))];
  const apart = issues.filter(({ outcomes }) => {
    const low = Math.max(...outcomes.map((one) => one.low));
    const high = Math.min(...outcomes.map((one) => one.high));
    return low > high;
  });
  const verdict =
    apart.length === 0
      ? "On every issue the models’ ranges overlap, so that which model is used matters less than what is not known about the actors."
      : `On ${listText(apart.map(({ title }) => `“${title}”`))} the models’ ranges do not even meet.`;
  writer.paragraph(
    `${count(issues.length, "question")} are open among the powers. Positions, salience and weight are assumed within ranges, so that each outcome is a range over ${count(issues[0]!.draws, "draw")}, by each of ${count(models.length, "model")}. ${verdict}`,
    ["fig-politics-issues", `run:${view.assessment.runId}`],
  );
  writer.figure(issuesFigure(view, issues));
}

function writePassThrough(writer: Writer, view: View, pass: PassThrough): void {
  const known = pass.regimes.filter(({ beta }) => beta !== null);
  const words = known.map(({ title, beta }) => `${ranged(beta!)} under “${title}”`);
  const last = pass.rolling.at(-1);
  const now =
    last === undefined
      ? ""
      : ` The slope of the latest ${pass.window} months (to ${dateText(last.month.slice(0, 7))}) is ${ranged({ value: last.beta, low: last.low, high: last.high })}.`;
  writer.paragraph(
    `When ${pass.on} moves, ${pass.of} follows in the same month by a share of ${words.length === 0 ? "nobody knows how much" : listText(words)} (95 % interval).${now} What moves both at once is in these slopes too; they prove no cause.`,
    ["tab-politics-currency", ...(last === undefined ? [] : ["fig-politics-currency"]), `run:${view.assessment.runId}`],
  );
  if (last !== undefined) writer.figure(currencyFigure(view, pass));
  writer.table({
    id: "tab-politics-currency",
    title: `How far ${pass.of} follows ${pass.on}, by regime`,
    unit: "slope of monthly changes (95 % interval)",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Regime", "From", "To", "#Months", "#Slope"],
      pass.regimes.map(({ title, from, to, months, beta }) => [
        title,
        from.slice(0, 7),
        to === "" ? "today" : to.slice(0, 7),
        String(months),
        beta === null ? "not known" : ranged(beta),
      ]),
    ),
  });
}
