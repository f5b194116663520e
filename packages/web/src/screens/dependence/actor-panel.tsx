import { type ActorPower, actorName, type CoercionView } from "@multivector/report";
import type { ReactNode } from "react";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useWords } from "../../words/words.ts";
import { lossExplained, ownExplained, plus } from "./closure-numbers.ts";

/** One actor: its closure over each horizon with its own cost, what stops, where cargo goes, what is not known. */
export function ActorPanel({
  view,
  row,
  choices,
  selected,
  select,
}: {
  readonly view: CoercionView;
  readonly row: ActorPower;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string;
  readonly select: (id: string) => void;
}): ReactNode {
  const say = useWords();
  return (
    <aside className="panel" data-panel="actor" aria-label={say("dependence.actorOf", { name: row.name })}>
      <label>
        {say("dependence.actor")}{" "}
        <select value={selected} onChange={(event) => select(event.target.value)}>
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <table>
        <caption>{say("dependence.lossAndOwn", { name: actorName(view, row.actor), levers: row.levers })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("dependence.closedFor")}</th>
            <th scope="col" className="number">
              {say("dependence.loss")}
            </th>
            <th scope="col" className="number">
              {say("dependence.ownCost")}
            </th>
            <th scope="col" className="number">
              {say("dependence.ofYear")}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.byDays.map((loss, i) => (
            <tr key={loss?.days ?? i}>
              <th scope="row">{say("dependence.days", { count: view.assessment.coercion.horizons[i]! })}</th>
              <td className="number">
                <Num {...lossExplained(view, row, i, say)} />
              </td>
              <td className="number">
                <Num {...ownExplained(view, row, i, say)} />
                {plus(loss)}
              </td>
              <td className="number">{loss === undefined ? "" : `${(100 * loss.shareOfYear).toFixed(1)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Detail view={view} row={row} />
    </aside>
  );
}

/** What a closure of the quoted length stops, and what its figures do not say. */
function Detail({ view, row: { main } }: { readonly view: CoercionView; readonly row: ActorPower }): ReactNode {
  const say = useWords();
  const ways = main.reroutes.filter(({ amount }) => amount >= 0.05).toSorted((a, b) => b.amount - a.amount);
  const commodity = (id: string) => view.case.commodities.find((one) => one.id === id)?.name ?? id;
  return (
    <dl>
      <dt>{say("dependence.stops", { count: main.days })}</dt>
      <dd>{main.corridors.map((id) => view.corridorName(id)).join("; ") || say("dependence.nothingStops")}</dd>
      <dt>{say("dependence.buffer")}</dt>
      <dd>
        {main.bufferDays === null ? say("dependence.noShutIn") : say("dependence.days", { count: main.bufferDays })} ·{" "}
        {main.recoveryDays === null
          ? say("dependence.recoveryLater")
          : say("dependence.recovery", { count: main.recoveryDays })}
      </dd>
      {ways.length === 0 ? null : (
        <>
          <dt>{say("dependence.instead")}</dt>
          <dd>
            <ul>
              {ways.slice(0, 5).map((way) => (
                <li key={`${way.corridor}|${way.commodity}`}>
                  {view.corridorName(way.corridor)}: {shown(way.amount)} {way.unit}{" "}
                  <span className="quiet">{commodity(way.commodity)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {main.notes.length === 0 ? null : (
        <>
          <dt>{say("dependence.notes")}</dt>
          <dd className="quiet">{main.notes.join(" ")}</dd>
        </>
      )}
    </dl>
  );
}
