import { lookup } from "../case/lookup.ts";
import { isPlanned } from "../case/planned.ts";
import type { Actor, Case, Control, ControlLever, Link } from "../case/types.ts";
import type { Closure } from "./types.ts";

/** Which closures to list. */
export interface ClosureOptions {
  /** Day on which a link must exist to be closed, ISO; default: the case's `asOf`. Links of the future and of the past are left out. */
  readonly on?: string;
  /** Planned links that count as built; the others are only plans, and nobody can close a plan. */
  readonly built?: ReadonlySet<string>;
  /** Also what the focal state and actors of its country can close. Default false: it is not a threat to itself. */
  readonly focal?: boolean;
  /** Also closures of links that no cargo of the focal state may use. Default false. */
  readonly anyCargo?: boolean;
}

const LEVERS: readonly ControlLever[] = ["territory", "operator", "port", "law", "fleet"];
const AFLOAT: ReadonlySet<string> = new Set(["sea", "tanker", "ferry", "port"]);

/**
 * What each actor can close, one closure per lever and one (`all`) with every lever where it holds several. A veto `no` closes nothing. Disputed
 * controls make closures of their own, flagged, and are in no undisputed one. In the order of the case's actors, undisputed before disputed.
 */
export function closuresOf(kase: Case, options: ClosureOptions = {}): readonly Closure[] {
  const open = linksOnDay(kase, options.on ?? kase.asOf, options.built);
  const known = new Map(kase.actors.map((actor) => [actor.id, actor]));
  const order = [...new Set([...known.keys(), ...kase.controls.map(({ actor }) => actor)])];
  const focal = focalLinks(kase);
  return order
    .filter((id) => options.focal || (id !== kase.focal && known.get(id)?.country !== kase.focal))
    .flatMap((id) => [false, true].flatMap((disputed) => closuresOfActor(kase, id, known.get(id), disputed, open)))
    .filter((closure) => options.anyCargo || touches(kase, closure, focal));
}

/** The widest undisputed closure of each actor: everything it can surely close, at once. */
export function widestClosures(closures: readonly Closure[]): readonly Closure[] {
  const widest = new Map<string, Closure>();
  for (const closure of closures) {
    if (!closure.disputed && (closure.lever === "all" || !widest.has(closure.actor)))
      widest.set(closure.actor, closure);
  }
  return [...widest.values()];
}

/** Ids of the links a cargo of the focal state has access to. */
export function focalLinks(kase: Case): ReadonlySet<string> {
  const index = lookup(kase);
  const carries = new Map(kase.links.map((link) => [link.id, link.commodities]));
  return new Set(
    kase.shippers
      .filter(({ country }) => country === kase.focal)
      .flatMap(({ access, commodity }) =>
        access.flatMap((id) => index.linksOf(id)).filter((link) => carries.get(link)!.includes(commodity)),
      ),
  );
}

/** Ids of the links that exist on a day, ISO; mere plans only where they are in `built`. */
export function linksOnDay(kase: Case, on: string, built: ReadonlySet<string> = NONE): ReadonlySet<string> {
  return new Set(kase.links.filter((link) => existsOn(kase, link, on, built)).map(({ id }) => id));
}

const NONE: ReadonlySet<string> = new Set();

function closuresOfActor(
  kase: Case,
  id: string,
  actor: Actor | undefined,
  disputed: boolean,
  open: ReadonlySet<string>,
): readonly Closure[] {
  const veto = disputed ? "disputed" : "yes";
  const mine = kase.controls.filter((control) => control.actor === id && control.veto === veto);
  const single = LEVERS.map((lever) => ({ lever, controls: mine.filter((control) => control.lever === lever) }));
  const held: { lever: Closure["lever"]; controls: readonly Control[] }[] = single.filter(
    ({ controls }) => controls.length > 0,
  );
  if (held.length > 1) held.push({ lever: "all", controls: mine });
  return held
    .map(({ lever, controls }) => closureBy(kase, id, actor, lever, controls, disputed, open))
    .filter(({ links, rows }) => links.length + rows.length > 0);
}

