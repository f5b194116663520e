import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useView } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { ActorControls } from "./actor-controls.tsx";
import { ActorMemberships } from "./actor-memberships.tsx";
import { ActorReactions } from "./actor-reactions.tsx";
import { ActorSelect } from "./actor-select.tsx";
import { Offices } from "./offices.tsx";
import { Sources } from "./source.tsx";

/** One actor: who holds its offices, what it belongs to, what it can close, with what it acts. */
export function ActorPanel(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [asked, choose] = useView("actors.actor", kase.poles[0] ?? kase.focal);
  const actor = kase.actors.find(({ id }) => id === asked) ?? kase.actors.find(({ id }) => id === kase.focal)!;
  return (
    <aside className="panel actor" data-panel="actor" aria-label={say("actors.actor")}>
      <ActorSelect actor={actor.id} choose={choose} />
      <h3>
        {actor.name} <span className="quiet">{actor.kind}</span>
      </h3>
      {actor.note === "" ? null : (
        <p className="quiet">
          {actor.note} <Sources kase={kase} ids={actor.source} />
        </p>
      )}
      <Offices actor={actor} />
      <ActorReactions actor={actor} />
      <ActorControls actor={actor} />
      <ActorMemberships actor={actor} />
    </aside>
  );
}
