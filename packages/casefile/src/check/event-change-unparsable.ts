import { type Case, CHANGE_KINDS, dayOf, type Problem, resolveChanges } from "@multivector/engine";
import { type Check, type Found, found, report } from "./check.ts";

/** Every change of an event, shock, investment, instrument or lever is written in the grammar of changes and touches something that exists. */
export const eventChangeUnparsable: Check = {
  code: "event-change-unparsable",
  says: "every change is `KIND TARGET [VALUE] [@DATE][+DAYS]` and its target exists",
  relates: true,
  run: ({ case: kase }) => [
    ...kase.events.flatMap((event) => {
      const at = found("events", event);
      const date = dayOf(event.date);
      const announced = event.announced?.changes ?? [];
      return [
        ...event.changes.flatMap((change, i) => problemOf(kase, at, ["changes", i], change, date)),
        ...announced.flatMap((change, i) => problemOf(kase, at, ["announced", "changes", i], change, date)),
      ];
    }),
    ...kase.shocks.flatMap((shock) =>
      shock.changes.flatMap((change, i) =>
        problemOf(kase, found("shocks", shock), ["changes", i], change, dayOf(kase.asOf)),
      ),
    ),
    ...kase.investments.flatMap((investment) =>
      investment.adds.flatMap((change, i) =>
        problemOf(kase, found("investments", investment), ["adds", i], change, dayOf(kase.asOf)),
      ),
    ),
    ...kase.reactions.flatMap((reaction) =>
      reaction.instruments.flatMap(({ changes }, k) =>
        changes.flatMap((change, i) =>
          problemOf(kase, found("reactions", reaction), ["instruments", k, "changes", i], change, dayOf(kase.asOf)),
        ),
      ),
    ),
    ...kase.levers.flatMap((lever) =>
      lever.changes.flatMap((change, i) =>
        problemOf(kase, found("levers", lever), ["changes", i], change, dayOf(kase.asOf)),
      ),
    ),
  ],
};

const USAGE = "Write it as `KIND TARGET [VALUE] [@DATE][+DAYS]`, for instance `close-link cpc @2022-07-05+30`.";

function problemOf(kase: Case, at: Found, path: readonly PropertyKey[], change: string, date: number): Problem[] {
  const { problems } = resolveChanges(kase, [change], { date: Number.isNaN(date) ? 0 : date, days: 1 });
  return problems.map((said) => {
    const near = /did you mean `([^`]+)`/.exec(said)?.[1];
    const usage = CHANGE_KINDS.find((kind) => said.endsWith(` (${kind.usage})`))?.usage;
    const remedy = near ? `Did you mean \`${near}\`?` : usage ? `Write it as \`${usage}\`.` : USAGE;
    return report(at, path, { code: "event-change-unparsable", message: sentence(said, usage), remedy });
  });
}

function sentence(said: string, usage: string | undefined): string {
  const bare = (usage ? said.slice(0, said.lastIndexOf(" (")) : said).replace(/; did you mean `[^`]+`\?/, "");
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`;
}
