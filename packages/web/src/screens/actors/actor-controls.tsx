import { type Actor, type Control, isPlanned, lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { Sources } from "./source.tsx";

/** What an actor can close, and by what lever. */
export function ActorControls({ actor }: { readonly actor: Actor }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const held = kase.controls.filter((control) => control.actor === actor.id);
  if (held.length === 0) return null;
  const index = lookup(kase);
  const later = new Set(
    held.filter(({ target }) => {
      const links = index.linksOf(target.replace(/^\w+:/, ""));
      return (
        links.length > 0 && kase.links.filter(({ id }) => links.includes(id)).every((link) => isPlanned(kase, link))
      );
    }),
  );
  return (
    <>
      <h4>
        {say("actors.controls")} ({held.length - later.size})
      </h4>
      <Controls rows={held.filter((row) => !later.has(row))} />
      {later.size === 0 ? null : (
        <details>
          <summary>{say("actors.controlsPlanned", { count: later.size })}</summary>
          <Controls rows={[...later]} />
        </details>
      )}
    </>
  );
}

/** Controls shown at once. */
const FIRST = 8;

function Controls({ rows }: { readonly rows: readonly Control[] }): ReactNode {
  const say = useWords();
  const rest = rows.slice(FIRST);
  return (
    <>
      <ul>
        {rows.slice(0, FIRST).map((row) => (
          <OneControl key={row.id} row={row} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>{say("actors.more", { count: rest.length })}</summary>
          <ul>
            {rest.map((row) => (
              <OneControl key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OneControl({ row }: { readonly row: Control }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [kind = "", id = ""] = row.target.split(":");
  const link = kase.links.find((one) => kind === "link" && one.id === id);
  const name = (
    kase.corridors.find((one) => one.id === (link?.corridor ?? id)) ?? kase.sideRows.find((one) => one.id === id)
  )?.name;
  return (
    <li>
      {name ?? row.target}: {row.lever}, {say("actors.veto", { veto: row.veto })}{" "}
      <span className="quiet">
        {row.note} <Sources kase={kase} ids={row.source} />
      </span>
    </li>
  );
}
