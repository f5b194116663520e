import type { Actor } from "@multivector/engine";
import type { ReactNode } from "react";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";

/** The actors of a case: poles first, the state itself, others that act on it, then the rest by kind. */
export function ActorSelect({
  actor,
  choose,
}: {
  readonly actor: string;
  readonly choose: (id: string) => void;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const senders = new Set(kase.reactions.map(({ sender }) => sender));
  const groupOf = ({ id, kind }: Actor): string => {
    if (kase.poles.includes(id)) return say("actors.poles");
    if (id === kase.focal) return say("actors.focal");
    return senders.has(id) ? say("actors.reacting") : kind;
  };
  const order = [say("actors.poles"), say("actors.focal"), say("actors.reacting")];
  const groups = [...new Set([...order, ...kase.actors.map(groupOf)])];
  return (
    <label className="actor-select">
      {say("actors.actor")}
      <select value={actor} onChange={(event) => choose(event.target.value)} data-action="actor">
        {groups.map((group) => {
          const members = kase.actors.filter((one) => groupOf(one) === group);
          return members.length === 0 ? null : (
            <optgroup key={group} label={group}>
              {members.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}
