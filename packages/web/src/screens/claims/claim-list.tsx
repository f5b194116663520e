import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Empty } from "../../parts/status.tsx";
import { useWords } from "../../words/words.ts";
import { isChanged } from "./claim-changes.ts";
import type { ClaimRow } from "./claim-rows.ts";
import { VerdictMark } from "./verdict.tsx";

/** Steps of the keys that move through the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Sentences one below the other; arrow keys move the choice, Tab leaves the list. */
export function ClaimList({
  rows,
  selected,
  select,
}: {
  readonly rows: readonly ClaimRow[];
  readonly selected: string;
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  const list = useRef<HTMLUListElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === selected),
  );
  useEffect(() => {
    // A sentence chosen by a link or a cross reference is brought into view inside the list, without moving the page.
    const [frame, row] = [list.current, list.current && rowOf(list.current, selected)];
    if (!frame || !row) return;
    const [outer, inner] = [frame.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      frame.scrollTop += inner.top - outer.top - frame.clientHeight / 3;
  }, [selected]);
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))]!;
    select(next.id);
    if (list.current) rowOf(list.current, next.id)?.focus();
  };
  if (rows.length === 0) return <Empty>{say("claims.none")}</Empty>;
  return (
    <ul className="claim-list" ref={list} aria-label={say("claims.listLabel")} data-panel="claim-list">
      {rows.map((row, r) => (
        <li key={row.id}>
          <button
            type="button"
            data-claim={row.id}
            aria-current={row.id === selected}
            tabIndex={r === at ? 0 : -1}
            onClick={() => select(row.id)}
            onKeyDown={onKey}
          >
            <span className="quiet where">
              {row.id} <span className="line">{say("claims.line", { line: row.claim.line })}</span>
            </span>
            <span className="quote">{row.claim.quote}</span>
            <span className="judged">
              <VerdictMark verdict={row.result.verdict} />
              {isChanged(row.change) ? (
                <span className="assumed">
                  {say("claims.was", { verdict: say(`claims.verdict.${row.change!.from}`) })}
                </span>
              ) : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function rowOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);
}