function closureBy(
  kase: Case,
  id: string,
  actor: Actor | undefined,
  lever: Closure["lever"],
  controls: readonly Control[],
  disputed: boolean,
  open: ReadonlySet<string>,
): Closure {
  const links = new Set(controls.flatMap((control) => linksUnder(kase, control, countryOf(id, actor))));
  const rows = new Set(controls.flatMap(({ target }) => (target.startsWith("row:") ? [target.slice(4)] : [])));
  return {
    actor: id,
    lever,
    links: kase.links.filter((link) => links.has(link.id) && open.has(link.id)).map((link) => link.id),
    rows: kase.sideRows.filter((row) => rows.has(row.id)).map((row) => row.id),
    controls: controls.map((control) => control.id),
    disputed,
  };
}

/** A state not listed among the actors is its own country. */
function countryOf(id: string, actor: Actor | undefined): string {
  return actor ? (actor.kind === "state" && actor.country === "" ? actor.id : actor.country) : id;
}

/**
 * Links a control reaches. A link or a place is meant as named. Of a corridor, a state closes what crosses it or ends in it; a port or a fleet
 * what goes by water (a port: at the actor's own shore); an operator beside others its own country's part, a sole operator the whole. A lever
 * that finds nothing of that kind in its country (a sanction from afar, an operator registered elsewhere) reaches the whole corridor; territory
 * never does.
 */
function linksUnder(kase: Case, control: Control, country: string): readonly string[] {
  const { target, lever } = control;
  const id = target.slice(target.indexOf(":") + 1);
  if (target.startsWith("link:")) return [id];
  if (target.startsWith("place:")) return kase.links.filter((l) => l.from === id || l.to === id).map((l) => l.id);
  if (!target.startsWith("corridor:")) return [];
  const whole = kase.links.filter((link) => link.corridor === id);
  const near = (links: readonly Link[]) => links.filter((link) => touchesCountry(kase, link, country));
  const ids = (...choices: readonly (readonly Link[])[]) =>
    (choices.find((links) => links.length > 0) ?? []).map((link) => link.id);
  const afloat = whole.filter(({ mode }) => AFLOAT.has(mode));
  switch (lever) {
    case "territory":
      return ids(near(whole));
    case "port":
      return ids(near(afloat), near(whole.filter((link) => endsInPort(kase, link))), afloat, whole);
    case "fleet":
      return ids(afloat, whole);
    case "operator":
      return ids(isSole(kase, control) ? whole : near(whole), whole);
    case "law":
      return ids(near(whole), whole);
  }
}

function touchesCountry(kase: Case, link: Link, country: string): boolean {
  if (country === "") return false;
  return (
    link.states.includes(country) || [link.from, link.to].some((id) => placesOf(kase).get(id)?.country === country)
  );
}

function endsInPort(kase: Case, link: Link): boolean {
  return [link.from, link.to].some((id) => placesOf(kase).get(id)?.kind === "seaport");
}

const PLACES = new WeakMap<Case, ReadonlyMap<string, Case["places"][number]>>();

function placesOf(kase: Case): ReadonlyMap<string, Case["places"][number]> {
  const places = PLACES.get(kase) ?? new Map(kase.places.map((place) => [place.id, place]));
  PLACES.set(kase, places);
  return places;
}

/** No other operator holds an undisputed veto on the same target. */
function isSole(kase: Case, { target, actor }: Control): boolean {
  return !kase.controls.some(
    (other) => other.target === target && other.lever === "operator" && other.veto === "yes" && other.actor !== actor,
  );
}

function existsOn(kase: Case, link: Link, on: string, built: ReadonlySet<string>): boolean {
  const lives = (link.opens === "" || link.opens <= on) && (link.closes === "" || on < link.closes);
  return lives && (built.has(link.id) || !isPlanned(kase, link));
}

function touches(kase: Case, closure: Closure, links: ReadonlySet<string>): boolean {
  const shared = new Set(
    kase.sideRows.filter((row) => row.terms.some((term) => links.has(term.link))).map((row) => row.id),
  );
  return closure.links.some((id) => links.has(id)) || closure.rows.some((id) => shared.has(id));
}
