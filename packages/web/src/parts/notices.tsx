import { type ReactNode, useEffect, useState } from "react";
import { useCase } from "../state/case-context.ts";
import { differences, frozenParts } from "../state/headlines.ts";
import { store, useWorkbench } from "../state/store.ts";
import { EMPTY_SCENARIO } from "../state/workbench-state.ts";
import { useWords } from "../words/words.ts";
import { useRunId } from "./run-id.ts";

/** What a reader must be told of the link this page was opened with. */
export function Notices(): ReactNode {
  const say = useWords();
  const { frozen, scenario } = useWorkbench();
  const { whole, case: kase } = useCase();
  const [closed, setClosed] = useState(false);
  // Under the first nobody reacts; it is there in every case, stated or not.
  const known = [...new Set([EMPTY_SCENARIO.theory, ...kase.theories.map(({ id }) => id)])];
  const strange = scenario.theory.split("+").filter((id) => !known.includes(id));
  return (
    <>
      {strange.length > 0 ? (
        <div className="notice bad" role="alert" data-notice="theory">
          <p>{say("link.noTheory", { id: strange.join("+"), list: known.join(", ") })}</p>
          <button type="button" onClick={() => store.scenario({ theory: EMPTY_SCENARIO.theory })}>
            {say("link.dropTheory")}
          </button>
        </div>
      ) : null}
      {store.problems.length > 0 && !closed ? (
        <div className="notice bad" role="alert" data-notice="link">
          <ul>
            {store.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <button type="button" onClick={() => setClosed(true)}>
            {say("explain.close")}
          </button>
        </div>
      ) : null}
      {frozen !== "" && whole ? <Frozen frozen={frozen} /> : null}
    </>
  );
}

/** A moment after which the numbers of a screen have usually come; until then they are looked at again. */
const LOOK_MS = 700;

/** Whether a frozen link still shows what it was made with, and where not, both numbers. */
function Frozen({ frozen }: { readonly frozen: string }): ReactNode {
  const say = useWords();
  const now = useRunId();
  const { runId, numbers } = frozenParts(frozen);
  const [changed, setChanged] = useState(differences(numbers));
  useEffect(() => {
    const look = setInterval(() => setChanged(differences(frozenParts(frozen).numbers)), LOOK_MS);
    return () => clearInterval(look);
  }, [frozen]);
  const same = runId === now && changed.length === 0;
  return (
    <div className={same ? "notice" : "notice bad"} role="status" data-notice={same ? "frozen" : "changed"}>
      {same ? say("share.frozenMatches", { id: runId }) : say("share.frozenDiffers", { before: runId, now })}
      {changed.length === 0 ? null : (
        <ul>
          {changed.map(({ name, before, now: today }) => (
            <li key={name}>
              {name}: {say("share.frozenThen", { before, now: today })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
