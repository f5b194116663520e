import { type Baseline, dayOf, isoOf, yearOf } from "@multivector/engine";
import { type ReactNode, useMemo } from "react";
import { type ResolvedMove, resolveMoves } from "../../engine/moves.ts";
import { useCase } from "../../state/case-context.ts";
import { store, useWorkbench } from "../../state/store.ts";
import type { Move } from "../../state/workbench-state.ts";
import { useWords } from "../../words/words.ts";
import { FORM_KINDS, type FormKind, OURS, textOf } from "./move-form.ts";
import { MoveRow } from "./move-row.tsx";
import { firstForm, targetsOf } from "./targets.ts";
import { TimeControls } from "./time-controls.tsx";

/** The scenario as it is put together: what happens, what is done, theory, window, what changed against the published case. */
export function Composer({
  baseline,
  commodity,
}: {
  readonly baseline: Baseline;
  readonly commodity: string;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const { moves } = scenario;
  const resolved = useMemo(() => resolveMoves(kase, moves), [kase, moves]);
  const add = (kind: FormKind, side: Move["side"]) => {
    const form = firstForm(kind, targetsOf(kase, baseline, commodity, kind), suggestedDay(kase.asOf, kind, resolved));
    const text = kind === "text" ? `cap-link ${form.target || "ROUTE"} 50% @${form.date}+30` : textOf(kase, form);
    store.scenario({ moves: [...moves, { side, text }] });
  };
  const list = (side: Move["side"]) => (
    <section className="moves" data-panel={`moves-${side}`}>
      <h3>{say(side === "happens" ? "desk.happens" : "desk.ours")}</h3>
      <ol>
        {moves.map((move, index) =>
          move.side === side ? (
            // Moves have no id of their own; their place is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <MoveRow baseline={baseline} commodity={commodity} index={index} resolved={resolved[index]!} />
            </li>
          ) : null,
        )}
      </ol>
      <label className="add">
        <span className="unseen">{`${say("desk.add")}: ${say(side === "happens" ? "desk.happens" : "desk.ours")}`}</span>
        <select
          value=""
          data-action={`add-${side}`}
          onChange={(event) => (event.target.value === "" ? null : add(event.target.value as FormKind, side))}
        >
          <option value="">+ {say(side === "happens" ? "desk.addHappens" : "desk.addOurs")}</option>
          {FORM_KINDS.filter(
            (kind) => kind === "text" || kind === "licence" || OURS.has(kind) === (side === "ours"),
          ).map((kind) => (
            <option key={kind} value={kind}>
              {say(`desk.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
  return (
    <aside className="composer panel" aria-label={say("desk.title")}>
      <h2>{say("desk.title")}</h2>
      {moves.length === 0 ? <p className="quiet">{say("desk.noMoves")}</p> : null}
      {list("happens")}
      {list("ours")}
      <TimeControls />
      <Changed resolved={resolved} />
    </aside>
  );
}

/** The first of July after all that is built stands, or of the first year beyond the record; what is built, at the year's beginning. */
function suggestedDay(asOf: string, kind: FormKind, resolved: readonly ResolvedMove[]): string {
  const next = yearOf(dayOf(asOf)) + 1;
  if (kind === "announce") return `${next}-01-01`;
  const passing = resolved.filter(({ days, from }) => days !== null && from !== "").map(({ from }) => from);
  if (kind === "build") return `${passing.length > 0 ? yearOf(dayOf(passing.sort()[0]!)) : next + 1}-01-01`;
  if (passing.length > 0) return passing.sort()[0]!;
  const standing = resolved.filter(({ days, from }) => days === null && from !== "").map(({ from }) => dayOf(from));
  const first = Math.max(dayOf(`${next}-07-01`), ...standing.map((day) => dayOf(`${yearOf(day)}-07-01`)));
  return isoOf(first);
}

/** Every difference from the published case, in words, with the changes as the engine takes them. */
function Changed({ resolved }: { readonly resolved: readonly ResolvedMove[] }): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const assumptions = Object.entries(scenario.assumptions);
  if (resolved.length + assumptions.length === 0) return null;
  return (
    <details className="changed" data-panel="changed">
      <summary>
        {say("desk.changed")} ({resolved.length + assumptions.length})
      </summary>
      <ul>
        {resolved.flatMap(({ changes, move }) =>
          changes.map((change) => (
            <li key={`${move.text} ${change}`}>
              <code>{change}</code>
            </li>
          )),
        )}
        {assumptions.map(([id, value]) => (
          <li key={id}>
            <code>
              {id} = {value}
            </code>
          </li>
        ))}
      </ul>
    </details>
  );
}
