import type { Case, CaseEvent, Claim, ClaimCheck, Figure, Link, Sourced } from "../../case/types.ts";
import { readArguments } from "../arguments.ts";
import type { Outcome } from "../check.ts";
import { findCheckKind } from "../registry.ts";

const ORIGIN = { file: "tiny", line: 1 };
const SOURCED: Sourced = { source: "s", basis: "observed", confidence: 1, note: "", origin: ORIGIN };

/** An empty case with the given parts, for tests. */
export function tinyCase(parts: Partial<Case> = {}): Case {
  return {
    id: "tiny",
    title: "Tiny",
    focal: "A",
    asOf: "2026-01-01",
    baseYear: 2023,
    summary: "",
    commodities: [],
    places: [],
    corridors: [],
    links: [],
    shippers: [],
    contracts: [],
    controls: [],
    sideRows: [],
    processes: [],
    actors: [],
    names: [],
    memberships: [],
    figures: [],
    events: [],
    shocks: [],
    investments: [],
    definitions: [],
    questions: [],
    claims: [],
    conflicts: [],
    texts: [{ id: "t", author: "x", kind: "essay", written: "2022-06", thesis: "", theory: "T1" }],
    sources: [],
    poles: [],
    domains: [],
    floors: [],
    variables: [],
    mechanisms: [],
    theories: [],
    reactions: [],
    levers: [],
    strategies: [],
    duties: [],
    threats: [],
    channels: [],
    issues: [],
    indicators: [],
    ...parts,
  };
}

/** A figure named `quantity/subject/of@from`. */
export function tinyFigure(id: string, value: number, unit: string, more: Partial<Figure> = {}): Figure {
  const [head = "", from = ""] = id.split("@");
  const [quantity = "", subject = "", of = ""] = head.split("/");
  return { ...SOURCED, id, subject, quantity, of, from, to: "", value, unit, asOf: "2024", use: true, ...more };
}

/** An executed event. */
export function tinyEvent(id: string, date: string, more: Partial<CaseEvent> = {}): CaseEvent {
  const rest = { flowEffect: "", attribution: "", changes: [], record: [], quote: "" };
  return {
    ...SOURCED,
    ...rest,
    id,
    date,
    end: "",
    title: id,
    actor: "A",
    kind: "k",
    targets: [],
    executed: "yes",
    ...more,
  };
}

/** An open link of a corridor. */
export function tinyLink(id: string, from: string, to: string, more: Partial<Link> = {}): Link {
  const rest = { opens: "", closes: "", source: "s", basis: "observed", note: "", origin: ORIGIN } as const;
  return { ...rest, id, corridor: "c", from, to, mode: "pipe", commodities: ["oil"], states: ["A"], ...more };
}

/** A place of no importance. */
export function tinyPlace(id: string): Case["places"][number] {
  return { ...SOURCED, id, name: id, kind: "hub", country: "A", lat: 0, lon: 0 };
}

/** A membership row. */
export function tinyMember(actor: string, body: string, from: string, to = ""): Case["memberships"][number] {
  return { ...SOURCED, actor, body, role: "member", from, to };
}

/** A claim of text `t`, recorded as unverified. */
export function tinyClaim(id: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    text: "t",
    line: 1,
    quote: "words",
    kind: "quantity",
    subject: "",
    predicate: "",
    object: "",
    value: "",
    unit: "",
    asOf: "2022-06-15",
    definition: "",
    checkableBy: "data",
    conflictsWith: [],
    recorded: { verdict: "unverified", reason: "not checked", sources: [] },
    checks: [],
    origin: ORIGIN,
    ...more,
  };
}

/** A check that says supported if it holds and contradicted if not. */
export function tinyCheck(kind: string, values: ClaimCheck["with"], more: Partial<ClaimCheck> = {}): ClaimCheck {
  // biome-ignore lint/suspicious/noThenProperty: the word of the case format; the object is never awaited.
  return { id: "c", kind, with: values, then: "supported", otherwise: "contradicted", says: "it is so", ...more };
}

/** Outcome of one check kind on a case. */
export function outcomeOn(data: Case, kind: string, values: Record<string, unknown>, claim = tinyClaim("C1")): Outcome {
  return findCheckKind(kind)!.evaluate({ case: data, claim }, readArguments(values));
}
