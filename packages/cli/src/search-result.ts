import type { Case, PlanObjective, PlanSearchRequest, ProgressRow, SearchResult, Strategy } from "@multivector/engine";
import { planOf } from "@multivector/engine";
import { stringify } from "yaml";
import { columns } from "./columns.ts";
import { plain } from "./numbers.ts";

/** A package that was found, with its objectives by name. */
interface FoundPackage {
  readonly strategy: string;
  readonly levers: Strategy["levers"];
  readonly objectives: Readonly<Record<string, number>>;
}

/** What a search came to. */
export interface FoundPackages {
  readonly file: string;
  readonly objectives: readonly Pick<PlanObjective, "text" | "sense" | "unit">[];
  /** Packages that no other one beats in every objective. */
  readonly packages: readonly FoundPackage[];
  /** Strategies of the case in the same futures, and by how many of the packages each is beaten in every objective. */
  readonly compared: readonly (Omit<FoundPackage, "levers"> & { readonly beatenBy: number })[];
  readonly evaluations: number;
  readonly generations: number;
  readonly failed: number;
  readonly hypervolume: number | null;
  readonly progress: readonly ProgressRow[];
}

/** The archive of a search as strategies, best first in the first objective. */
export function foundPackages(
  objectives: readonly PlanObjective[],
  result: SearchResult,
  compared: readonly { readonly strategy: string; readonly objectives: readonly number[] }[],
): Omit<FoundPackages, "file"> {
  const [{ text: first, sense }] = objectives as [PlanObjective];
  const turn = sense === "minimise" ? 1 : -1;
  const sorted = [...result.archive].sort((a, b) => turn * (a.objectives[first]! - b.objectives[first]!));
  const packages = sorted.map(({ point, objectives: values }, i) => {
    const id = `searched-${String(i + 1).padStart(2, "0")}`;
    return { strategy: id, levers: planOf(point, id, "").levers, objectives: values };
  });
  const beats = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) => {
    const better = objectives.map((one) => (one.sense === "minimise" ? 1 : -1) * (b[one.text]! - a[one.text]!));
    return better.every((gain) => gain >= 0) && better.some((gain) => gain > 0);
  };
  const { evaluations, generations, failed, hypervolume, progress } = result;
  return {
    objectives: objectives.map(({ text, sense: better, unit }) => ({ text, sense: better, unit })),
    packages,
    compared: compared.map(({ strategy, objectives: values }) => {
      const named = Object.fromEntries(objectives.map(({ text }, o) => [text, values[o]!]));
      return { strategy, objectives: named, beatenBy: packages.filter((one) => beats(one.objectives, named)).length };
    }),
    ...{ evaluations, generations, failed: failed.length, hypervolume, progress },
  };
}

/** The packages as records of strategies.yaml. */
export function packagesYaml(kase: Case, request: PlanSearchRequest, { packages, objectives }: FoundPackages): string {
  const over = `${request.futures} futures of seed ${request.seed} under ${request.theories.join(", ")}`;
  const head = `# Packages that no other one found beats in every objective: ${objectives.map(({ text }) => text).join(", ")}, over ${over}.\n`;
  const note = (values: Readonly<Record<string, number>>) =>
    `Found by search over ${over}: ${objectives.map(({ text, unit }) => `${text} ${digits(values[text]!)}${unit ? ` ${unit}` : ""}`).join(", ")}.`;
  const records = packages.map(({ strategy, levers, objectives: values }) => ({
    id: strategy,
    title: `Searched: ${levers.length === 0 ? "nothing new" : levers.map(({ lever }) => lever).join(", ")}`,
    levers: levers.map((lever) => ({ ...lever })),
    note: note(values),
  }));
  return `${head}# To keep some in ${kase.id}, put their records into strategies.yaml, or this file into strategies/; \`report: yes\` puts one into the assessment.\n${stringify(records)}`;
}

/** The same in words. */
export function searchText(kase: Case, found: FoundPackages, warnings: readonly string[]): string {
  const { objectives, packages, compared, evaluations, generations, file } = found;
  const names = objectives.map(({ text, unit, sense }) => `${text} (${unit || "-"}, ${sense})`);
  const row = (name: string, values: Readonly<Record<string, number>>, more: string) => [
    name,
    ...objectives.map(({ text }) => digits(values[text]!)),
    more,
  ];
  const lines = [
    `${kase.title}: ${evaluations} packages tried in ${generations} generations; ${packages.length} that no other one beats in every objective`,
    "",
    ...columns([
      ["", ...names, "levers"],
      ...packages.map(({ strategy, objectives: values, levers }) => row(strategy, values, String(levers.length))),
      ...compared.map(({ strategy, objectives: values, beatenBy }) =>
        row(strategy, values, beatenBy > 0 ? `beaten by ${beatenBy}` : "not beaten"),
      ),
    ]),
    "",
    ...packages.map(
      ({ strategy, levers }) =>
        `${strategy}: ${levers.map(({ lever, start }) => `${start.slice(0, 4)} ${lever}`).join(", ") || "nothing new"}`,
    ),
    ...warnings,
    `Written: ${file}`,
  ];
  return `${lines.join("\n")}\n`;
}

function digits(value: number): string {
  return plain(Object.is(value, -0) ? 0 : value);
}
