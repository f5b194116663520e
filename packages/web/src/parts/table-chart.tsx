import { type ReactNode, useId } from "react";
import { linkTo, usePart } from "../state/store.ts";
import type { ChartProps } from "./chart.tsx";
import { ChartMenu } from "./chart-menu.tsx";
import { csvOf, DataTable } from "./data-table.tsx";

/** Numbers that are best read as a table, with all that a chart comes with but a picture: link, CSV, citation, code to embed. */
export function TableChart<Row>({
  limit,
  ...props
}: Omit<ChartProps<Row>, "svg" | "children"> & { readonly limit?: number }): ReactNode {
  const embed = usePart((state) => state.embed);
  const titleId = useId();
  if (embed !== "" && embed !== props.id) return null;
  return (
    <figure className="chart" id={props.id} aria-labelledby={titleId}>
      <header>
        <h3 id={titleId}>{props.title}</h3>
        <div className="chart-tools">
          <ChartMenu
            chart={{
              ...{ id: props.id, title: props.title, note: props.note, sources: props.sources },
              csv: () => csvOf(props.columns, props.rows),
              link: () => `${linkTo()}#${props.id}`,
              embed: () => linkTo({ embed: props.id }),
            }}
          />
        </div>
      </header>
      <DataTable
        caption={props.note}
        columns={props.columns}
        rows={props.rows}
        keyOf={props.keyOf}
        {...(limit === undefined ? {} : { limit })}
      />
    </figure>
  );
}
