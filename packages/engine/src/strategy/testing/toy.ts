import type { Lever, Strategy } from "../../case/politics.ts";
import type { Case, Figure, Investment } from "../../case/types.ts";
import { tinyCase, tinyFigure } from "../../claims/testing/tiny-case.ts";

const ORIGIN = { file: "tiny", line: 1 };

/** A lever of the focal state that does nothing, for tests. */
export function toyLever(id: string, more: Partial<Lever> = {}): Lever {
  return {
    id,
    title: id,
    actor: "A",
    side: "focal",
    claims: [],
    costClass: "low",
    horizon: "years",
    investments: [],
    changes: [],
    signals: [],
    shifts: [],
    duties: [],
    after: [],
    source: "s",
    note: "",
    origin: ORIGIN,
    ...more,
  };
}

/** A strategy of levers, each with its first day. */
export function toyStrategy(id: string, levers: Readonly<Record<string, string>>): Strategy {
  const dated = Object.entries(levers).map(([lever, start]) => ({ lever, start }));
  return { id, title: id, text: "", claims: [], levers: dated, report: false, note: "", origin: ORIGIN };
}

/** Something to build. */
export function toyInvestment(id: string, leadYears: number | null, adds: readonly string[]): Investment {
  return { id, name: `the ${id}`, adds, leadYears, status: "planned", source: "s", note: "", origin: ORIGIN };
}

/** A figure of one of them, `quantity/subject/of`, with its range. */
export function toyFigure(id: string, value: number, unit: string, low = value, high = value): Figure {
  return tinyFigure(id, value, unit, { low, high });
}

/** A case of levers, strategies, investments and figures. */
export function toyCase(parts: Pick<Partial<Case>, "levers" | "strategies" | "investments" | "figures">): Case {
  return tinyCase({
    actors: [
      { id: "A", name: "Aland", kind: "state", country: "A", offices: [], source: "s", note: "", origin: ORIGIN },
    ],
    ...parts,
  });
}
