import { type ReactNode, useState } from "react";
import { citationOf } from "../../parts/citation.ts";
import { FigureLine } from "../../parts/figure-line.tsx";
import { copyText } from "../../parts/save.ts";
import { useCase } from "../../state/case-context.ts";
import { linkTo } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { ageOf, licenceOf } from "./source-facts.ts";
import type { RecordUse, SourceUse } from "./source-uses.ts";

/** Figures or records listed at once: a customs table may carry thousands. */
const STEP = 60;

/** One source: what it is, and every figure and record that uses it, each with its place in the case. */
export function SourcePanel({ use }: { readonly use: SourceUse | undefined }): ReactNode {
  const say = useWords();
  const open = useCase();
  const { case: kase } = open;
  const [copied, setCopied] = useState(false);
  if (use === undefined) return <p className="empty">{say("sources.choose")}</p>;
  const { source, figures, records } = use;
  const age = ageOf(source.issued, kase.asOf);
  const licence = licenceOf(source);
  const unknown = <span className="not-known">{say("value.notKnown")}</span>;
  return (
    <article className="panel source-panel" data-panel="source" aria-labelledby="source-title">
      <h2 id="source-title">{source.title}</h2>
      <p>
        <code>{source.id}</code>{" "}
        {source.url === "" ? null : (
          <a href={source.url} rel="noreferrer">
            {source.url}
          </a>
        )}
      </p>
      <dl>
        <dt>{say("sources.issued")}</dt>
        <dd>
          {source.issued === "" ? unknown : source.issued}
          {age === null ? null : <span className="quiet"> ({say("sources.ageOf", { age, date: kase.asOf })})</span>}
        </dd>
        <dt>{say("sources.licence")}</dt>
        <dd>{licence === "" ? unknown : licence}</dd>
      </dl>
      {source.note === "" ? null : <p>{source.note}</p>}
      <button
        type="button"
        data-action="copy-citation"
        onClick={() => void copyText(citationOf(open, source.title, linkTo(), [source.id])).then(() => setCopied(true))}
      >
        {copied ? say("sources.copied") : say("sources.citation")}
      </button>
      <h3>
        {say("sources.figures")} ({figures.length})
      </h3>
      {figures.length === 0 ? <p className="quiet">{say("sources.noFigures")}</p> : null}
      <InSteps
        items={figures}
        keyOf={({ id }) => id}
        show={(figure) => (
          <>
            <FigureLine figure={figure} place />
            {figure.note === "" ? null : <span className="quiet note">{figure.note}</span>}
          </>
        )}
      />
      {records.length === 0 ? null : (
        <>
          <h3>
            {say("sources.records")} ({records.length})
          </h3>
          <InSteps
            items={records}
            keyOf={({ kind, id, title, origin }) => `${kind}/${id}/${title}/${origin?.line ?? ""}`}
            show={(record) => <RecordLine record={record} />}
          />
        </>
      )}
    </article>
  );
}

function RecordLine({ record: { kind, id, title, origin } }: { readonly record: RecordUse }): ReactNode {
  return (
    <>
      <span className="quiet">{kind}</span> {id === "" ? null : <code>{id}</code>} {title}{" "}
      {origin === undefined ? null : (
        <span className="quiet place">
          {origin.file}:{origin.line}
        </span>
      )}
    </>
  );
}

/** A list that shows more when asked. */
function InSteps<T>({
  items,
  keyOf,
  show,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly show: (item: T) => ReactNode;
}): ReactNode {
  const say = useWords();
  const [count, setCount] = useState(STEP);
  return (
    <>
      <ul className="uses">
        {items.slice(0, count).map((item) => (
          <li key={keyOf(item)}>{show(item)}</li>
        ))}
      </ul>
      {items.length > count ? (
        <button type="button" onClick={() => setCount(count + 10 * STEP)} data-action="more">
          {say("sources.more", { count: Math.min(10 * STEP, items.length - count) })}
        </button>
      ) : null}
    </>
  );
}
