import { type Case, costOf, type Figure, type Lever, lookup, type Ranged, type Strategy } from "@multivector/engine";
import type { Question } from "../question.ts";

/** A record and what it is called. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** A lever by itself, as it is offered for a package. Money in USD million, lead times in years. */
export interface LeverOffer {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  readonly side: Lever["side"];
  readonly costClass: string;
  readonly note: string;
  /** Once and every year; null: nothing of it is stated. */
  readonly once: Ranged | null;
  readonly yearly: Ranged | null;
  /** Levers and investments whose cost nobody states. */
  readonly uncosted: readonly string[];
  readonly costFigures: readonly string[];
  /** Years the prices of its cost are of, first and last; empty: no cost figure. */
  readonly priceYears: string;
  /** From announcing until all of it stands; null: of something it builds nobody says how long it takes. */
  readonly lead: Ranged | null;
  readonly leadFigures: readonly string[];
  readonly builds: readonly Named[];
  readonly after: readonly Named[];
}

/** Every lever of the case, in its order. */
export const levers: Question<{ readonly assumptions: Readonly<Record<string, number>> }, readonly LeverOffer[]> = (
  desk,
  { assumptions },
) => {
  const kase = desk.assuming(assumptions);
  return kase.levers.map((lever) => offerOf(kase, lever));
};

function offerOf(kase: Case, lever: Lever): LeverOffer {
  const { id, title, side, costClass, note } = lever;
  const subjects = [`lever:${id}`, ...lever.investments.map((one) => `investment:${one}`)];
  const costs = subjects.flatMap((subject) => [
    ...lastOf(kase, subject, "cost"),
    ...lastOf(kase, subject, "capex"),
    ...lastOf(kase, subject, "opex"),
  ]);
  const cost = costOf(kase, planOf("one", title, [{ lever: id, start: "" }]));
  return {
    ...{ id, title, side, costClass, note },
    actor: kase.actors.find((actor) => actor.id === lever.actor)?.name ?? lever.actor,
    ...{ once: cost.costUsdM, yearly: cost.yearlyUsdM, uncosted: cost.uncosted },
    costFigures: costs.map((figure) => figure.id),
    priceYears: priceYears(costs),
    lead: leadOf(kase, lever),
    leadFigures: subjects.flatMap((subject) => lastOf(kase, subject, "lead").map((figure) => figure.id)),
    builds: lever.investments.map((one) => ({ id: one, title: nameOf(kase, one) })),
    after: lever.after.map((one) => ({ id: one, title: kase.levers.find((l) => l.id === one)?.title ?? one })),
  };
}

/** The longest of its own lead and those of what it builds, as a schedule takes them. */
function leadOf(kase: Case, lever: Lever): Ranged | null {
  const own = rangeOf(lastOf(kase, `lever:${lever.id}`, "lead")[0]) ?? { low: 0, value: 0, high: 0 };
  const built = lever.investments.map((id) => {
    const years = kase.investments.find((one) => one.id === id)?.leadYears ?? null;
    const said = rangeOf(lastOf(kase, `investment:${id}`, "lead")[0]);
    return said ?? (years === null ? null : { low: years, value: years, high: years });
  });
  if (built.includes(null)) return null;
  const all = [own, ...built.filter((one) => one !== null)];
  const most = (of: keyof Ranged) => Math.max(...all.map((one) => one[of]));
  return { low: most("low"), value: most("value"), high: most("high") };
}

const lastOf = (kase: Case, subject: string, quantity: string): Figure[] =>
  lookup(kase).figures(subject, quantity, "").slice(-1);

function rangeOf(figure: Figure | undefined): Ranged | null {
  if (!figure) return null;
  const { value, low = value, high = value } = figure;
  return { low, value, high };
}

const nameOf = (kase: Case, id: string) => kase.investments.find((one) => one.id === id)?.name ?? id;

function priceYears(figures: readonly Figure[]): string {
  const years = [...new Set(figures.map(({ asOf }) => asOf.slice(0, 4)))].filter((year) => year !== "").sort();
  return years.length < 2 ? (years[0] ?? "") : `${years[0]}\u2013${years.at(-1)}`;
}

/** A package of the reader's as a strategy of the engine. */
export function planOf(id: string, title: string, planned: Strategy["levers"]): Strategy {
  return {
    ...{ id, title, levers: planned, text: "", claims: [], report: false, note: "" },
    origin: { file: "", line: 0 },
  };
}
