import { theoryRanges } from "@multivector/charts";
import type { Spread } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { Num } from "../../parts/explain.tsx";
import { ranged } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { type CompareView, lookedNames } from "./view.ts";

interface Row {
  readonly theory: string;
  readonly place: number;
  readonly name: string;
  readonly spread: Spread;
}

/** A measure of every strategy under each theory by itself. */
export function Theories({ view }: { readonly view: CompareView }): ReactNode {
  const { say, found, names, pick } = view;
  const { case: kase } = useCase();
  const [wanted, setWanted] = useView("strategies.theoryMeasure", "loss");
  const about = found.measures.find(({ name }) => name === wanted) ?? found.measures[0]!;
  const title = say("strategies.theoriesTitle", { measure: about.label ?? about.name });
  const theoryName = (id: string) => `${id} ${kase.theories.find((one) => one.id === id)?.title ?? ""}`;
  const rows = found.theories.flatMap((theory) =>
    names.map((name, place): Row => {
      const spread = found.rows[place]!.measures[about.name]!.theories[theory]!;
      return { theory, place, name, spread };
    }),
  );
  const groups = found.theories.map((theory) => ({
    heading: theoryName(theory),
    rows: rows
      .filter((row) => row.theory === theory)
      .map(({ name, spread }) => ({ name, ...spread, text: ranged({ value: spread.mean, ...spread }) })),
  }));
  return (
    <div>
      <div className="controls">
        <label>
          {say("strategies.measure")}
          <select value={about.name} data-action="theory-measure" onChange={(event) => setWanted(event.target.value)}>
            {found.measures
              .filter(({ name }) => name !== "cost")
              .map(({ name, label = name, unit }) => (
                <option key={name} value={name}>
                  {label}, {unit}
                </option>
              ))}
          </select>
        </label>
      </div>
      <Chart
        id="strategies-theories"
        title={title}
        note={say("strategies.theoriesNote", { unit: about.unit, futures: found.futures, seed: found.of.seed })}
        sources={[]}
        columns={[
          { name: say("strategies.strategy"), value: ({ name }) => name },
          { name: say("strategies.theory"), value: ({ theory }) => theoryName(theory) },
          {
            name: `${say("strategies.meanRange")}, ${about.unit}`,
            align: "right",
            value: ({ spread }) => spread.mean,
            show: ({ spread, name, theory }) => (
              <Num
                title={`${name}, ${theoryName(theory)}: ${about.label ?? about.name}, ${about.unit}`}
                measure=""
                equation={say("strategies.equation.theory", { futures: found.futures, seed: found.of.seed })}
                value={spread.mean}
                low={spread.low}
                high={spread.high}
              />
            ),
          },
        ]}
        rows={rows}
        keyOf={({ theory, place }) => `${theory} ${place}`}
        svg={() =>
          theoryRanges({
            ...{ id: "strategies-theories", title, width: view.width, unit: about.unit, groups },
            desc: groups
              .map(
                ({ heading, rows: own }) => `${heading}: ${own.map(({ name, text }) => `${name} ${text}`).join(", ")}`,
              )
              .join("; "),
            key: say("strategies.theoriesKey"),
            selected: lookedNames(view),
          })
        }
        onSelect={({ place }) => pick(place)}
      />
    </div>
  );
}
