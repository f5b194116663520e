import { floorShares, percent } from "@multivector/charts";
import type { KeptShare } from "@multivector/engine";
import type { ReactNode } from "react";
import { Chart } from "../../parts/chart.tsx";
import { Num } from "../../parts/explain.tsx";
import { shown } from "../../parts/format.ts";
import { useCase } from "../../state/case-context.ts";
import { type CompareView, floorName, lookedNames } from "./view.ts";

/** In which share of states each strategy keeps what is to be kept, over all theories and under each. */
export function FloorsKept({ view }: { readonly view: CompareView }): ReactNode {
  const { say, found, names, pick } = view;
  const { case: kase } = useCase();
  const title = say("strategies.kept");
  const nameOf = (id: string) => floorName(say, kase, id);
  const text = ({ share, low, high }: KeptShare) => `${percent(share)} (${percent(low)}\u2013${percent(high)})`;
  const groups = found.kept.map((kept) => ({
    heading: nameOf(kept.floor),
    note: say(kept.floor === "loss" ? "strategies.atMostLimit" : "strategies.atLeastLimit", {
      ...{ limit: shown(kept.limit), unit: kept.unit },
    }),
    rows: found.rows.flatMap(({ id }, i) => {
      const own = kept.shares.filter(({ strategy }) => strategy === id);
      const all = own.find(({ theory }) => theory === "");
      if (!all || !Number.isFinite(all.share)) return [];
      const parts = own.filter(({ theory, share }) => theory !== "" && Number.isFinite(share));
      return [
        {
          name: names[i]!,
          ...{ share: all.share, low: all.low, high: all.high },
          parts: parts.map((one) => one.share),
          text: text(all),
        },
      ];
    }),
  }));
  const rows = found.kept.flatMap(({ floor, shares }) => shares.map((one) => ({ floor, ...one })));
  const place = (id: string) => found.rows.findIndex((row) => row.id === id);
  return (
    <Chart
      id="strategies-kept"
      title={title}
      note={say("strategies.keptNote", { basis: view.basis })}
      sources={[]}
      columns={[
        { name: say("strategies.strategy"), value: ({ strategy }) => names[place(strategy)] ?? strategy },
        { name: say("strategies.whatIsKept"), value: ({ floor }) => nameOf(floor) },
        {
          name: say("strategies.theory"),
          value: ({ theory }) =>
            theory === ""
              ? say("strategies.allStates")
              : `${theory} ${kase.theories.find(({ id }) => id === theory)?.title}`,
        },
        {
          name: `${say("strategies.shareOfStates")}, %`,
          align: "right",
          value: ({ share }) => (Number.isFinite(share) ? 100 * share : null),
          show: ({ share, low, high, strategy, floor, of }) => (
            <Num
              title={`${names[place(strategy)]}: ${nameOf(floor)}`}
              measure=""
              equation={say("strategies.equation.keptOf", { of })}
              digits={percent}
              {...(Number.isFinite(share) ? { value: share, low, high } : { value: null })}
            />
          ),
        },
      ]}
      rows={rows}
      keyOf={({ floor, strategy, theory }) => `${floor} ${strategy} ${theory}`}
      svg={() =>
        floorShares({
          ...{ id: "strategies-kept", title, width: view.width, unit: say("strategies.shareOfStates"), groups },
          desc: groups
            .map(({ heading, rows: own }) => `${heading}: ${own.map((one) => `${one.name} ${one.text}`).join(", ")}`)
            .join("; "),
          key: say("strategies.keptKey"),
          selected: lookedNames(view),
        })
      }
      onSelect={({ strategy }) => pick(place(strategy))}
    />
  );
}
