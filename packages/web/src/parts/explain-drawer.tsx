import { type Case, ENGINE, lookup } from "@multivector/engine";
import { Dialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../engine/use-answer.ts";
import { useCase } from "../state/case-context.ts";
import { linkTo, store, useWorkbench } from "../state/store.ts";
import { useWords } from "../words/words.ts";
import { citationOf } from "./citation.ts";
import type { Explainable } from "./explain.tsx";
import { ranged, shown } from "./format.ts";
import { copyText } from "./save.ts";
import { Answer } from "./status.tsx";

/** The drawer that takes a number apart: value, range, basis, equation with numbers put in, inputs with sources, assumptions. */
export function ExplainDrawer({
  what,
  close,
}: {
  readonly what: Explainable | null;
  readonly close: () => void;
}): ReactNode {
  const say = useWords();
  return (
    <Dialog.Root open={what !== null} onOpenChange={(open) => (open ? null : close())} modal={false}>
      <Dialog.Portal>
        <Dialog.Content className="drawer" aria-describedby={undefined} data-drawer="explain">
          <header>
            <Dialog.Title>{what?.title ?? say("explain.title")}</Dialog.Title>
            <Dialog.Close asChild>
              <button type="button">{say("explain.close")}</button>
            </Dialog.Close>
          </header>
          {what === null ? null : <Explained what={what} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Explained({ what }: { readonly what: Explainable }): ReactNode {
  const say = useWords();
  const open = useCase();
  const { case: kase } = open;
  const { scenario } = useWorkbench();
  const ask =
    what.measure === "" ? null : { measure: what.measure, at: what.at ?? "", assumptions: scenario.assumptions };
  const explained = useAnswer("explained", ask);
  const sources = explained.answer?.inputs.map(({ source }) => source) ?? [];
  return (
    <div className="explained">
      {what.value === undefined || what.value === null ? null : (
        <p className="big">
          {ranged({
            value: what.value,
            ...(what.low !== undefined && what.high !== undefined ? { low: what.low, high: what.high } : {}),
          })}{" "}
          {what.unit}
        </p>
      )}
      {what.equation === undefined ? null : (
        <>
          <h4>{say("explain.equation")}</h4>
          <p>{what.equation}</p>
        </>
      )}
      {what.figures === undefined ? null : <Inputs ids={what.figures} kase={kase} />}
      {ask === null ? null : (
        <Answer of={explained}>
          {(answer) => (
            <>
              <h4>{say("explain.equation")}</h4>
              <p className="measure">
                {answer.measure}: {shown(answer.value)} {answer.unit}
              </p>
              <p>{answer.equation}</p>
              <Inputs ids={answer.inputs.map(({ id }) => id)} kase={kase} />
            </>
          )}
        </Answer>
      )}
      <p className="quiet">
        {say("explain.run")}: {kase.id}, {kase.asOf}, engine {ENGINE}
      </p>
      <button
        type="button"
        onClick={() => void copyText(citationOf(open, what.title, linkTo(), [...new Set(sources)]))}
      >
        {say("explain.citation")}
      </button>
    </div>
  );
}

function Inputs({ ids, kase }: { readonly ids: readonly string[]; readonly kase: Case }): ReactNode {
  const say = useWords();
  const figures = ids.flatMap((id) => lookup(kase).figure(id) ?? []);
  if (figures.length === 0) return null;
  return (
    <>
      <h4>
        {say("explain.inputs")} ({figures.length})
      </h4>
      <ul className="inputs">
        {figures.slice(0, MOST).map((figure) => (
          <li key={figure.id}>
            <FigureInput id={figure.id} kase={kase} />
          </li>
        ))}
      </ul>
      {figures.length > MOST ? <p className="quiet">+{figures.length - MOST}</p> : null}
    </>
  );
}

/** Inputs listed at once; a share may rest on hundreds. */
const MOST = 40;

function FigureInput({ id, kase }: { readonly id: string; readonly kase: Case }): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const figure = lookup(kase).figure(id)!;
  const source = kase.sources.find((candidate) => candidate.id === figure.source);
  const assumed = scenario.assumptions[id];
  const when = [figure.from, figure.to].filter((date) => date !== "").join(" to ");
  return (
    <details>
      <summary>
        <code>{figure.subject}</code> {figure.quantity} {figure.of}{" "}
        <strong>
          {ranged(figure)} {figure.unit}
        </strong>{" "}
        <span className={`basis ${figure.basis}`}>{figure.basis}</span> {when}
      </summary>
      <p>{figure.note}</p>
      <p>
        {say("explain.source")}:{" "}
        {source === undefined || source.url === "" ? (
          (source?.title ?? figure.source)
        ) : (
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>
        )}{" "}
        {source?.issued ?? ""} · {figure.origin.file}:{figure.origin.line}
      </p>
      {assumed === undefined ? null : (
        <p className="assumed">
          {say("explain.assumed", { value: `${assumed} ${figure.unit}`, original: `${figure.value} ${figure.unit}` })}
        </p>
      )}
      <AssumeForm
        key={`${id} ${assumed}`}
        id={id}
        value={assumed ?? figure.value}
        unit={figure.unit}
        given={assumed !== undefined}
      />
    </details>
  );
}

/** Another value for a figure, kept in the link. */
function AssumeForm({
  id,
  value,
  unit,
  given,
}: {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly given: boolean;
}): ReactNode {
  const say = useWords();
  const [text, setText] = useState(String(value));
  const assume = (next: number | null) => {
    const { [id]: _, ...rest } = store.get().scenario.assumptions;
    store.scenario({ assumptions: next === null ? rest : { ...rest, [id]: next } });
  };
  return (
    <form
      className="assume"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "" && Number.isFinite(Number(text))) assume(Number(text));
      }}
    >
      <label>
        {say("explain.assume")}{" "}
        <input inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} /> {unit}
      </label>
      <button type="submit">{say("explain.assume")}</button>
      {given ? (
        <button type="button" onClick={() => assume(null)}>
          {say("explain.reset")}
        </button>
      ) : null}
    </form>
  );
}
