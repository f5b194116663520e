import {
  type Case,
  CHANGE_KINDS,
  isoOf,
  nearest,
  parseChange,
  RequestError,
  type Schedule,
  scheduleOf,
  softened,
} from "@multivector/engine";
import type { Move } from "../state/workbench-state.ts";
import { isWrittenKind, readMove, type WrittenMove } from "./move-text.ts";
import { DAYS_OF_REACH, isOutOfReach, YEARS_AT_MOST } from "./reach.ts";

/** A move in the grammar of changes, with the days on which it works. */
export interface ResolvedMove {
  readonly move: Move;
  readonly title: string;
  readonly changes: readonly string[];
  /** First day, ISO; empty: from the beginning of the window. */
  readonly from: string;
  /** Days it lasts; null: it stays. */
  readonly days: number | null;
  /** What is wrong with it; empty: nothing. */
  readonly problem: string;
}

/** Every move with its changes and what is wrong with it. */
export function resolveMoves(kase: Case, moves: readonly Move[]): readonly ResolvedMove[] {
  const plan = planOf(kase, moves);
  return moves.map((move) => {
    try {
      return { move, problem: "", ...resolved(kase, move.text, plan) };
    } catch (error) {
      const problem = error instanceof RequestError ? error.problems.join(" ") : (error as Error).message;
      return { move, title: move.text, changes: [], from: "", days: null, problem };
    }
  });
}

/** The changes of all moves, or an error with every problem: a scenario is never half applied. */
export function changesOf(kase: Case, moves: readonly Move[]): readonly string[] {
  const all = resolveMoves(kase, moves);
  const problems = all.filter(({ problem }) => problem !== "").map(({ problem }) => problem);
  if (problems.length > 0) throw new RequestError(problems);
  return all.flatMap(({ changes }) => changes);
}

type Resolution = Pick<ResolvedMove, "title" | "changes" | "from" | "days">;

/** Levers that are announced, as one strategy: some come after others, and what two build is built once. */
interface Plan {
  readonly schedule: Schedule | null;
  /** Why they cannot be done so; empty: they can. */
  readonly problems: readonly string[];
  /** The lever that the changes of all are listed under. */
  readonly first: string;
}

function planOf(kase: Case, moves: readonly Move[]): Plan {
  const levers = moves.flatMap(({ text }) => {
    const written = leverOf(kase, text);
    return written && kase.levers.some(({ id }) => id === written.id)
      ? [{ lever: written.id, start: written.date }]
      : [];
  });
  const first = levers[0]?.lever ?? "";
  if (levers.length === 0) return { schedule: null, problems: [], first };
  const origin = { file: "", line: 0 };
  try {
    const schedule = scheduleOf(kase, {
      ...{ id: "yours", title: "", text: "", claims: [], levers, report: false, note: "", origin },
    });
    return { schedule, problems: [], first };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { schedule: null, problems: error.problems, first };
  }
}

/** A lever that is announced on a day; null: another move, or one that is wrong, which `resolved` says of it. */
function leverOf(kase: Case, text: string): WrittenMove | null {
  if (!/^\s*lever\s/.test(text)) return null;
  try {
    const written = readMove("lever", text);
    return written.date === "" || isOutOfReach(kase, written.date) ? null : written;
  } catch {
    return null;
  }
}

function resolved(kase: Case, text: string, plan: Plan): Resolution {
  const [kind = ""] = text.trim().split(/\s+/);
  if (!isWrittenKind(kind)) return change(kase, text);
  const written = readMove(kind, text);
  const { id, date, days } = written;
  withinReach(kase, text, date, days);
  if (kind === "shock") return shock(kase, written);
  return kind === "build" ? build(kase, id, date) : lever(kase, id, date, plan);
}

/** Days and dates beyond those a case can speak of are refused before anything is reckoned with them. */
function withinReach(kase: Case, text: string, date: string, days: number | null): void {
  if (days !== null && days > DAYS_OF_REACH)
    throw new Error(`${text}: a move lasts ${YEARS_AT_MOST} years at most; give +${DAYS_OF_REACH} or fewer days.`);
  if (date !== "" && isOutOfReach(kase, date))
    throw new Error(`${text}: choose a day within ${YEARS_AT_MOST} years of the case’s date, ${kase.asOf}.`);
}

