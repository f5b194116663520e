import type { AlignmentResult, FloorReading } from "@multivector/engine";
import { lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { Empty } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { shortName, two } from "./names.ts";
import { Section } from "./section.tsx";
import { scaled, scaleOf } from "./tie-rows.ts";

/** Floors of ties: kept or broken, and whether that could turn inside the ranges. */
export function Floors({ alignment }: { readonly alignment: AlignmentResult }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { floors, domains, year } = alignment;
  const domainOf = ({ domain }: FloorReading) => domains.find((one) => one.domain === domain)?.title ?? domain;
  const nameOf = (row: FloorReading) => `${domainOf(row)}: ${shortName(kase, row.pole)}`;
  const columns: readonly TableColumn<FloorReading>[] = [
    { name: say("actors.floorTie"), value: nameOf },
    {
      name: say("actors.floorIs"),
      align: "right",
      value: ({ tie }) => tie?.value ?? null,
      show: (row) => (
        <Num
          title={nameOf(row)}
          measure={`alignment:${row.domain}/${row.pole}`}
          at={`${year}-07-01`}
          {...(row.tie === null ? { value: null } : scaled(row.tie, row.unit))}
          unit={scaleOf(row.unit).unit}
          digits={two}
        />
      ),
    },
    {
      name: say("actors.floorLeast"),
      align: "right",
      value: ({ least }) => least?.value ?? null,
      show: (row) => (
        <Num
          title={`${say("actors.floorLeast")}: ${nameOf(row)}`}
          measure={lookup(kase).figures(`floor:${row.floor}`, "least").at(-1)?.id ?? ""}
          {...(row.least === null ? { value: null } : scaled(row.least, row.unit))}
          unit={scaleOf(row.unit).unit}
          digits={two}
        />
      ),
    },
    {
      name: say("actors.floorHolds"),
      value: ({ holds }) =>
        holds === null ? say("value.notKnown") : say(holds ? "actors.holdsYes" : "actors.holdsNo"),
      show: ({ holds }) => (
        <span className={holds === false ? "broken" : ""}>
          {holds === null ? say("value.notKnown") : say(holds ? "actors.holdsYes" : "actors.holdsNo")}
        </span>
      ),
    },
    {
      name: say("actors.floorSure"),
      value: ({ sure }) => (sure === null ? say("value.notKnown") : say(sure ? "actors.sureYes" : "actors.sureNo")),
    },
    { name: say("actors.floorClaims"), value: ({ claims }) => claims.join(", ") },
  ];
  return (
    <Section name="floors" title={say("actors.floors")}>
      {floors.length === 0 ? (
        <Empty>{say("actors.floorsNone")}</Empty>
      ) : (
        <DataTable
          caption={say("actors.floorsNote", {
            kept: floors.filter(({ holds }) => holds === true).length,
            all: floors.length,
            open: floors.filter(({ holds, sure }) => holds === true && sure === false).length,
          })}
          columns={columns}
          rows={floors}
          keyOf={({ floor }) => floor}
        />
      )}
    </Section>
  );
}
