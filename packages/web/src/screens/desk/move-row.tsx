import { type Baseline, dayOf, lookup } from "@multivector/engine";
import { type ReactNode, useId, useMemo } from "react";
import type { ResolvedMove } from "../../engine/moves.ts";
import { windowOf } from "../../engine/window.ts";
import { useCase } from "../../state/case-context.ts";
import { store, usePart } from "../../state/store.ts";
import type { Move } from "../../state/workbench-state.ts";
import { useWords } from "../../words/words.ts";
import { formOf, type MoveForm, PASSING, textOf } from "./move-form.ts";
import { TARGET_GROUPS, targetsOf } from "./targets.ts";

/** One move with its controls: what, how much, from when, for how long; remove it, or change whose it is. */
export function MoveRow({
  baseline,
  commodity,
  index,
  resolved,
}: {
  readonly baseline: Baseline;
  readonly commodity: string;
  readonly index: number;
  readonly resolved: ResolvedMove;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { move, problem } = resolved;
  const form = formOf(kase, move.text);
  const targets = useMemo(
    () => targetsOf(kase, baseline, commodity, form.kind),
    [kase, baseline, commodity, form.kind],
  );
  const put = (next: Partial<Move>, passing = false) => {
    const { moves } = store.get().scenario;
    store.scenario({ moves: moves.map((old, i) => (i === index ? { ...old, ...next } : old)) }, { passing });
  };
  const set = (change: Partial<MoveForm>, passing = false) =>
    put({ text: textOf(kase, { ...form, ...change }) }, passing);
  const remove = () => store.scenario({ moves: store.get().scenario.moves.filter((_, i) => i !== index) });
  const other = move.side === "happens" ? "ours" : "happens";
  return (
    <fieldset className="move" data-move={move.text}>
      <legend>{say(`desk.kind.${form.kind}`)}</legend>
      {form.kind === "text" ? (
        <input
          aria-label={say("desk.kind.text")}
          defaultValue={move.text}
          onBlur={(event) => put({ text: event.target.value.trim() })}
        />
      ) : (
        <Target form={form} targets={targets} set={set} />
      )}
      {form.size === null ? null : <Size form={form} set={set} />}
      {form.kind === "text" ? null : <When form={form} set={set} />}
      <Lead id={form.target} kind={form.kind} />
      <Outside from={resolved.from} days={resolved.days} />
      {problem === "" ? null : (
        <p className="failed" role="alert">
          {problem}
        </p>
      )}
      <p className="move-tools">
        <button type="button" data-action="remove" onClick={remove}>
          {say("desk.remove")}
        </button>
        <button type="button" data-action="other-side" onClick={() => put({ side: other })}>
          {say(other === "ours" ? "desk.toOurs" : "desk.toHappens")}
        </button>
      </p>
    </fieldset>
  );
}

type SetForm = (change: Partial<MoveForm>, passing?: boolean) => void;

function Target({
  form,
  targets,
  set,
}: {
  readonly form: MoveForm;
  readonly targets: ReturnType<typeof targetsOf>;
  readonly set: SetForm;
}): ReactNode {
  const say = useWords();
  const known = targets.some(({ id }) => id === form.target);
  return (
    <select
      aria-label={say("desk.target")}
      data-action="target"
      value={form.target}
      onChange={(event) => set({ target: event.target.value })}
    >
      {known ? null : <option value={form.target}>{form.target}</option>}
      {TARGET_GROUPS.map((group) => {
        const own = targets.filter((target) => target.group === group);
        const options = own.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ));
        if (own.length === 0) return null;
        return group === "all" ? (
          options
        ) : (
          <optgroup key={group} label={say(`desk.group.${group}`)}>
            {options}
          </optgroup>
        );
      })}
    </select>
  );
}

/** Percent by a slider that moves the map at once; money by a number. */
function Size({ form, set }: { readonly form: MoveForm; readonly set: SetForm }): ReactNode {
  const say = useWords();
  const id = useId();
  const size = form.size ?? 0;
  if (form.unit !== "%")
    return (
      <label className="inline">
        <input
          type="number"
          value={size}
          step={1}
          onChange={(event) => set({ size: Number(event.target.value) })}
          onBlur={() => store.settle()}
        />{" "}
        {form.unit}
      </label>
    );
  return (
    <div className="slider">
      <label htmlFor={id}>{say(form.kind === "shock" ? "desk.effect" : "desk.share")}</label>{" "}
      <output htmlFor={id}>{Math.round(size * 10) / 10} %</output>
      <input
        id={id}
        type="range"
        data-action="size"
        min={form.kind === "shock" ? 5 : 0}
        max={100}
        step={1}
        value={size}
        onChange={(event) => set({ size: Number(event.target.value) }, true)}
        onPointerUp={() => store.settle()}
        onKeyUp={() => store.settle()}
        onBlur={() => store.settle()}
      />
    </div>
  );
}

const LONGEST = 365;

function When({ form, set }: { readonly form: MoveForm; readonly set: SetForm }): ReactNode {
  const say = useWords();
  const from = form.kind === "build" ? "desk.stands" : form.kind === "announce" ? "desk.announcedOn" : "desk.from";
  return (
    <div className="when">
      <label>
        {say(from)}
        <input
          type="date"
          data-action="date"
          value={form.date}
          onChange={(event) => (event.target.value === "" ? null : set({ date: event.target.value }))}
        />
      </label>
      {PASSING.has(form.kind) ? (
        <label>
          {say("desk.days")}
          <input
            type="number"
            data-action="days"
            min={1}
            max={LONGEST * 10}
            value={form.days ?? ""}
            placeholder={say("desk.stays")}
            onChange={(event) => {
              const days = Number(event.target.value);
              if (event.target.value === "" && form.kind !== "shock") set({ days: null });
              else if (Number.isInteger(days) && days > 0) set({ days });
            }}
          />
        </label>
      ) : null}
    </div>
  );
}

/** A move that lies outside the window of the scenario changes nothing there: that is said beside it. */
function Outside({ from, days }: { readonly from: string; readonly days: number | null }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const scenario = usePart((state) => state.scenario);
  const window = useMemo(() => {
    try {
      return windowOf(kase, scenario);
    } catch {
      // The window has a sentence of its own, where it is chosen.
      return null;
    }
  }, [kase, scenario]);
  if (window === null || from === "") return null;
  const ended = days !== null && dayOf(from) + days <= dayOf(window.from);
  if (from < window.to && !ended) return null;
  return (
    <p className="assumed" data-outside>
      {say("desk.outside", { from: window.from, to: window.to })}
    </p>
  );
}

/** How long building usually takes, beside a day on which it is assumed to stand. */
function Lead({ id, kind }: { readonly id: string; readonly kind: string }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  if (kind !== "build") return null;
  const lever = kase.levers.find((candidate) => candidate.id === id);
  const parts = lever ? lever.investments : [id];
  const years = parts.flatMap((part) => {
    const leads = lookup(kase).allFigures(`investment:${part}`, "lead");
    return leads.map(({ value }) => value).concat(kase.investments.find((one) => one.id === part)?.leadYears ?? []);
  });
  if (years.length === 0) return <p className="quiet">{say("desk.leadUnknown")}</p>;
  return <p className="quiet">{say("desk.lead", { years: Math.max(...years) })}</p>;
}
