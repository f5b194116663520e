import { type Case, type Figure, lookup } from "@multivector/engine";
import type { ReactNode } from "react";
import { Num } from "../../parts/explain.tsx";
import { useCase } from "../../state/case-context.ts";
import { useWords } from "../../words/words.ts";
import { stateName } from "./corridor-rows.ts";

/** What is known of one link: where it runs, capacities in force, who can close it, sources. */
export function LinkPanel({
  link: id,
  isChosen,
  commodity,
  year,
}: {
  readonly link: string;
  /** Chosen by the reader; else the largest, shown until they choose. */
  readonly isChosen: boolean;
  readonly commodity: string;
  readonly year: number;
}): ReactNode {
  const say = useWords();
  const { case: kase } = useCase();
  const link = kase.links.find((candidate) => candidate.id === id);
  if (!link) return <p className="empty">{say("atlas.selectLink")}</p>;
  const corridor = kase.corridors.find((candidate) => candidate.id === link.corridor);
  const recorded = lastFlow(kase, link.corridor, commodity, year);
  const place = (which: string) => kase.places.find((candidate) => candidate.id === which)?.name ?? which;
  return (
    <aside className="panel" data-panel="link" aria-label={corridor?.name ?? link.id}>
      {isChosen ? null : <p className="quiet">{say("atlas.selectLink")}</p>}
      <h3>{corridor?.name ?? link.corridor}</h3>
      <p>
        {place(link.from)} – {place(link.to)}{" "}
        <span className="quiet">
          ({link.id}, {link.mode})
        </span>
      </p>
      <dl>
        <dt>{say("atlas.crosses")}</dt>
        <dd>{link.states.map((code) => stateName(kase, code)).join(", ")}</dd>
        <dt>
          {say("atlas.observed")}, {year}
        </dt>
        <dd>
          <Recorded figure={recorded} />
        </dd>
        <dt>{say("atlas.capacities")}</dt>
        <dd>
          <Figures figures={capacities(kase, link.id, link.corridor, year)} />
        </dd>
        <dt>{say("atlas.controls")}</dt>
        <dd>
          <Controls kase={kase} link={link.id} corridor={link.corridor} />
        </dd>
        <dt>{say("atlas.sources")}</dt>
        <dd>
          <Source kase={kase} id={link.source} />
        </dd>
      </dl>
      {link.note === "" ? null : <p className="quiet">{link.note}</p>}
    </aside>
  );
}

function Recorded({ figure }: { readonly figure: Figure | undefined }): ReactNode {
  const say = useWords();
  if (figure === undefined) return <span className="not-known">{say("value.notKnown")}</span>;
  return (
    <>
      <Num title={figure.id} measure={figure.id} {...figure} /> <span className="quiet">{figure.of}</span>{" "}
      <span className={`basis ${figure.basis}`}>{figure.basis}</span>
    </>
  );
}

/** The recorded flow of a corridor in a year, whichever cargo it speaks of; its unit says what is counted. */
function lastFlow(kase: Case, corridor: string, commodity: string, year: number): Figure | undefined {
  return lookup(kase)
    .allFigures(`corridor:${corridor}`, "flow")
    .find(
      ({ from, of, use }) =>
        use && from === `${year}-01-01` && (of === "" || of.startsWith(commodity) || of === kase.focal),
    );
}

const CAPACITY = ["capacity", "permitted", "technical-capacity", "volume"];

/** Capacities in force at the end of a year: of each series the latest figure, because one holds until it is superseded. */
function capacities(kase: Case, link: string, corridor: string, year: number): readonly Figure[] {
  const index = lookup(kase);
  const rows = kase.sideRows.filter((row) => row.terms.some((term) => term.link === link)).map(({ id }) => `row:${id}`);
  const found = [`link:${link}`, `corridor:${corridor}`, ...rows].flatMap((subject) =>
    CAPACITY.flatMap((quantity) =>
      index
        .allFigures(subject, quantity)
        .filter(
          ({ from, to, use }) =>
            use && (from === "" || from < `${year + 1}-01-01`) && (to === "" || to > `${year}-01-01`),
        ),
    ),
  );
  const latest = new Map(found.map((figure) => [`${figure.subject}|${figure.quantity}|${figure.of}`, figure]));
  return [...latest.values()];
}

function Figures({ figures }: { readonly figures: readonly Figure[] }): ReactNode {
  const say = useWords();
  if (figures.length === 0) return <span className="not-known">{say("value.notKnown")}</span>;
  return (
    <ul>
      {figures.map((figure) => (
        <li key={figure.id}>
          <Num title={figure.id} measure={figure.id} {...figure} /> {figure.quantity}{" "}
          <span className="quiet">{figure.subject}</span>{" "}
          <span className={`basis ${figure.basis}`}>{figure.basis}</span> <span className="quiet">{figure.from}</span>
        </li>
      ))}
    </ul>
  );
}

function Controls({
  kase,
  link,
  corridor,
}: {
  readonly kase: Case;
  readonly link: string;
  readonly corridor: string;
}): ReactNode {
  const say = useWords();
  const targets = new Set([link, corridor, `link:${link}`, `corridor:${corridor}`]);
  const controls = kase.controls.filter(({ target }) => targets.has(target));
  if (controls.length === 0) return <span className="not-known">{say("value.notKnown")}</span>;
  return (
    <ul>
      {controls.map((control) => (
        <li key={control.id}>
          {stateName(kase, control.actor)}: {control.lever}
          {control.veto === "no" ? "" : `, veto ${control.veto}`}{" "}
          <span className="quiet">
            {control.note} <Source kase={kase} id={control.source} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A source by its title, linked where it has an address. */
export function Source({ kase, id }: { readonly kase: Case; readonly id: string }): ReactNode {
  const source = kase.sources.find((candidate) => candidate.id === id);
  if (!source || source.url === "") return <span>{source?.title ?? id}</span>;
  return (
    <a href={source.url} rel="noreferrer">
      {source.title}
    </a>
  );
}
