import type { HazardToday } from "@multivector/engine";
import type { ReactNode } from "react";
import type { Retaliation } from "../../engine/questions/retaliation.ts";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { useNarrow } from "../../parts/use-narrow.ts";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { shortName, sourcesOf, twoRanged } from "./names.ts";
import { triggerSvg } from "./trigger-svg.ts";

type Counts = "off" | "linear" | "threshold";
interface Row extends HazardToday {
  readonly at: number;
}

/** Acts a year of one reaction along the severities: with every move counted, beyond the threshold, and with provocation off. */
export function TriggerChart({
  answer,
  pole,
  severity,
  most,
}: {
  readonly answer: Retaliation;
  readonly pole: string;
  readonly severity: number;
  readonly most: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const narrow = useNarrow();
  const excited = answer.hazards.filter((one) => one.pole === pole);
  const [asked, choose] = useView("actors.curve", "");
  const chosen = excited.find(({ reaction }) => reaction === asked) ?? excited[0];
  if (!chosen) return null;
  const rows: readonly Row[] = answer.curve.flatMap(({ severity: at, hazards }) =>
    hazards.filter(({ reaction }) => reaction === chosen.reaction).map((one) => ({ ...one, at })),
  );
  const held = (counts: Counts) =>
    answer.theories
      .filter(({ reactions, provocation }) => reactions && provocation === counts)
      .map(({ theory }) => theory)
      .join(", ");
  const named = (counts: Counts, word: string) => `${held(counts)} ${word}`.trim();
  const line = (counts: Counts, word: string, colour: number, band: boolean) => ({
    ...{ name: named(counts, word), colour, band },
    points: rows.map((row) => ({ x: row.at, ...row[counts] })),
  });
  const column = (counts: Counts, word: string): TableColumn<Row> => ({
    name: `${named(counts, word)}, ${say("actors.curveY")}`,
    align: "right",
    value: (row) => row[counts].value,
    show: (row) => twoRanged(row[counts]),
  });
  const words = {
    off: say("actors.curveOff"),
    linear: say("actors.curveLinear"),
    threshold: say("actors.curveThreshold"),
  };
  const title = say("actors.curve", { reaction: chosen.title });
  const { trigger } = chosen;
  return (
    <>
      {excited.length > 1 ? (
        <fieldset className="choice">
          <legend>{say("actors.reaction")}</legend>
          {excited.map(({ reaction, title: name }) => (
            <label key={reaction}>
              <input
                type="radio"
                name="actors-curve"
                checked={reaction === chosen.reaction}
                onChange={() => choose(reaction)}
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Chart
        id="actors-trigger"
        title={title}
        note={say("actors.curveNote")}
        sources={sourcesOf(kase, [chosen.triggerFigure, chosen.coefficientFigure])}
        columns={[
          { name: `${say("actors.severity")}, ${say("actors.units")}`, align: "right", value: (row) => row.at },
          column("off", words.off),
          column("linear", words.linear),
          column("threshold", words.threshold),
        ]}
        rows={rows}
        keyOf={(row) => String(row.at)}
        svg={() =>
          triggerSvg({
            title,
            desc: `${shortName(kase, pole)}, ${severity}: ${(["off", "linear", "threshold"] as const).map((one) => `${words[one]} ${twoRanged(chosen[one])}`).join("; ")}`,
            width: narrow ? 360 : 880,
            most,
            at: severity,
            threshold: trigger,
            thresholdWord: trigger === null ? "" : `${say("actors.curveTrigger")} ${twoRanged(trigger)}`,
            x: say("actors.curveX"),
            y: say("actors.curveY"),
            lines: [
              line("linear", words.linear, 0, true),
              line("threshold", words.threshold, 1, true),
              line("off", words.off, -1, true),
            ],
          })
        }
      />
    </>
  );
}