function shock(kase: Case, { id, date, days, share }: WrittenMove): Resolution {
  const known = found(kase.shocks, id, "shock");
  if (date === "") throw new Error(`shock ${id}: say from which day, as in @2027-07-01.`);
  const length = days ?? known.days;
  const changes = known.changes.map((text) => softened(dated(text, date, length), share));
  const part = share === 1 ? "" : `, ${Math.round(share * 100)} % of it`;
  return { title: `${known.title}${part}`, changes, from: date, days: length };
}

/** A shock's own length of a part of it holds; where none is given, that of the whole. */
function dated(text: string, date: string, days: number): string {
  const [head, length] = [text.replace(/\s\+\d+$/, ""), /\s\+(\d+)$/.exec(text)?.[1]];
  return `${head} @${date}+${length === undefined ? days : Math.min(Number(length), days)}`;
}

/** An investment, or all that a lever builds, standing on a day whatever it takes: what if it were there. */
function build(kase: Case, id: string, date: string): Resolution {
  const builder = kase.levers.find((candidate) => candidate.id === id && candidate.investments.length > 0);
  if (builder && !kase.investments.some((candidate) => candidate.id === id)) {
    if (date === "") throw new Error(`build ${id}: say on which day it stands, as in @2028-01-01.`);
    const parts = builder.investments.map((part) => found(kase.investments, part, "investment"));
    const changes = [...parts.flatMap(({ adds }) => adds), ...builder.changes].map((text) => `${text} @${date}`);
    return { title: builder.title, changes, from: date, days: null };
  }
  const known = found(kase.investments, id, "investment");
  if (date === "") throw new Error(`build ${id}: say on which day it stands, as in @2028-01-01.`);
  if (known.adds.length === 0) throw new Error(`build ${id}: it stands already and is part of the published case.`);
  return { title: known.name, changes: known.adds.map((text) => `${text} @${date}`), from: date, days: null };
}

function lever(kase: Case, id: string, date: string, { schedule, problems, first }: Plan): Resolution {
  const known = found(kase.levers, id, "lever");
  if (date === "") throw new Error(`lever ${id}: say on which day it is announced, as in @2027-01-01.`);
  const own = problems.filter((problem) => problem.includes(`\`${id}\``));
  if (problems.length > 0) throw new RequestError(own.length > 0 ? own : problems);
  const stands = schedule?.levers.find((one) => one.lever === id)?.stands;
  return {
    title: known.title,
    changes: id === first ? (schedule?.changes ?? []) : [],
    from: stands === undefined ? date : isoOf(stands),
    days: null,
  };
}

function change(kase: Case, text: string): Resolution {
  const written = parseChange(text);
  if (typeof written === "string") throw new Error(`change ${written}`);
  if (!CHANGE_KINDS.some(({ kind }) => kind === written.kind)) {
    const kinds = [...CHANGE_KINDS.map(({ kind }) => kind), "shock", "build", "lever"];
    const near = nearest(written.kind, kinds);
    throw new Error(`\`${written.kind}\` is no kind of move${near ? `; did you mean \`${near}\`?` : "."}`);
  }
  const from = written.date === null ? "" : isoOf(written.date);
  withinReach(kase, text, from, written.days);
  if (written.days === 0) throw new Error(`${text}: 0 days change nothing; give at least +1.`);
  return {
    title: text.replace(/\s*@\S+/, "").replace(/\s*\+\d+$/, ""),
    changes: [text],
    from,
    days: written.days,
  };
}

function found<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const known = list.find((candidate) => candidate.id === id);
  if (known) return known;
  const near = nearest(
    id,
    list.map((candidate) => candidate.id),
  );
  throw new Error(`The case has no ${what} \`${id}\`${near ? `; did you mean \`${near}\`?` : "."}`);
}
