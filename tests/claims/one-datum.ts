import type { Case, Claim, ClaimCheck } from "@multivector/engine";

/** Cases that differ from the given one in a single datum that the check reads; at least one of them should turn its verdict. */
export function changedByOneDatum(data: Case, claim: Claim, check: ClaimCheck): Case[] {
  const words = textsIn(check.with);
  return [
    ...byFigures(data, words),
    ...bySources(data, check),
    ...byEvents(data, check, words),
    ...byOffices(data, check, words),
    ...byNames(data, check, words),
    ...byMemberships(data, check, words),
    ...byNetwork(data, check),
    ...byClaims(data, claim, words),
  ];
}

/** All texts of nested arguments. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function replaced<T>(list: readonly T[], old: T, next: T): T[] {
  return list.map((item) => (item === old ? next : item));
}

function byFigures(data: Case, words: readonly string[]): Case[] {
  return data.figures
    .filter((figure) => words.includes(figure.id))
    .flatMap((figure) =>
      [3, 1 / 3, 2, 0.5, 6, 10, 0.1, 0.8].map((factor) => {
        const scaled = { ...figure, value: figure.value * factor };
        return { ...data, figures: replaced(data.figures, figure, scaled) };
      }),
    );
}

/** Sources that spoke differently of one thing come to agree, or a second one appears. */
function bySources(data: Case, check: ClaimCheck): Case[] {
  const { subject, quantity, of = "" } = check.with as Record<string, string>;
  const isMeant = (figure: Case["figures"][number]) =>
    figure.subject === subject && figure.quantity === quantity && figure.of === of;
  const first = data.figures.find(isMeant);
  if (!first) return [];
  const agreed = data.figures.map((figure) => (isMeant(figure) ? { ...figure, value: first.value } : figure));
  return [
    { ...data, figures: agreed },
    { ...data, figures: [...data.figures, { ...first, id: `${first.id}~second`, source: "memory" }] },
  ];
}

function byEvents(data: Case, check: ClaimCheck, words: readonly string[]): Case[] {
  const kinds = (check.with.kinds as readonly string[] | undefined) ?? [];
  const said = typeof check.with.phrase === "string" ? check.with.phrase : "";
  const stated = String(check.with.stated ?? "");
  return data.events
    .filter((event) => words.includes(event.id) || kinds.includes(event.kind))
    .flatMap((event) =>
      [
        { date: `${Number(event.date.slice(0, 4)) + 1}${event.date.slice(4)}` },
        { date: stated },
        { end: `${Number(event.end.slice(0, 4)) + 1}${event.end.slice(4)}` },
        { executed: event.executed === "no" ? ("yes" as const) : ("no" as const) },
        { actor: stated },
        { targets: [...event.targets, stated] },
        { title: said, quote: said },
        { title: "", quote: "" },
      ].map((change) => ({ ...data, events: replaced(data.events, event, { ...event, ...change }) })),
    );
}

function byOffices(data: Case, check: ClaimCheck, words: readonly string[]): Case[] {
  const holder = String(check.with.holder ?? "");
  return data.actors
    .filter((actor) => holder !== "" && words.includes(actor.id))
    .flatMap((actor) =>
      actor.offices
        .filter((term) => words.includes(term.office))
        .flatMap((term) =>
          [{ holder: "Somebody Else" }, { holder }].map((change) => {
            const offices = replaced(actor.offices, term, { ...term, ...change });
            return { ...data, actors: replaced(data.actors, actor, { ...actor, offices }) };
          }),
        ),
    );
}

function byNames(data: Case, check: ClaimCheck, words: readonly string[]): Case[] {
  const name = String(check.with.name ?? "");
  return data.names
    .filter((row) => name !== "" && words.includes(row.place))
    .flatMap((row) =>
      [{ name: "Elsewhere" }, { name }].map((change) => ({
        ...data,
        names: replaced(data.names, row, { ...row, ...change }),
      })),
    );
}

function byMemberships(data: Case, check: ClaimCheck, words: readonly string[]): Case[] {
  const bodies = [check.with.body, check.with.within].filter((body) => typeof body === "string");
  if (bodies.length === 0) return [];
  const concerned = data.memberships.filter((row) => bodies.includes(row.body) || words.includes(row.actor));
  const sample = concerned[0]!;
  const added = bodies.flatMap((body) =>
    ["IR", "TR", "UZ", "PK", "ZZ"].map((actor) => ({ ...sample, actor, body: String(body), from: "1990", to: "" })),
  );
  return [
    ...concerned.map((row) => ({ ...data, memberships: replaced(data.memberships, row, { ...row, to: "1992" }) })),
    ...concerned.map((row) => ({ ...data, memberships: replaced(data.memberships, row, { ...row, to: "" }) })),
    ...concerned.map((row) => ({
      ...data,
      memberships: replaced(data.memberships, row, { ...row, body: String(bodies[0]) }),
    })),
    ...added.map((row) => ({ ...data, memberships: [...data.memberships, row] })),
  ];
}

function byNetwork(data: Case, check: ClaimCheck): Case[] {
  const { from, to, corridor, commodity } = check.with as Record<string, string | readonly string[]>;
  if (check.kind === "commodity-layer") {
    const changed = data.corridors.find(({ id }) => id === corridor)!;
    return [
      { ...data, corridors: replaced(data.corridors, changed, { ...changed, commodities: [String(commodity)] }) },
    ];
  }
  if (check.kind !== "link-exists") return [];
  const pipe = data.links.find((link) => link.mode === "oil-pipeline")!;
  const built = { ...pipe, id: "new", from: String(from), to: String(to?.[0]), states: [], opens: "", closes: "" };
  return [
    { ...data, links: [...data.links, built] },
    ...data.links.map((dropped) => ({ ...data, links: data.links.filter((link) => link !== dropped) })),
  ];
}

function byClaims(data: Case, claim: Claim, words: readonly string[]): Case[] {
  return data.claims
    .filter((other) => words.includes(other.id))
    .map((other) => ({ ...data, claims: replaced(data.claims, other, { ...other, value: claim.value }) }));
}
