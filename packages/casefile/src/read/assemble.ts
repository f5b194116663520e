import type { Case, Claim, Conflict, Figure, SourceText } from "@multivector/engine";
import { isRecord, itemsOf } from "../files/read-yaml.ts";
import type { RawRecord } from "../files/record.ts";
import { problem } from "../problem.ts";
import { caseHead } from "../schema/case.ts";
import { claims, texts } from "../schema/claims.ts";
import { withOwnIds } from "../schema/figures.ts";
import type { CaseReader } from "./case-reader.ts";
import { traceAs } from "./trace.ts";

type Head = Pick<Case, "id" | "title" | "focal" | "asOf" | "baseYear" | "summary" | "poles">;

const NO_HEAD: Head = { id: "", title: "", focal: "", asOf: "", baseYear: Number.NaN, summary: "", poles: [] };

/** Reads every file of a case into one frozen case; what is wrong is collected by the reader. */
export function assemble(reader: CaseReader): Case {
  const told = readClaims(reader);
  const [plan] = reader.list("backtest");
  const head = readHead(reader);
  const draft = {
    ...head,
    commodities: reader.list("commodities"),
    places: reader.list("places"),
    corridors: reader.list("corridors"),
    links: reader.list("links"),
    shippers: reader.list("shippers"),
    contracts: reader.list("contracts"),
    controls: reader.list("controls"),
    sideRows: reader.list("siderows"),
    processes: reader.list("processes"),
    actors: reader.list("actors"),
    names: reader.list("names"),
    memberships: reader.list("memberships"),
    figures: readFigures(reader),
    events: reader.list("events"),
    shocks: reader.list("shocks"),
    investments: reader.list("investments"),
    definitions: reader.list("definitions"),
    questions: reader.list("answers"),
    claims: told.claims,
    conflicts: reader.list("conflicts") as Conflict[],
    texts: told.texts,
    sources: reader.list("sources"),
    domains: reader.list("domains"),
    floors: reader.list("floors"),
    variables: reader.list("variables"),
    mechanisms: reader.list("mechanisms"),
    theories: reader.list("theories"),
    reactions: reader.list("reactions"),
    levers: reader.list("levers"),
    strategies: reader.list("strategies"),
    duties: reader.list("duties"),
    threats: reader.list("threats"),
    channels: reader.list("channels"),
    issues: reader.list("issues"),
    indicators: reader.list("indicators"),
    ...(plan && { backtest: plan }),
  };
  traceAs(head, draft);
  for (const value of Object.values(draft)) if (Array.isArray(value)) Object.freeze(value);
  return Object.freeze(draft);
}

function readHead(reader: CaseReader): Head {
  const file = "case.yaml";
  const root = reader.files("case").length === 0 ? undefined : reader.root(file, "case");
  if (root) return (reader.records(caseHead as never, [root])[0] as Head | undefined) ?? NO_HEAD;
  reader.damaged.add("case");
  const message = reader.files("case").length === 0 ? "The case has no case.yaml." : "The file is empty.";
  const remedy = `Write ${Object.keys(caseHead.row.shape).join(", ")}, one per line.`;
  reader.problems.push(
    problem({ code: "missing-file", file: reader.shown(file), line: 0, path: "case", message, remedy }),
  );
  return NO_HEAD;
}

function readFigures(reader: CaseReader): Figure[] {
  const read = reader.list("figures");
  const named = withOwnIds(read);
  named.forEach((figure, i) => {
    if (figure !== read[i]) traceAs(read[i]!, Object.freeze(figure));
  });
  return named;
}

function readClaims(reader: CaseReader): { texts: SourceText[]; claims: Claim[] } {
  const told = { texts: [] as SourceText[], claims: [] as Claim[] };
  for (const file of reader.files("claims")) {
    const root = reader.root(file, "claims");
    if (!root) continue;
    const items = itemsOf(root, "claims");
    const head = partOf(root, "text");
    if (!items || !head) {
      const message = "A claims file has one field `text` (whose claims they are) and one list `claims`.";
      const remedy = "Write `text:` with id, author, kind, written, thesis, theory, then `claims:` with the list.";
      for (const kind of ["claims", "texts"]) reader.damaged.add(kind);
      reader.problems.push(
        problem({ code: "bad-structure", file: reader.shown(file), line: root.line, path: "claims", message, remedy }),
      );
    }
    const text = head && (reader.records(texts as never, [head])[0] as SourceText | undefined);
    if (text) told.texts.push(text);
    for (const claim of reader.records(claims as never, items ?? []) as Claim[]) {
      const full = claim.text === "" && text ? Object.freeze({ ...claim, text: text.id }) : claim;
      if (full !== claim) traceAs(claim, full);
      told.claims.push(full);
    }
  }
  return told;
}

function partOf(root: RawRecord, field: string): RawRecord | undefined {
  const value = isRecord(root.value) ? root.value[field] : undefined;
  if (!isRecord(value)) return undefined;
  return { value, file: root.file, line: root.lineOf([field]), lineOf: (path) => root.lineOf([field, ...path]) };
}
