import { type PathwayLine, pathwaysMap } from "@multivector/charts";
import type { PathwaysMap } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { strategyTitle } from "../politics-readings.ts";
import { type Compared, statesShare, yearText } from "../sections/uncertainty-words.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

type FigureParts = Omit<Figure, "kind" | "name">;

/** The pathways map: a line for each strategy, from where it is taken over until half of the states have tipped. */
export function pathwaysFigure(compared: Compared, map: PathwaysMap): FigureParts {
  const { view } = compared;
  const title = "Pathways: how long each strategy does, and where to switch";
  const lines = map.lines.map((line) => lineOf(compared, map, line));
  const place = (station: string) => map.lines.findIndex(({ action }) => action === stationOf(map, station).action);
  const switches = map.edges.flatMap((edge) =>
    edge.kind === "switch"
      ? [{ from: place(edge.from), to: place(edge.to), year: stationOf(map, edge.from).time }]
      : [],
  );
  return {
    id: "fig-politics-pathways",
    title,
    caption: `At the right the share of states in which a strategy tips. The central course: a line ends when half of the states have tipped${switches.length === 0 ? ", which none does within the years looked at" : ""}. A dotted line is not taken over on it, since what goes before lasts. The stroke marks where one state of ten has tipped.`,
    unit: "calendar years",
    sources: [`run:${view.assessment.runId}`],
    table: tableOf(
      ["Strategy", "#Taken over", "#A tenth by", "#Half by", "Tips in"],
      map.lines.map((line, i) => [
        lines[i]!.name,
        lines[i]!.reached ? yearText(lines[i]!.from, map.horizon) : "not on the central course",
        ...[line.low, line.tips].map((year) => yearText(year, map.horizon)),
        lines[i]!.note.replace(/^tips in /, ""),
      ]),
    ),
    ...both(pathwaysMap, {
      ...{ id: "politics-pathways", title, now: map.now, horizon: map.horizon, lines, switches },
      desc: lines.map(({ name, note }) => `${name}: ${note}`).join("; "),
      key: [
        "ring: begins, or can be left; bar: half of the states have tipped",
        "stroke: one state of ten has tipped; arrow: goes on",
      ],
    }),
  };
}

function stationOf(map: PathwaysMap, id: string): PathwaysMap["stations"][number] {
  return map.stations.find((one) => one.id === id)!;
}

function lineOf(compared: Compared, map: PathwaysMap, line: PathwaysMap["lines"][number]): PathwayLine {
  const { view, politics, result } = compared;
  const own = map.stations.filter(({ action }) => action === line.action);
  const times = own.map(({ time }) => time);
  const end = own.find(({ kind, time }) => (kind === "terminal" || kind === "transfer") && time === Math.max(...times));
  const never = result.tipping.find(({ strategy }) => strategy === line.action)?.never ?? null;
  const low = line.low !== null && line.low <= map.horizon ? line.low : null;
  return {
    name: strategyTitle(view, politics, line.action),
    from: line.reached ? Math.min(...times) : map.now,
    to: line.reached ? Math.max(...times) : map.horizon,
    ends: end !== undefined,
    reached: line.reached,
    firstFails: low,
    note: never === null ? "not known" : `tips in ${statesShare(compared, 1 - never, "")}`,
  };
}
