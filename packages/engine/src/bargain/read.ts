import { unknown } from "../change/kind.ts";
import { bargainProblems } from "./problems.ts";
import { readSettings } from "./read-settings.ts";
import type { SmpSettings } from "./settings.ts";
import type { Bargaining, BargainModel } from "./types.ts";

const NEEDED = ["actors", "capability", "position", "salience", "scale"];
const ALLOWED = ["dimensions", "salienceScale", "disagreement", "accommodation", "settings"];
/** What others write into such a file and the model does not read. */
const IGNORED = ["expected", "source", "note"];

const REMEDY: Readonly<Record<string, string>> = {
  actors: "give a list of names",
  capability: "give a list of weights, one for each actor",
  position: "give a list of positions for each actor, one for each dimension",
  salience: "give a list for each actor, one number for each dimension",
  scale: "give the upper end of positions, such as 100",
  salienceScale: "give what salience is a share of, such as 100",
  dimensions: "give a list of names",
  disagreement: "give a list of numbers of 0 to 1, one for each actor",
  accommodation: "give a list of numbers of 0 to 1 for each actor, one for each actor",
};

/** A bargaining problem out of untrusted data, and everything that is wrong with it. */
export interface ReadBargaining {
  /** null: there is something wrong. */
  readonly problem: Bargaining | null;
  readonly settings: Partial<SmpSettings>;
  /** A sentence each. */
  readonly problems: readonly string[];
}

/** Reads the content of a file with actors, capability, position, salience and scale. */
export function readBargaining(value: unknown, model: BargainModel): ReadBargaining {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { problem: null, settings: {}, problems: [`The file holds no object; give one with ${NEEDED.join(", ")}.`] };
  const content = value as Record<string, unknown>;
  const own = content.settings === undefined ? { settings: {}, problems: [] } : readSettings(content.settings);
  const parts = partsOf(content);
  const problems = [
    ...keyProblems(content),
    ...parts.problems,
    ...own.problems,
    // What is missing or no number stands in as something harmless, so that all that is wrong is told at once.
    ...bargainProblems(parts.problem, model),
  ];
  return { problem: problems.length > 0 ? null : parts.problem, settings: own.settings, problems };
}

function keyProblems(content: Record<string, unknown>): string[] {
  const known = [...NEEDED, ...ALLOWED, ...IGNORED];
  return [
    ...NEEDED.filter((key) => content[key] === undefined).map((key) => `${key}: missing; ${REMEDY[key]!}.`),
    ...Object.keys(content)
      .filter((key) => !known.includes(key))
      .map((key) => `${unknown("key", key, known)}; known are ${[...NEEDED, ...ALLOWED].join(", ")}.`),
  ];
}

/** Reads parts of a content; what is no number (or no name) is noted, and `stand` put in its place. */
class Parts {
  readonly problems: string[] = [];
  private readonly content: Record<string, unknown>;

  constructor(content: Record<string, unknown>) {
    this.content = content;
  }

  names(key: string): string[] | undefined {
    return this.list(key, this.content[key], isText, "?");
  }

  numbers(key: string, stand: number): number[] | undefined {
    return this.list(key, this.content[key], isNumber, stand);
  }

  number(key: string): number | undefined {
    const item = this.content[key];
    if (item === undefined || isNumber(item)) return item;
    this.misfit(key, item);
    return undefined;
  }

  /** Rows of numbers; one dimension may be written without inner lists. */
  rows(key: string, stand: number, actors: readonly string[] | undefined): number[][] | undefined {
    const table = this.list(key, this.content[key], (item): item is unknown => item !== undefined, 0);
    return table?.map((row, i) => {
      const where = ` of ${actors?.[i] ?? `row ${i + 1}`}`;
      return this.list(key, Array.isArray(row) ? row : [row], isNumber, stand, where)!;
    });
  }

  private list<T>(key: string, of: unknown, fits: (x: unknown) => x is T, stand: T, where = ""): T[] | undefined {
    if (of === undefined) return undefined;
    if (!Array.isArray(of)) {
      this.misfit(key, of, where);
      return undefined;
    }
    return of.map((item: unknown) => {
      if (fits(item)) return item;
      this.misfit(key, item, where);
      return stand;
    });
  }

  private misfit(key: string, item: unknown, where = ""): void {
    this.problems.push(`${key}${where}: ${shown(item)} does not fit; ${REMEDY[key]!}.`);
  }
}

function partsOf(content: Record<string, unknown>): { readonly problem: Bargaining; readonly problems: string[] } {
  const parts = new Parts(content);
  const [actors, names] = [parts.names("actors"), parts.names("dimensions")];
  const capability = parts.numbers("capability", 1);
  const [position, salience] = [parts.rows("position", 0, actors), parts.rows("salience", 0.01, actors)];
  const count = (actors ?? capability ?? position ?? salience)?.length ?? 2;
  const width = names?.length ?? position?.[0]?.length ?? salience?.[0]?.length ?? 1;
  const filled = (stand: number) => Array.from({ length: count }, () => new Array<number>(width).fill(stand));
  const optional = {
    salienceScale: parts.number("salienceScale"),
    disagreement: parts.numbers("disagreement", 0),
    accommodation: parts.rows("accommodation", 0, actors),
  };
  const problem = {
    actors: actors ?? Array.from({ length: count }, (_, i) => `row ${i + 1}`),
    dimensions: names ?? Array.from({ length: width }, (_, k) => `dimension ${k + 1}`),
    scale: parts.number("scale") ?? Math.max(1, ...(position ?? []).flat().filter(Number.isFinite)),
    capability: capability ?? new Array<number>(count).fill(1),
    position: position ?? filled(0),
    salience: salience ?? filled(0.01),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  return { problem, problems: parts.problems };
}

const isText = (x: unknown): x is string => typeof x === "string" && x.trim() !== "";
const isNumber = (x: unknown): x is number => typeof x === "number";

function shown(item: unknown): string {
  const text = JSON.stringify(item) ?? "nothing";
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
