import { type Block, type ReportDocument, type Rest, restsOf } from "@multivector/report";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Chart, Picture } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FittedPicture } from "../../parts/fitted-picture.tsx";
import { useNarrow } from "../../parts/use-narrow.ts";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

/** The report block by block; what is far below the page is drawn when it comes near. */
export function DocumentView({
  document,
  originals,
  locked,
  onEdit,
}: {
  readonly document: ReportDocument;
  /** The report without edits: what an editor begins with. */
  readonly originals: ReportDocument;
  readonly locked: boolean;
  readonly onEdit: (index: number, text: string) => void;
}): ReactNode {
  const rest = useMemo(() => placedRests(document), [document]);
  return (
    <article className="report-text panel">
      <h2>{document.title}</h2>
      <p className="quiet">
        {document.subtitle} · {document.asOf}
      </p>
      {document.blocks.map((block, index) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report never change their order
          key={index}
          block={block}
          rest={rest}
          locked={locked}
          original={originals.blocks[index]}
          onEdit={(text) => onEdit(index, text)}
        />
      ))}
    </article>
  );
}

function BlockView({
  block,
  rest,
  original,
  locked,
  onEdit,
}: {
  readonly block: Block;
  readonly rest: (id: string) => Rest;
  readonly original: Block | undefined;
  readonly locked: boolean;
  readonly onEdit: (text: string) => void;
}): ReactNode {
  switch (block.kind) {
    case "heading": {
      // The shell has the first level, the report's title the second.
      const Tag = `h${block.level + 2}` as "h3" | "h4" | "h5";
      return <Tag id={block.id}>{block.text}</Tag>;
    }
    case "paragraph":
      return (
        <>
          <Prose block={block} locked={locked || original?.kind !== "paragraph"} onEdit={onEdit} />
          <Rests ids={block.rests} rest={rest} />
        </>
      );
    case "list":
      return (
        <ul>
          {block.items.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case "callout":
      return (
        <div className={`callout ${block.tone}`}>
          <strong>{block.title}</strong> {block.text}
        </div>
      );
    case "findings":
      return (
        <ul className="findings">
          {block.items.map(({ value, headline, text }) => (
            <li key={headline}>
              <strong className="big">{value}</strong>
              <strong>{headline}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      );
    case "figure":
      return <FigureView block={block} />;
    case "table":
      return <TableView block={block} />;
    case "bibliography":
      return (
        <ol className="bibliography">
          {block.entries.map(({ id, text, url }) => (
            <li key={id} id={`source-${id}`}>
              {url === "" ? text : <a href={url}>{text}</a>}
            </li>
          ))}
        </ol>
      );
    case "break":
      return <hr />;
  }
}

/** What ids are called and where they stand on this page: a row of a table is found at its table, which may show only its first rows. */
function placedRests(document: ReportDocument): (id: string) => Rest {
  const rest = restsOf(document);
  const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block.id] : []));
  return (id) => {
    const { text, anchor } = rest(id);
    return { text, anchor: tables.find((table) => anchor.startsWith(`${table}-`)) ?? anchor };
  };
}

/** What a paragraph rests on named at once. */
const MOST_RESTS = 8;

/** What words rest on: figures, tables, claims, definitions, sources. */
function Rests({ ids, rest }: { readonly ids: readonly string[]; readonly rest: (id: string) => Rest }): ReactNode {
  const say = useWords();
  const told = ids.slice(0, MOST_RESTS).map((id) => ({ id, ...rest(id) }));
  return (
    <p className="rests quiet">
      {say("report.rests")}{" "}
      {told.map(({ id, text, anchor }, k) => (
        <span key={id}>
          {k === 0 ? "" : ", "}
          {anchor === "" ? text : <a href={`#${anchor}`}>{text}</a>}
        </span>
      ))}
      {ids.length > MOST_RESTS ? ` +${ids.length - MOST_RESTS}` : ""}
    </p>
  );
}

/** A paragraph that becomes a field when it is clicked, or opened by Enter. */
function Prose({
  block,
  locked,
  onEdit,
}: {
  readonly block: Of<"paragraph">;
  readonly locked: boolean;
  readonly onEdit: (text: string) => void;
}): ReactNode {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const mark = ` [${say("report.edited")}]`;
  const text = block.text.endsWith(mark) ? block.text.slice(0, -mark.length) : block.text;
  if (locked) return <p>{block.text}</p>;
  if (!open)
    return (
      <p className="prose">
        {block.text}{" "}
        <button type="button" className="edit" data-action="edit" onClick={() => setOpen(true)}>
          {say("report.edit")}
        </button>
      </p>
    );
  return (
    <form
      className="prose-form"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit(new FormData(event.currentTarget).get("text") as string);
        setOpen(false);
      }}
    >
      <textarea
        name="text"
        aria-label={say("report.edit")}
        defaultValue={text}
        rows={Math.ceil(text.length / 90) + 1}
      />
      <button type="submit" className="primary">
        {say("report.keep")}
      </button>
      <button type="button" onClick={() => setOpen(false)}>
        {say("state.cancel")}
      </button>
    </form>
  );
}

