import { alignmentTies } from "@multivector/charts";
import type { AlignmentResult, DomainAlignment, Tie } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { useNarrow } from "../../parts/use-narrow.ts";
import { useCase } from "../../state/case-context.ts";
import { type Say, useWords } from "../../words/words.ts";
import { actorName, shortName, sourcesOf, two } from "./names.ts";
import { polesOf, scaled, tieOf, tieRows, tieText } from "./tie-rows.ts";

/** Ties by domain and pole, with intervals and floors. */
export function AlignmentChart({ alignment }: { readonly alignment: AlignmentResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const width = useNarrow() ? 360 : 880;
  const poles = polesOf(alignment);
  const rows = alignment.domains.filter(({ ties }) => ties.length > 0);
  const title = say("actors.ties", { country: actorName(kase, kase.focal) });
  const effective = ({ effectivePoles, ties }: DomainAlignment) =>
    effectivePoles === null ? "" : say("actors.effectiveOf", { value: two(effectivePoles.value), all: ties.length });
  const columns: readonly TableColumn<DomainAlignment>[] = [
    { name: say("actors.domain"), value: (row) => row.title },
    { name: say("actors.year"), align: "right", value: (row) => row.year },
    ...poles.map(
      (pole): TableColumn<DomainAlignment> => ({
        name: shortName(kase, pole),
        align: "right",
        value: (row) => inItsUnit(tieOf(row, pole)),
        show: (row) => tieText(tieOf(row, pole), say("value.notKnown")),
      }),
    ),
    { name: say("actors.tieUnit"), value: (row) => unitOf(row, say) },
    {
      name: say("actors.effective"),
      align: "right",
      value: (row) => row.effectivePoles?.value ?? null,
      show: effective,
    },
  ];
  return (
    <Chart
      id="actors-alignment"
      title={title}
      note={say("actors.tiesNote", { year: alignment.year })}
      sources={sourcesOf(
        kase,
        rows.flatMap(({ ties }) => ties.flatMap(({ figures }) => figures)),
      )}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.domain}
      svg={() =>
        alignmentTies({
          id: "actors-alignment",
          title,
          desc: rows
            .map(
              (row) => `${row.title}: ${poles.map((pole) => `${pole} ${tieText(tieOf(row, pole), "?")}`).join(", ")}`,
            )
            .join("; "),
          width,
          poles: poles.map((pole) => shortName(kase, pole)),
          spread: say("actors.effective"),
          key: say("actors.tiesKey"),
          rows: tieRows(alignment, poles, effective),
        })
      }
    />
  );
}

/** A tie in the unit its row states; null where it is not measured or not known. */
function inItsUnit(tie: Tie | undefined): number | null {
  return tie?.tie == null ? null : scaled(tie.tie, tie.unit).value;
}

/** What the ties of a row are counted in: shares and votes in per cent, a part without its whole in the unit of its figure. */
function unitOf({ measure, ties }: DomainAlignment, say: Say): string {
  const stated = measure === "shares" ? [...new Set(ties.map(({ unit }) => unit))] : ["ratio"];
  return stated.map((unit) => (unit === "ratio" ? say(`actors.tieUnit.${measure}`) : unit)).join(", ");
}
