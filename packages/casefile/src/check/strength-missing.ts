import type { Case, Figure, Floor, Issue, Lever, Mechanism, Problem, Reaction, Signal } from "@multivector/engine";
import { type Check, type Found, found, report } from "./check.ts";
import { type Ids, idsOf } from "./ids.ts";
import { subjectsWith } from "./meant.ts";

/** A number a record cannot do without: a figure `quantity` on `subject`, of one of `of` (of anything where that is absent). */
interface Need {
  readonly at: Found;
  readonly path: readonly PropertyKey[];
  readonly subject: string;
  readonly quantity: string;
  readonly of?: readonly string[];
}

/** A political record holds structure; the numbers it cannot do without are figures, and none has a value assumed in the code. */
export const strengthMissing: Check = {
  code: "strength-missing",
  says: "variables have a start, mechanisms a strength, reactions a rate, instruments marks, levers a lead and severities, floors a least, actors of issues a position, salience and capability, indicators chances",
  relates: true,
  run({ case: kase, ids }) {
    const needs = [
      ...ofVariables(kase),
      ...kase.mechanisms.flatMap(ofMechanism),
      ...kase.reactions.flatMap(ofReaction),
      ...kase.levers.flatMap(ofLever),
      ...kase.floors.map(ofFloor),
      ...kase.issues.flatMap((issue) => ofIssue(ids, issue)),
    ];
    const chances = kase.figures.filter(({ use, quantity }) => use && quantity === "chance");
    return [...unmet(kase, needs), ...kase.indicators.flatMap((indicator) => chanceProblems(chances, indicator))];
  },
};

/** Needs of one quantity are looked up together: many records ask for the same. */
function unmet(kase: Case, needs: readonly Need[]): Problem[] {
  const stated = new Map<string, ReadonlySet<string>>();
  const statedFor = (quantity: string, of?: string): ReadonlySet<string> => {
    const key = `${quantity}|${of}`;
    const known = stated.get(key);
    if (known) return known;
    const subjects = needs.filter((need) => need.quantity === quantity).map((need) => need.subject);
    const found = subjectsWith(kase, quantity, subjects, of);
    stated.set(key, found);
    return found;
  };
  return needs
    .filter(({ quantity, of = [undefined], subject }) => !of.some((one) => statedFor(quantity, one).has(subject)))
    .map(missing);
}

function missing({ at, path, subject, quantity, of: [of = ""] = [] }: Need): Problem {
  const which = of ? ` of \`${of}\`` : "";
  return report(at, path, {
    code: "strength-missing",
    message: `There is no figure \`${quantity}\`${which} on \`${subject}\`.`,
    remedy: `Add it to figures/*.csv (${[quantity, subject, ...(of ? [of] : [])].join("/")}); where no source gives it, basis=assumed with a wide range and the reason.`,
  });
}

function ofVariables(kase: Case): Need[] {
  return kase.variables
    .filter(({ role }) => role !== "reading")
    .map((variable) => ({
      at: found("variables", variable),
      path: [],
      subject: `variable:${variable.id}`,
      quantity: "start",
    }));
}

/** What each form of a mechanism is stated by. */
const OF_FORM: Readonly<Record<Mechanism["form"], readonly string[]>> = {
  rate: ["strength", "lag"],
  threshold: ["strength", "threshold"],
  saturation: ["strength", "half"],
  hazard: ["strength"],
  weakest: [],
  computed: [],
  text: [],
};

function ofMechanism(mechanism: Mechanism): Need[] {
  const at = found("mechanisms", mechanism);
  return (OF_FORM[mechanism.form] ?? []).map((quantity) => ({
    at,
    path: [],
    subject: `mechanism:${mechanism.id}`,
    quantity,
  }));
}

function ofReaction(reaction: Reaction): Need[] {
  const at = found("reactions", reaction);
  const subject = `reaction:${reaction.id}`;
  const regimes = reaction.regime === "" ? [""] : ["calm", "war"];
  return [
    ...regimes.map((of): Need => ({ at, path: [], subject, quantity: "rate", of: [of] })),
    { at, path: [], subject, quantity: "rate-cap" },
    ...reaction.signals.map((signal, i) => severityOf(at, i, subject, signal)),
    ...reaction.instruments.flatMap(({ id }, i) =>
      ["weight", "executed", "duration"].map(
        (quantity): Need => ({ at, path: ["instruments", i], subject: `instrument:${id}`, quantity }),
      ),
    ),
  ];
}

/** An opening may be read otherwise than an announcement: `POLE.stands`, else the same. */
function severityOf(at: Found, i: number, subject: string, { pole, when }: Signal): Need {
  return {
    at,
    path: ["signals", i],
    subject,
    quantity: "severity",
    of: [pole, ...(when === "stands" ? [`${pole}.stands`] : [])],
  };
}

function ofLever(lever: Lever): Need[] {
  const at = found("levers", lever);
  const subject = `lever:${lever.id}`;
  return [
    // What works within days stands when it is decided.
    ...(lever.investments.length === 0 && lever.horizon !== "days"
      ? [{ at, path: [], subject, quantity: "lead" }]
      : []),
    ...lever.signals.map((signal, i) => severityOf(at, i, subject, signal)),
    ...lever.shifts.map(
      (variable, i): Need => ({ at, path: ["shifts", i], subject, quantity: "shift", of: [variable] }),
    ),
  ];
}

function ofFloor(floor: Floor): Need {
  return { at: found("floors", floor), path: [], subject: `floor:${floor.id}`, quantity: "least", of: [""] };
}

/** An actor that does not exist is reported as such. */
function ofIssue(ids: Ids, issue: Issue): Need[] {
  const known = idsOf(ids, "actor");
  return issue.actors.flatMap((actor, i) =>
    known.has(actor)
      ? ["position", "salience", "capability"].map(
          (quantity): Need => ({
            at: found("issues", issue),
            path: ["actors", i],
            subject: `issue:${issue.id}`,
            quantity,
            of: [actor],
          }),
        )
      : [],
  );
}

/** With fewer than two chances an indicator compares nothing. */
function chanceProblems(chances: readonly Figure[], indicator: Case["indicators"][number]): Problem[] {
  const subject = `indicator:${indicator.id}`;
  const stated = chances.filter((one) => one.subject === subject);
  if (new Set(stated.map(({ of }) => of)).size >= 2) return [];
  return [
    report(found("indicators", indicator), [], {
      code: "strength-missing",
      message: `Indicator \`${indicator.id}\` has ${stated.length === 1 ? "one chance" : "no chance"}: it tells no theories apart.`,
      remedy: `Add figures \`chance\` on \`${subject}\`, one for each theory, with a range.`,
    }),
  ];
}
