import { dayOf, isoOf, yearOf } from "@multivector/engine";
import { type ReactNode, useId } from "react";
import { useAnswer } from "../../engine/use-answer.ts";
import { Answer } from "../../parts/status.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { LeverList } from "./lever-list.tsx";
import { PackagePanel } from "./package-panel.tsx";
import { usePackages } from "./use-packages.ts";

/** Packages of levers: which there are, and the one that is being built. */
export function Builder(): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const { scenario } = useWorkbench();
  const packages = usePackages();
  const levers = useAnswer("levers", { assumptions: scenario.assumptions });
  const { open } = packages;
  const chosen = open?.levers.map(({ lever }) => lever) ?? [];
  const add = (lever: string) => {
    const start = open?.levers.at(-1)?.start || `${yearOf(dayOf(kase.asOf)) + 1}-01-01`;
    const fresh = { lever, start: Number.isNaN(dayOf(start)) ? "" : isoOf(dayOf(start)) };
    if (open === null) packages.add(say("strategies.newName"), [fresh]);
    else packages.put({ ...open, levers: [...open.levers, fresh] });
  };
  return (
    <section data-panel="package-builder" aria-labelledby="strategies-build">
      <h2 id="strategies-build">{say("strategies.build")}</h2>
      <p className="quiet">{say("strategies.buildNote")}</p>
      <PackageTabs packages={packages} />
      <div className="strategies-builder">
        <Answer of={levers}>{(offers) => <LeverList offers={offers} chosen={chosen} add={add} />}</Answer>
        {open === null ? (
          <p className="empty">{say("strategies.noPackage")}</p>
        ) : (
          <Answer of={levers}>
            {(offers) => <PackagePanel key={open.id} open={open} offers={offers} packages={packages} />}
          </Answer>
        )}
      </div>
    </section>
  );
}

/** The packages there are, and a new one: empty, or from a strategy of the case. */
function PackageTabs({ packages }: { readonly packages: ReturnType<typeof usePackages> }): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const from = useId();
  return (
    <div className="controls">
      {packages.all.length === 0 ? null : (
        <fieldset className="choice">
          <legend>{say("strategies.packages")}</legend>
          {packages.all.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              aria-pressed={packages.open?.id === id}
              data-action="open-package"
              onClick={() => packages.show(id)}
            >
              {name === "" ? id : name}
            </button>
          ))}
        </fieldset>
      )}
      <button type="button" data-action="new-package" onClick={() => packages.add(say("strategies.newName"), [])}>
        {say("strategies.newPackage")}
      </button>
      <label htmlFor={from}>
        {say("strategies.copyOf")}
        <select
          id={from}
          value=""
          data-action="copy-strategy"
          onChange={(event) => {
            const found = kase.strategies.find(({ id }) => id === event.target.value);
            if (found) packages.add(say("strategies.copyName", { name: found.title.split(":")[0]! }), found.levers);
          }}
        >
          <option value="">{say("strategies.choose")}</option>
          {kase.strategies
            .filter(({ levers }) => levers.length > 0)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
