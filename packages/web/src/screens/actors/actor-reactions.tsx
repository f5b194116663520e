import type { Actor, Excitement } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { store, useView } from "../../state/store.ts";
import type { Say } from "../../words/words.ts";
import { useWords } from "../../words/words.ts";
import { actorName } from "./names.ts";

/** The reactions of an actor with their instruments; how often is said in the tables, with its range and on and off. */
export function ActorReactions({ actor }: { readonly actor: Actor }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const [, chooseReaction] = useView("actors.reaction", kase.reactions[0]?.id ?? "");
  const own = kase.reactions.filter(({ sender }) => sender === actor.id);
  if (own.length === 0) return null;
  return (
    <>
      <h4>
        {actor.id === kase.focal ? say("actors.answers") : say("actors.can", { country: actorName(kase, kase.focal) })}
      </h4>
      <ul>
        {own.map(({ id, title, excitedBy, instruments }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() => {
                chooseReaction(id);
                store.view("actors.part", "retaliation", "alignment");
              }}
            >
              {title}
            </button>{" "}
            <span className="quiet">({excitedWords(say, excitedBy, (one) => actorName(kase, one))})</span>
            <ul>
              {instruments.map((one) => (
                <li key={one.id}>{one.title}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function excitedWords(say: Say, excited: Excitement | undefined, name: (id: string) => string): string {
  if (!excited) return say("actors.unexcited");
  const words = {
    "moves-away": "actors.stockAway",
    "moves-toward": "actors.stockToward",
    pressure: "actors.stockPressure",
  } as const;
  return say("actors.excited", { stock: say(words[excited.stock]), pole: name(excited.pole) });
}
