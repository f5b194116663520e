import { type Baseline, type Case, compare } from "@multivector/engine";
import type { FormKind, MoveForm } from "./move-form.ts";

/** What a move of some kind can be aimed at: its id, its name, and the group it is listed in. */
export interface Target {
  readonly id: string;
  readonly name: string;
}

/** Targets of a kind, the most important first: routes by what they carry of the commodity, others by name. */
export function targetsOf(kase: Case, baseline: Baseline, commodity: string, kind: FormKind): readonly Target[] {
  const byName = (list: readonly Target[]) => [...list].sort((a, b) => compare(a.name, b.name));
  switch (kind) {
    case "cap":
    case "close":
    case "licence":
    case "cost": {
      const rows = kind === "cap" || kind === "close" ? kase.sideRows.map(({ id, name }) => ({ id, name })) : [];
      return [...routes(kase, baseline, commodity), ...byName(rows)];
    }
    case "shock":
      return kase.shocks.map(({ id, title }) => ({ id, name: title }));
    case "build":
      return [
        ...kase.levers
          .filter(({ investments }) => investments.length > 0)
          .map(({ id, title }) => ({ id, name: title })),
        ...kase.investments
          .filter(({ adds, id }) => adds.length > 0 && !kase.levers.some((lever) => lever.id === id))
          .map(({ id, name }) => ({ id, name })),
      ];
    case "announce":
      return kase.levers.map(({ id, title }) => ({ id, name: title }));
    case "price": {
      const markets = new Set(
        kase.figures.filter(({ quantity }) => quantity === "price").map(({ subject }) => subject.replace("place:", "")),
      );
      return byName(kase.places.filter(({ id }) => markets.has(id)).map(({ id, name }) => ({ id, name })));
    }
    case "output": {
      const fields = new Set(kase.shippers.flatMap((shipper) => shipper.fields));
      return byName(kase.places.filter(({ id }) => fields.has(id)).map(({ id, name }) => ({ id, name })));
    }
    case "text":
      return [];
  }
}

/** Corridors by the focal state's cargo of the commodity in the base year, then those of other goods. */
function routes(kase: Case, baseline: Baseline, commodity: string): readonly Target[] {
  const weight = (id: string) =>
    baseline.corridors.find((row) => row.corridor === id && row.commodity === commodity)?.focal ?? -1;
  return [...kase.corridors].sort((a, b) => weight(b.id) - weight(a.id)).map(({ id, name }) => ({ id, name }));
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
