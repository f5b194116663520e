import { type ReactNode, useEffect, useId, useState } from "react";
import { linkTo, usePart } from "../state/store.ts";
import { useWords } from "../words/words.ts";
import { ChartMenu } from "./chart-menu.tsx";
import { csvOf, DataTable, type TableColumn } from "./data-table.tsx";
import { letterOf } from "./letter-of.ts";
import { useDark } from "./theme.ts";
import { themed } from "./themed.ts";

/** What every chart of the workbench comes with: a table, a unit, sources, and ways to take it along. */
export interface ChartProps<Row> {
  /** Id of the chart, the same in links and files: `atlas-map`. */
  readonly id: string;
  readonly title: string;
  /** Unit and what the reader must know to read it right. */
  readonly note: string;
  readonly sources: readonly string[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The picture as SVG, in light colours; what PNG and SVG files hold. A function: drawn only when it is needed. */
  readonly svg: string | (() => string);
  /** Drawn instead of the SVG where the page has a picture that moves. */
  readonly children?: ReactNode;
  readonly onSelect?: (row: Row) => void;
  readonly selected?: string;
}

/** A chart with its table behind `t`, its menu, its note and its sources. */
export function Chart<Row>(props: ChartProps<Row>): ReactNode {
  const say = useWords();
  const embed = usePart((state) => state.embed);
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const flip = () => setAsTable((before) => !before);
  // A link to a chart leads to it, once it is there.
  const own = `#${props.id}`;
  useEffect(() => {
    if (location.hash === own) document.getElementById(own.slice(1))?.scrollIntoView();
  }, [own]);
  if (embed !== "" && embed !== props.id) return null;
  return (
    <figure
      className="chart"
      id={props.id}
      aria-labelledby={titleId}
      data-chart={props.id}
      onKeyDown={(event) => {
        if (letterOf(event) !== "t" || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
        event.preventDefault();
        flip();
      }}
    >
      <header>
        <h3 id={titleId}>{props.title}</h3>
        <div className="chart-tools">
          <button type="button" aria-pressed={asTable} onClick={flip} data-tool="table">
            {asTable ? say("chart.picture") : say("chart.table")}
          </button>
          <ChartMenu
            chart={{
              id: props.id,
              title: props.title,
              note: props.note,
              sources: props.sources,
              svg: () => drawn(props.svg),
              csv: () => csvOf(props.columns, props.rows),
              link: () => `${linkTo()}#${props.id}`,
              embed: () => linkTo({ embed: props.id }),
            }}
          />
        </div>
      </header>
      {asTable ? (
        <DataTable
          caption={`${props.title}. ${props.note}`}
          columns={props.columns}
          rows={props.rows}
          keyOf={props.keyOf}
          {...(props.selected === undefined ? {} : { selected: props.selected })}
          {...(props.onSelect ? { onSelect: props.onSelect } : {})}
        />
      ) : (
        (props.children ?? <Picture svg={drawn(props.svg)} />)
      )}
      <figcaption>
        {props.note}
        {props.sources.length > 0 ? (
          <span className="sources">
            {" "}
            {say("chart.source")}: {props.sources.slice(0, 6).join(", ")}
            {props.sources.length > 6 ? ` +${props.sources.length - 6}` : ""}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

/** An SVG of the charts package in the colours of the page. */
export function Picture({ svg }: { readonly svg: string }): ReactNode {
  const dark = useDark();
  // Text of the charts is escaped where they are drawn; nothing of it comes from elsewhere.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG
  return <div className="picture" dangerouslySetInnerHTML={{ __html: dark ? themed(svg) : svg }} />;
}

/** true while the reader writes: a letter is then no command. Sliders and boxes to tick take none. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(range|radio|checkbox)$/.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

function drawn(svg: string | (() => string)): string {
  return typeof svg === "string" ? svg : svg();
}
