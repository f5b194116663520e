import { issueLines, passThroughBeta } from "@multivector/charts";
import type { IssueResult, PassThrough } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { ranged, two } from "../political-words.ts";
import { partyName } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** Models by name. */
const MODELS: Readonly<Record<string, string>> = { compromise: "compromise", smp: "spatial model", nash: "Nash" };

/** Each issue on its line: where each model settles it, where it stands today, where the actors stand. */
export function issuesFigure(view: View, issues: readonly IssueResult[]): FigureParts {
  const title = "Where bargaining would settle, by model";
  const models = [...new Set(issues.flatMap(({ outcomes }) => outcomes.map(({ model }) => model)))];
  return {
    id: "fig-politics-issues",
    title,
    caption:
      "0 and 100 are named at the ends of each line. Above the line what each model gives (5 to 95 % of draws), below it where the actors stand; the area of a mark is weight times salience. Positions are assumed within the ranges drawn.",
    unit: "position, 0 to 100",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      [
        "Issue",
        "0",
        "100",
        "#Today",
        ...models.map((model) => `#${MODELS[model] ?? model}`),
        "Strongest pull",
        "#Assumed figures",
      ],
      issues.map((one) => [
        one.title,
        one.zero,
        one.hundred,
        one.statusQuo === null ? "not known" : two(one.statusQuo),
        ...models.map((model) => {
          const found = one.outcomes.find((outcome) => outcome.model === model);
          return found === undefined ? "not computed" : ranged(found);
        }),
        pullOf(view, one),
        `${two(one.assumedShare)} of 1`,
      ]),
    ),
    ...both(issueLines, {
      id: "politics-issues",
      title,
      desc: issues
        .map(
          (one) => `${one.title}: ${one.outcomes.map((o) => `${MODELS[o.model] ?? o.model} ${ranged(o)}`).join(", ")}`,
        )
        .join("; "),
      today: "today",
      issues: issues.map((one) => ({
        ...{ title: one.title, zero: one.zero, hundred: one.hundred, today: one.statusQuo },
        outcomes: one.outcomes.map((outcome) => ({ ...outcome, model: MODELS[outcome.model] ?? outcome.model })),
        actors: actorsOf(view, one),
      })),
    }),
  };
}

function actorsOf(view: View, { actors }: IssueResult) {
  const whole = actors.reduce((sum, one) => sum + one.capability * one.salience, 0) || 1;
  return actors.map(({ actor, position, low = position, high = position, salience, capability }) => ({
    ...{ name: partyName(view, actor), position, low, high },
    weight: (capability * salience) / whole,
  }));
}

/** Who moves the compromise most, and by how much. */
function pullOf(view: View, { actors }: IssueResult): string {
  const strongest = [...actors].sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull))[0];
  return strongest === undefined ? "" : `${partyName(view, strongest.actor)} ${two(strongest.pull)}`;
}

/** The rolling slope of one currency on another, with its regimes. */
export function currencyFigure(view: View, pass: PassThrough): FigureParts {
  const title = `How far ${pass.of} follows ${pass.on}`;
  return {
    id: "fig-politics-currency",
    title,
    caption:
      `Slope of monthly changes over ${pass.window} months, by the last month of the window, with its 95 % interval; bars: the slope of each regime. ${pass.notes.join(" ")}`.trim(),
    unit: "slope of monthly changes (95 % interval)",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Window ends", "#Slope"],
      pass.rolling.map(({ month, beta, low, high }) => [month.slice(0, 7), ranged({ value: beta, low, high })]),
    ),
    ...both((state) => passThroughBeta({ ...state, height: 190 }), {
      id: "politics-currency",
      title,
      desc: pass.regimes
        .map(({ title: name, beta }) => `${name}: ${beta === null ? "not known" : ranged(beta)}`)
        .join("; "),
      unit: `slope over ${pass.window} months`,
      rolling: pass.rolling,
      regimes: pass.regimes.map(({ title: name, from, to, beta, months }) => ({
        ...{ title: name, from, to, months },
        slope: beta === null ? null : { beta: beta.value, low: beta.low ?? beta.value, high: beta.high ?? beta.value },
      })),
    }),
  };
}
