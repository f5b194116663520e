import { alignmentTies } from "@multivector/charts";
import type { AlignmentResult, DomainAlignment } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import type { TableColumn } from "../../parts/data-table.tsx";
import { useNarrow } from "../../parts/use-narrow.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { actorName, shortName, sourcesOf, two } from "./names.ts";
import { polesOf, tieOf, tieRows, tieText } from "./tie-rows.ts";

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
        value: (row) => tieOf(row, pole)?.tie?.value ?? null,
        show: (row) => tieText(tieOf(row, pole), say("value.notKnown")),
      }),
    ),
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
