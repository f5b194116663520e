import { type ReactNode, useState } from "react";
import { engine, Problems } from "../../engine/client.ts";
import type { LeverOffer } from "../../engine/questions/levers.ts";
import type { PackageSchedule } from "../../engine/questions/package-schedule.ts";
import { useAnswer } from "../../engine/use-answer.ts";
import { Num } from "../../parts/explain.tsx";
import { Answer, Failed } from "../../parts/status.tsx";
import { store, useWorkbench } from "../../state/store.ts";
import { useWords } from "../../words/words.ts";
import { NameField } from "./name-field.tsx";
import { PackageLevers } from "./package-levers.tsx";
import type { Package } from "./package-text.ts";
import { Timeline } from "./timeline.tsx";
import type { Packages } from "./use-packages.ts";

/** The package under construction: its levers with dates, what is wrong with it, how it unfolds, what it costs. */
export function PackagePanel({
  open,
  offers,
  packages,
}: {
  readonly open: Package;
  readonly offers: readonly LeverOffer[];
  readonly packages: Packages;
}): ReactNode {
  const say = useWords();
  const { scenario } = useWorkbench();
  const ask = { assumptions: scenario.assumptions, levers: open.levers };
  const scheduled = useAnswer("packageSchedule", open.levers.length === 0 ? null : ask);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const put = (levers: Package["levers"]) => {
    setFailed([]);
    packages.put({ ...open, levers });
  };
  const inOrder = () =>
    engine.ask("datesInOrder", ask).then(put, (error: unknown) => {
      setFailed(error instanceof Problems ? error.problems : [String(error)]);
    });
  return (
    <section className="panel" data-panel="package" aria-label={say("strategies.package", { name: open.name })}>
      <NameField open={open} packages={packages} />
      {open.levers.length === 0 ? (
        <p className="empty">{say("strategies.emptyPackage")}</p>
      ) : (
        <>
          <PackageLevers open={open} offers={offers} put={put} />
          <button type="button" data-action="dates-in-order" onClick={() => void inOrder()}>
            {say("strategies.inOrder")}
          </button>
          <p className="quiet">{say("strategies.orderNote")}</p>
          {failed.length > 0 ? <Failed problems={failed} /> : null}
          <Answer of={scheduled}>{(answer) => <Unfolded of={answer} open={open} offers={offers} />}</Answer>
        </>
      )}
    </section>
  );
}

/** What is wrong with the package, or how it unfolds, what it costs, and the way to the shock desk. */
function Unfolded({
  of,
  open,
  offers,
}: {
  readonly of: PackageSchedule;
  readonly open: Package;
  readonly offers: readonly LeverOffer[];
}): ReactNode {
  const say = useWords();
  const [used, setUsed] = useState("");
  const { schedule } = of;
  const key = JSON.stringify(open.levers);
  if (schedule === null)
    return (
      <div className="failed" role="alert" data-panel="package-problems">
        <strong>{say("strategies.problems")}</strong>
        <ul>
          {of.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <Timeline schedule={schedule} offers={offers} />
      <PackageCost schedule={schedule} open={open} offers={offers} />
      <button
        type="button"
        className="primary"
        data-action="use-package"
        onClick={() => {
          takeAsMine(open);
          setUsed(key);
        }}
      >
        {say("strategies.use")}
      </button>
      <p role="status" className="quiet">
        {used === key ? say("strategies.used") : ""}
      </p>
    </>
  );
}

/** The levers of the package in place of those the scenario had as its own. */
function takeAsMine({ levers }: Package): void {
  const rest = store.get().scenario.moves.filter(({ side, text }) => side !== "ours" || !text.startsWith("lever "));
  const own = levers.map(({ lever, start }) => ({ side: "ours" as const, text: `lever ${lever} @${start}` }));
  store.scenario({ moves: [...rest, ...own] });
}

function PackageCost({
  schedule,
  open,
  offers,
}: {
  readonly schedule: NonNullable<PackageSchedule["schedule"]>;
  readonly open: Package;
  readonly offers: readonly LeverOffer[];
}): ReactNode {
  const say = useWords();
  const figures = offers
    .filter(({ id }) => open.levers.some(({ lever }) => lever === id))
    .flatMap(({ costFigures }) => costFigures);
  const about = {
    title: say("strategies.costOf", { lever: open.name }),
    ...{ measure: "", equation: say("strategies.totalEquation"), figures: [...new Set(figures)] },
  };
  return (
    <dl className="strategies-cost">
      <dt>{say("strategies.once")}</dt>
      <dd>
        <Num {...about} {...(schedule.costUsdM ?? { value: null })} unit={say("strategies.usdM")} />
      </dd>
      <dt>{say("strategies.yearly")}</dt>
      <dd>
        <Num {...about} {...(schedule.yearlyUsdM ?? { value: null })} unit={say("strategies.usdMYear")} />
      </dd>
      {schedule.uncosted.length === 0 ? null : (
        <>
          <dt>{say("strategies.uncosted")}</dt>
          <dd className="not-known">{schedule.uncosted.join(", ")}</dd>
        </>
      )}
    </dl>
  );
}
