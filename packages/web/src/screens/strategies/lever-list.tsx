import { type ReactNode, useState } from "react";
import type { LeverOffer } from "../../engine/questions/levers.ts";
import { DataTable, type TableColumn } from "../../parts/data-table.tsx";
import { Num } from "../../parts/explain.tsx";
import { useView } from "../../state/store.ts";
import { type Say, useWords } from "../../words/words.ts";

/** Every lever of the case: whose it is, what it costs and takes, what it builds and follows; each can be added to the package. */
export function LeverList({
  offers,
  chosen,
  add,
}: {
  readonly offers: readonly LeverOffer[];
  readonly chosen: readonly string[];
  readonly add: (lever: string) => void;
}): ReactNode {
  const say = useWords();
  const [side, setSide] = useView("strategies.side", "all");
  const [find, setFind] = useState("");
  const wanted = find.trim().toLowerCase();
  const rows = offers.filter(
    (one) =>
      (side === "all" || one.side === side) &&
      (wanted === "" || `${one.title} ${one.id} ${one.actor}`.toLowerCase().includes(wanted)),
  );
  return (
    <section className="panel strategies-levers" aria-label={say("strategies.levers")} data-panel="levers">
      <h3>{say("strategies.levers")}</h3>
      <div className="controls">
        <label>
          {say("strategies.find")}{" "}
          <input type="search" value={find} onChange={(event) => setFind(event.target.value)} />
        </label>
        <fieldset className="choice">
          <legend>{say("strategies.whose")}</legend>
          {(["all", "focal", "outsider"] as const).map((id) => (
            <label key={id}>
              <input type="radio" name="strategies-side" checked={side === id} onChange={() => setSide(id)} />{" "}
              {say(`strategies.side.${id}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <DataTable
        caption={say("strategies.leversCaption", { count: rows.length, all: offers.length })}
        columns={columnsOf(say, chosen, add)}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </section>
  );
}

function columnsOf(
  say: Say,
  chosen: readonly string[],
  add: (lever: string) => void,
): readonly TableColumn<LeverOffer>[] {
  return [
    { name: say("strategies.lever"), value: ({ title }) => title, show: (one) => <LeverWords offer={one} say={say} /> },
    {
      name: say("strategies.actor"),
      value: ({ actor }) => actor,
      show: ({ actor, side }) => (
        <>
          {actor} <span className="quiet">{say(`strategies.side.${side}`)}</span>
        </>
      ),
    },
    {
      name: say("strategies.costClass"),
      value: ({ costClass }) => CLASSES.indexOf(costClass),
      show: ({ costClass }) => costClass,
    },
    {
      name: say("strategies.cost"),
      align: "right",
      value: ({ once, yearly }) => once?.value ?? yearly?.value ?? null,
      show: (one) => <LeverCost offer={one} say={say} />,
    },
    {
      name: say("strategies.lead"),
      align: "right",
      value: ({ lead }) => lead?.value ?? null,
      show: ({ lead, title, leadFigures }) => (
        <Num
          title={say("strategies.leadOf", { lever: title })}
          measure=""
          {...(lead ?? { value: null })}
          unit={say("strategies.years")}
          equation={say("strategies.leadEquation")}
          figures={leadFigures}
        />
      ),
    },
    {
      name: say("strategies.inPackage"),
      value: ({ id }) => (chosen.includes(id) ? 1 : 0),
      show: ({ id, title }) =>
        chosen.includes(id) ? (
          <span className="quiet">{say("strategies.added")}</span>
        ) : (
          <button
            type="button"
            data-action="add-lever"
            aria-label={say("strategies.addLever", { lever: title })}
            onClick={() => add(id)}
          >
            {say("strategies.add")}
          </button>
        ),
    },
  ];
}

const CLASSES = ["none", "low", "medium", "high", "very high"];

function LeverWords({ offer, say }: { readonly offer: LeverOffer; readonly say: Say }): ReactNode {
  const { id, title, builds, after, note } = offer;
  const list = (named: readonly { readonly title: string }[]) => named.map((one) => one.title).join("; ");
  return (
    <>
      <span title={note}>{title}</span> <code className="quiet">{id}</code>
      {builds.length === 0 ? null : <div className="quiet">{say("strategies.builds", { list: list(builds) })}</div>}
      {after.length === 0 ? null : <div className="quiet">{say("strategies.after", { list: list(after) })}</div>}
    </>
  );
}

/** Cost of a lever by itself, once and every year, with the years its prices are of. */
function LeverCost({ offer, say }: { readonly offer: LeverOffer; readonly say: Say }): ReactNode {
  const { title, once, yearly, uncosted, costFigures, priceYears } = offer;
  const about = {
    title: say("strategies.costOf", { lever: title }),
    ...{ measure: "", equation: say("strategies.costEquation"), figures: costFigures },
  };
  const none = (once?.high ?? 0) === 0 && (yearly?.high ?? 0) === 0;
  if (none && uncosted.length > 0) return <span className="not-known">{say("value.notKnown")}</span>;
  if (none) return <span>0</span>;
  return (
    <>
      {once === null || once.high === 0 ? null : (
        <div>
          <Num {...about} {...once} />
        </div>
      )}
      {yearly === null || yearly.high === 0 ? null : (
        <div>
          <Num {...about} {...yearly} unit={say("strategies.aYear")} />
        </div>
      )}
      {priceYears === "" ? null : <div className="quiet">{say("strategies.prices", { years: priceYears })}</div>}
      {uncosted.length === 0 ? null : <div className="not-known">{say("strategies.partUnknown")}</div>}
    </>
  );
}
