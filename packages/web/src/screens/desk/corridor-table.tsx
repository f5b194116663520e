import { memo, type ReactNode } from "react";
import { RUNS, type ShockAnswer } from "../../engine/questions/shock.ts";
import { shown } from "../../parts/format.ts";
import { TableChart } from "../../parts/table-chart.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

/** Re-routing: the focal state's cargo over each corridor during the span, in the three runs. */
export const CorridorTable = memo(function CorridorTable({
  commodity,
  answer,
}: {
  readonly commodity: string;
  readonly answer: ShockAnswer;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const rows = kase.corridors
    .filter(({ commodities, gauge }) => commodities.includes(commodity) && gauge.length > 0)
    .map(({ id, name, gauge }) => ({
      id,
      name,
      amounts: RUNS.map((_, k) => gauge.reduce((sum, link) => sum + (answer.links[link]?.[k] ?? 0), 0)),
    }))
    .filter(({ amounts }) => amounts.some((amount) => amount > 1e-6))
    .sort((a, b) => Math.abs(change(b.amounts)) - Math.abs(change(a.amounts)) || b.amounts[0]! - a.amounts[0]!);
  type Row = (typeof rows)[number];
  const number = (name: string, of: (row: Row) => number) => ({
    name: `${name}, ${answer.unit}`,
    align: "right" as const,
    value: of,
    show: (row: Row) => signed(of(row), name === say("desk.difference")),
  });
  return (
    <TableChart
      id="desk-corridors"
      title={say("desk.corridors")}
      note={`${answer.unit}, ${answer.span.from} – ${answer.span.to}`}
      sources={[]}
      columns={[
        { name: say("atlas.corridor"), value: ({ name }) => name },
        ...RUNS.map((run, k) => number(say(`desk.run.${run}`), ({ amounts }) => amounts[k]!)),
        number(say("desk.difference"), ({ amounts }) => change(amounts)),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      limit={12}
    />
  );
});

/** Your strategy less the published baseline. */
function change(amounts: readonly number[]): number {
  return amounts[2]! - amounts[0]!;
}

function signed(value: number, withSign: boolean): string {
  if (Math.abs(value) < 1e-6) return withSign ? "" : "0";
  return `${withSign && value > 0 ? "+" : ""}${shown(value)}`;
}
