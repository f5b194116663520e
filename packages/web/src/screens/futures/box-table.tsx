import type { Limit } from "@multivector/engine";
import type { ReactNode } from "react";
import type { BoxCheck, WordedBox } from "../../engine/questions/futures-boxes.ts";
import { unitInWords } from "../../engine/questions/futures-data.ts";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useWords } from "../../words/words.ts";
import { percent } from "./choices.ts";
import { useRun } from "./run-store.ts";

const DIGITS = 4;

/** What a box asks of each input, with its quasi-p and in how many resamples the limit is found again. */
export function BoxTable({ box, check }: { readonly box: WordedBox; readonly check: BoxCheck | null }): ReactNode {
  const say = useWords();
  const run = useRun();
  const about = (id: string) => run?.data?.shape.inputs.find(({ name }) => name === id);
  const label = ({ input }: Limit) => about(input)?.label ?? input;
  const again = ({ input }: Limit) =>
    check?.reproducibility?.inputs.find((one) => one.input === input)?.byCoverage ?? null;
  const end = (name: string, of: (limit: Limit) => number | string | null): TableColumn<Limit> => ({
    name,
    align: "right",
    value: of,
    show: (limit) => {
      const value = of(limit);
      if (value === null) return "–";
      if (typeof value === "string") return value;
      return (
        <Num
          title={label(limit)}
          measure={limit.input}
          value={value}
          digits={(own) => String(Number(own.toPrecision(DIGITS)))}
        />
      );
    },
  });
  return (
    <DataTable
      caption={say("futures.boxTable")}
      columns={[
        { name: say("futures.input"), value: label },
        end(say("futures.from"), (limit) =>
          "labels" in limit ? limit.labels.join(", ") : limit.lowRestricted ? limit.low : null,
        ),
        end(say("futures.to"), (limit) => ("labels" in limit || !limit.highRestricted ? null : limit.high)),
        { name: say("futures.unit"), value: ({ input }) => unitInWords(about(input)?.unit ?? "") },
        {
          name: say("futures.quasiP"),
          align: "right",
          value: ({ input }) => box.quasiP[input] ?? null,
          show: ({ input }) => box.quasiP[input]?.toPrecision(2) ?? "",
        },
        {
          name: say("futures.foundAgain"),
          align: "right",
          value: again,
          show: (limit) => (again(limit) === null ? "" : percent(again(limit)!)),
        },
      ]}
      rows={box.limits}
      keyOf={({ input }) => input}
    />
  );
}