/** true once an element has come near what is seen; printing draws all. */
function useNear(): [React.RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const show = () => setNear(true);
    const watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(),
      {
        rootMargin: "800px",
      },
    );
    if (place.current) watch.observe(place.current);
    // The page is printed as it is when this event is over.
    const print = () => flushSync(show);
    addEventListener("beforeprint", print);
    return () => {
      watch.disconnect();
      removeEventListener("beforeprint", print);
    };
  }, []);
  return [place, near];
}

const HEIGHT_UNSEEN = 420;
/** Below this width, px, the letters of a figure drawn for a page would be too small. */
const NARROW = 560;

function FigureView({ block }: { readonly block: Of<"figure"> }): ReactNode {
  const { topology } = useCase();
  const [place, near] = useNear();
  const narrow = useNarrow();
  const { table } = block;
  const rows = table.rows.map((cells, index) => ({ cells, index }));
  return (
    <div ref={place} style={near ? undefined : { minHeight: HEIGHT_UNSEEN }}>
      {near ? (
        <Chart
          id={block.id}
          title={`${block.name} ${block.title}`}
          note={`${block.unit}. ${block.caption}`}
          sources={block.sources}
          columns={table.columns.map(({ name, align }, c) => ({
            name,
            align,
            value: (row: (typeof rows)[number]) => row.cells[c] ?? "",
          }))}
          rows={rows}
          keyOf={({ index }) => String(index)}
          svg={() => block.draw({ topology })}
        >
          {narrow && !block.drawNarrow ? (
            // A figure that has no narrow form keeps its letters and is scrolled, also by keyboard.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
            <section className="scrolled" tabIndex={0} aria-label={block.title}>
              <Picture svg={block.draw({ topology })} />
            </section>
          ) : (
            <FittedPicture
              draw={(width) => (width < NARROW && block.drawNarrow ? block.drawNarrow : block.draw)({ topology })}
            />
          )}
        </Chart>
      ) : (
        <p className="quiet">{block.title}</p>
      )}
    </div>
  );
}

/** Rows of a long annex shown at once. */
const MOST_ROWS = 15;

function TableView({ block }: { readonly block: Of<"table"> }): ReactNode {
  const rows = block.table.rows.map((cells, index) => ({ cells, index }));
  return (
    <div id={block.id}>
      <h6>
        {block.name} {block.title}
      </h6>
      <DataTable
        caption={`${block.unit} ${block.caption}`}
        columns={block.table.columns.map(({ name, align }, c) => ({
          name: name === "" ? "–" : name,
          align,
          value: (row: (typeof rows)[number]) => row.cells[c] ?? "",
        }))}
        rows={rows}
        keyOf={({ index }) => String(index)}
        limit={MOST_ROWS}
      />
    </div>
  );
}
