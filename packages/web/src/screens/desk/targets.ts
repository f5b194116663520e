import { type Baseline, type Case, compare } from "@multivector/engine";
import type { FormKind, MoveForm } from "./move-form.ts";

/** What a move of some kind can be aimed at: its id, its name, and the group it is listed in. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly group: TargetGroup;
}

/** Groups a long list is read in. */
export const TARGET_GROUPS = ["exits", "inside", "other", "shared", "works", "part", "all"] as const;
type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Targets of a kind, the most important first: routes by what they carry of the commodity, others by name. */
export function targetsOf(kase: Case, baseline: Baseline, commodity: string, kind: FormKind): readonly Target[] {
  const byName = (list: readonly Target[]) => [...list].sort((a, b) => compare(a.name, b.name));
  switch (kind) {
    case "cap":
    case "close":
    case "licence":
    case "cost": {
      const rows = kind === "cap" || kind === "close" ? kase.sideRows : [];
      return [
        ...routes(kase, baseline, commodity),
        ...byName(rows.map(({ id, name }) => ({ id, name, group: "shared" as const }))),
      ];
    }
    case "shock":
      return kase.shocks.map(({ id, title }) => ({ id, name: title, group: "all" }));
    case "build":
      return [
        ...kase.levers
          .filter(({ investments }) => investments.length > 0)
          .map(({ id, title }) => ({ id, name: title, group: "works" as const })),
        ...kase.investments
          .filter(({ adds, id }) => adds.length > 0 && !kase.levers.some((lever) => lever.id === id))
          .map(({ id, name }) => ({ id, name, group: "part" as const })),
      ];
    case "announce":
      return kase.levers.map(({ id, title }) => ({ id, name: title, group: "all" }));
    case "price": {
      const markets = new Set(
        kase.figures.filter(({ quantity }) => quantity === "price").map(({ subject }) => subject.replace("place:", "")),
      );
      return byName(
        kase.places.filter(({ id }) => markets.has(id)).map(({ id, name }) => ({ id, name, group: "all" })),
      );
    }
    case "output": {
      const fields = new Set(kase.shippers.flatMap((shipper) => shipper.fields));
      return byName(kase.places.filter(({ id }) => fields.has(id)).map(({ id, name }) => ({ id, name, group: "all" })));
    }
    case "text":
      return [];
  }
}

/** Corridors: those by which the focal state's cargo of the commodity first leaves it, by amount; its others by flow; those of other goods. */
function routes(kase: Case, baseline: Baseline, commodity: string): readonly Target[] {
  const leaving = new Map<string, number>();
  for (const path of baseline.paths)
    if (path.commodity === commodity) leaving.set(path.corridor, (leaving.get(path.corridor) ?? 0) + path.amount);
  const flow = (id: string) =>
    baseline.corridors.find((row) => row.corridor === id && row.commodity === commodity)?.focal ?? 0;
  const groupOf = ({ id, commodities }: Case["corridors"][number]): TargetGroup =>
    (leaving.get(id) ?? 0) > 0 ? "exits" : commodities.includes(commodity) ? "inside" : "other";
  return kase.corridors
    .map((corridor) => ({ id: corridor.id, name: corridor.name, group: groupOf(corridor) }))
    .sort(
      (a, b) =>
        TARGET_GROUPS.indexOf(a.group) - TARGET_GROUPS.indexOf(b.group) ||
        (leaving.get(b.id) ?? 0) - (leaving.get(a.id) ?? 0) ||
        flow(b.id) - flow(a.id),
    );
}

/** A move of a kind as it is first offered: half of the largest route for sixty days, from the day that is suggested. */
export function firstForm(kind: FormKind, targets: readonly Target[], date: string): MoveForm {
  const passing = kind === "cap" || kind === "close" || kind === "output" || kind === "price" || kind === "cost";
  const size = { cap: 50, output: 50, shock: 100, price: -10, cost: 5 }[kind as string] ?? null;
  const unit = kind === "price" || kind === "cost" ? "USD/t" : "%";
  return {
    ...{ kind, target: targets[0]?.id ?? "", size, unit, date, granted: false },
    days: kind === "shock" ? 30 : passing ? 60 : null,
    text: "",
  };
}
