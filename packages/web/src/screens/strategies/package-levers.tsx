import { type ReactNode, useEffect, useRef, useState } from "react";
import type { LeverOffer } from "../../engine/questions/levers.ts";
import { useWords } from "../../words/words.ts";
import { movedBy, type Package } from "./package-text.ts";

/** The levers of a package in their order: announced when, up, down, away. */
export function PackageLevers({
  open,
  offers,
  put,
}: {
  readonly open: Package;
  readonly offers: readonly LeverOffer[];
  readonly put: (levers: Package["levers"]) => void;
}): ReactNode {
  const say = useWords();
  const list = useRef<HTMLOListElement | null>(null);
  const [focus, setFocus] = useState<{ readonly lever: string; readonly by: -1 | 1 } | null>(null);
  // A row that changes its place loses the focus; the reader goes on with the button that was pressed.
  useEffect(() => {
    if (focus === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-lever]") ?? [])];
    const row = rows.find((one) => one.dataset.lever === focus.lever);
    const buttons = row?.querySelectorAll<HTMLButtonElement>("[data-action^=lever-]") ?? [];
    const wanted = buttons[focus.by < 0 ? 0 : 1];
    (wanted?.disabled ? buttons[focus.by < 0 ? 1 : 0] : wanted)?.focus();
    setFocus(null);
  }, [focus]);
  const move = (at: number, by: -1 | 1) => {
    put(movedBy(open.levers, at, by));
    setFocus({ lever: open.levers[at]!.lever, by });
  };
  return (
    <ol className="strategies-order" ref={list}>
      {open.levers.map(({ lever, start }, at) => {
        const title = offers.find(({ id }) => id === lever)?.title ?? lever;
        return (
          <li key={lever} data-lever={lever}>
            <span className="name">{title}</span>
            <label>
              <span className="unseen">{say("strategies.announcedOn", { lever: title })}</span>
              <input
                type="date"
                value={start}
                onChange={(event) => put(open.levers.with(at, { lever, start: event.target.value }))}
              />
            </label>
            <span className="moves">
              <button
                type="button"
                disabled={at === 0}
                data-action="lever-up"
                aria-label={say("strategies.up", { lever: title })}
                onClick={() => move(at, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={at === open.levers.length - 1}
                data-action="lever-down"
                aria-label={say("strategies.down", { lever: title })}
                onClick={() => move(at, 1)}
              >
                ↓
              </button>
              <button
                type="button"
                data-action="remove-lever"
                aria-label={say("strategies.remove", { lever: title })}
                onClick={() => put(open.levers.filter((_, i) => i !== at))}
              >
                ×
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
