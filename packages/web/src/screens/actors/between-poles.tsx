import { type AlignmentResult, lookup, type NetAlignment } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { actorName, shortName, two } from "./names.ts";
import { Section } from "./section.tsx";

/** Net alignment between each two poles from ideal points, votes on which they opposed each other, and the distance to each. */
export function BetweenPoles({ alignment }: { readonly alignment: AlignmentResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { net, opposed, year, distances } = alignment;
  if (net.length === 0) return null;
  const name = (pole: string) => shortName(kase, pole);
  const votes = ({ a, b }: NetAlignment) =>
    opposed.filter((one) => one.a === a && one.b === b).sort((x, y) => y.to - x.to)[0];
  const columns: readonly TableColumn<NetAlignment>[] = [
    { name: say("actors.betweenPoles"), value: ({ a, b }) => `${name(a)} – ${name(b)}` },
    { name: say("actors.year"), align: "right", value: (row) => row.year },
    {
      name: say("actors.net"),
      align: "right",
      value: ({ net: reading, coincide }) => (coincide ? null : (reading?.value ?? null)),
      show: (row) =>
        row.coincide ? (
          <span className="quiet">{say("actors.netMeansNothing")}</span>
        ) : (
          <Num
            title={`${say("actors.net")}: ${name(row.a)} – ${name(row.b)}`}
            measure={`net-alignment:${row.a}/${row.b}`}
            at={`${year}-07-01`}
            {...(row.net ?? { value: null })}
            digits={two}
          />
        ),
    },
    {
      name: say("actors.votesWith"),
      value: (row) => {
        const found = votes(row);
        return found ? `${found.withA}, ${found.withB}, ${found.abstained} (${found.from}–${found.to})` : "–";
      },
    },
  ];
  const pointsOf = (voter: string, of: number) =>
    [voter, kase.focal].flatMap((id) =>
      lookup(kase)
        .figures(`actor:${id}`, "ideal-point")
        .filter(({ from }) => Number(from.slice(0, 4)) === of)
        .map((figure) => figure.id),
    );
  return (
    <Section name="between" title={say("actors.between")}>
      <DataTable caption={say("actors.betweenNote")} columns={columns} rows={net} keyOf={({ a, b }) => `${a}-${b}`} />
      <p>
        {say("actors.distance", { year: distances[0]?.year ?? year })}:{" "}
        {distances.map(({ pole, voter, distance, year: of }, i) => (
          <span key={pole}>
            {i > 0 ? "; " : ""}
            {name(pole)}{" "}
            <Num
              title={`${say("actors.distance", { year: of })}: ${name(pole)}`}
              measure=""
              equation={say("actors.distanceEquation", {
                voter: actorName(kase, voter),
                country: actorName(kase, kase.focal),
              })}
              figures={pointsOf(voter, of)}
              {...distance}
              digits={two}
            />
          </span>
        ))}
      </p>
      {alignment.dynamic === null ? null : <p className="quiet">{alignment.dynamic.says}</p>}
    </Section>
  );
}
