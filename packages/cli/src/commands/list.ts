import { openCase } from "@multivector/casefile";
import { type Case, CHANGE_KINDS, COERCION_MEASURES, MEASURES, nearest, POLITICAL_MEASURES } from "@multivector/engine";
import type { Command } from "commander";
import { envelope, guarded, printJson, UsageError } from "../outcome.ts";
import { type ListRow, POLITICAL_LISTS } from "../political-lists.ts";

const LISTS: Readonly<Record<string, (kase: Case) => ListRow[]>> = {
  shocks: (kase) => kase.shocks.map(({ id, title }) => ({ id, title })),
  events: (kase) => kase.events.map(({ id, date, title }) => ({ id, title: `${date} ${title}` })),
  measures: () => [
    ...MEASURES.map(({ id, title }) => ({ id, title })),
    ...[...COERCION_MEASURES, ...POLITICAL_MEASURES].map(({ id, title, usage }) => ({
      id,
      title: `${title}; ${usage}`,
    })),
  ],
  changes: () => CHANGE_KINDS.map(({ kind, usage, says }) => ({ id: kind, title: `${usage}: ${says}` })),
  definitions: (kase) => kase.definitions.map(({ id, title }) => ({ id, title })),
  links: (kase) => kase.links.map(({ id, from, to, mode }) => ({ id, title: `${from} to ${to}, ${mode}` })),
  corridors: (kase) => kase.corridors.map(({ id, name }) => ({ id, title: name })),
  commodities: (kase) => kase.commodities.map(({ id, name }) => ({ id, title: name })),
  actors: (kase) => kase.actors.map(({ id, name, kind }) => ({ id, title: `${name}, ${kind}` })),
  investments: (kase) =>
    kase.investments.map(({ id, name, status, adds }) => ({
      id,
      title: `${status}: ${name}; ${adds.join(", ") || "in the base case"}`,
    })),
  ...POLITICAL_LISTS,
};

export function listCommand(root: Command): void {
  root
    .command("list")
    .description(`what a case has: ${Object.keys(LISTS).join(", ")}`)
    .argument("<case>", "name of a shipped case, or a folder")
    .argument("<what>", Object.keys(LISTS).join(" | "))
    .option("--json", "print one JSON document")
    .action(
      guarded(async (name: string, what: string, options: { json?: boolean }) => {
        const list = Object.hasOwn(LISTS, what) ? LISTS[what] : undefined;
        if (!list) {
          const near = nearest(what, Object.keys(LISTS));
          const meant = near === undefined ? "" : `; did you mean \`${near}\`?`;
          throw new UsageError(`there is no list of ${what}${meant}; choose one of ${Object.keys(LISTS).join(", ")}`);
        }
        const kase = await openCase(name);
        const rows = list(kase);
        if (options.json) return printJson(envelope("list", kase, { what }, { [what]: rows }));
        if (rows.length === 0) process.stdout.write(`${kase.id} has no ${what} yet\n`);
        for (const row of rows) process.stdout.write(`${row.id.padEnd(28)} ${row.title}\n`);
      }),
    );
}
