import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { Source } from "../atlas/link-panel.tsx";

/** Sources by title and date, each with a way to everything else that uses it. */
export function SourceList({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Source kase={kase} id={id} />{" "}
          <span className="quiet">{kase.sources.find((source) => source.id === id)?.issued}</span>{" "}
          <button
            type="button"
            className="link"
            aria-label={`${id}: ${say("claims.sourceUses")}`}
            onClick={() => store.update({ screen: "sources", view: { ...store.get().view, "sources.selected": id } })}
          >
            {say("claims.sourceUses")}
          </button>
        </li>
      ))}
    </ul>
  );
}
