import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import type { Explanation } from "../explain/explain.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { RequestError } from "../simulate/run.ts";
import { LONGEST, STATIC_DAYS } from "./base-date.ts";
import { closureLosses } from "./closure-loss.ts";
import { staticProgramme, worstOf } from "./coercion.ts";
import { controlInputs, figureInputs, millions } from "./explain-inputs.ts";
import { explainShare } from "./explain-power.ts";
import { widestClosures } from "./levers.ts";
import { COERCION_MEASURES } from "./measures.ts";
import { knownActor, type Scene, sceneOf, withoutControl } from "./scene.ts";
import type { Closure, ClosureLoss } from "./types.ts";

/**
 * A measure of coercion taken apart, with the numbers `coercion` gives: money in USD. Undefined where `measure` names none. Throws
 * {@link RequestError} for a subject that does not exist.
 */
export function explainCoercion(kase: Case, solver: SolverFactory, measure: string): Explanation | undefined {
  const [id, subject] = measure.split(/:(.*)/s);
  const info = COERCION_MEASURES.find((candidate) => candidate.id === id);
  if (!info) return undefined;
  const words = wordsOf(measure, subject, info.usage);
  const scene = sceneOf(kase);
  switch (info.id) {
    case "closure-loss":
    case "own-cost": {
      const loss = lossOf(scene, solver, words, info.usage);
      return info.id === "closure-loss" ? ofLoss(scene, loss) : ofOwnCost(scene, loss);
    }
    case "worst-closures":
      return ofWorst(scene, solver, words, info.usage);
    default:
      return explainShare(scene, solver, info.id === "shapley" ? "shapley" : "nucleolus", words[0], words[1]);
  }
}

/** The words of a subject: as many as the usage has, none empty. */
function wordsOf(measure: string, subject: string | undefined, usage: string): readonly string[] {
  if (subject === undefined) return [];
  const words = subject.split("/");
  const most = usage.split("/").length;
  const kept = words.filter((word) => word !== "").slice(0, most);
  if (kept.length === words.length) return words;
  const [name] = usage.split(":");
  const wrong = words.length > most ? `more than ${most} words` : "an empty word";
  const meant = kept.length === 0 ? name : `${name}:${kept.join("/")}`;
  throw new RequestError([`\`${measure}\` has ${wrong}; write ${usage}; did you mean \`${meant}\`?`]);
}

/** A closure with what it costs. */
interface Told {
  readonly closure: Closure;
  readonly loss: ClosureLoss;
}

/** The closure meant: an actor's widest undisputed one, or by a lever; without an actor, the one that costs most. */
function lossOf(scene: Scene, solver: SolverFactory, words: readonly string[], usage: string): Told {
  const { kase, date } = scene;
  const { actor, lever, days } = closureMeant(words, usage);
  const closures = actor === undefined ? widestClosures(scene.closures) : closuresMeant(scene, actor, lever);
  const losses = closureLosses(kase, solver, { date, days: [days], closures, draws: 0, seed: 1 });
  const worst = losses.reduce((most, loss, i) => (loss.lossUsdM > losses[most]!.lossUsdM ? i : most), 0);
  if (losses.length === 0) throw new RequestError(["no foreign actor can close anything in this case"]);
  return { closure: closures[worst]!, loss: losses[worst]! };
}

/** ACTOR[/LEVER][/DAYS]: days come last, a number where a lever could stand is days. */
function closureMeant(words: readonly string[], usage: string) {
  const [actor, second, third] = words;
  const isNumber = (word: string | undefined) => word !== undefined && /^[-+.\d]/.test(word);
  const [lever, told] = third === undefined && isNumber(second) ? [undefined, second] : [second, third];
  if (told !== undefined && isNumber(lever) && !isNumber(told))
    throw new RequestError([
      `days come last: write ${usage}; did you mean \`${usage.split(":")[0]}:${actor}/${told}/${lever}\`?`,
    ]);
  const days = told === undefined ? STATIC_DAYS : Number(told);
  if (!(/^\d+$/.test(told ?? `${days}`) && days >= 1 && days <= LONGEST))
    throw new RequestError([`\`${told}\` days: give 1 to ${LONGEST} whole days, as in ${usage}`]);
  return { actor, lever, days };
}

function closuresMeant({ kase, closures }: Scene, actor: string, lever: string | undefined): readonly Closure[] {
  const mine = closures.filter((closure) => closure.actor === knownActor(kase, actor));
  if (mine.length === 0) throw new RequestError([withoutControl(kase, actor)]);
  if (lever === undefined) return [widestClosures(mine)[0] ?? mine.at(-1)!];
  const found = mine.find((closure) => closure.lever === lever);
  if (found) return [found];
  const known = mine.map((closure) => closure.lever);
  throw new RequestError([`${actor} closes by ${known.join(", ")}; ${unknown("lever", lever, known)}`]);
}

function ofLoss(scene: Scene, { closure, loss }: Told): Explanation {
  const terms = loss.byCommodity
    .filter(({ valueUsdM }) => Math.abs(valueUsdM) >= 0.05)
    .map(({ commodity, valueUsdM }) => `${commodity} ${millions(valueUsdM)}`);
  const sold = soldThere(scene, loss);
  return {
    measure: `closure-loss:${loss.actor}/${loss.lever}/${loss.days} from ${scene.on}`,
    value: loss.lossUsdM * 1e6,
    unit: "USD",
    equation: `sum over days, markets and cargos of the focal state of price x (delivered undisturbed - delivered) = ${terms.join(" + ") || "0"} = ${millions(loss.lossUsdM)} USD million over ${loss.days} days`,
    inputs: [
      ...controlInputs(scene, closure.controls),
      ...figureInputs(scene, loss.days, sold, ["price"]),
      ...figureInputs(scene, loss.days, linksOf(closure), ["capacity", "permitted"]),
    ],
  };
}

function ofOwnCost(scene: Scene, { closure, loss }: Told): Explanation {
  const { feesUsdM, equityUsdM, cargoUsdM, totalUsdM } = loss.ownCost;
  const part = (value: number | null) => (value === null ? "not known" : millions(value));
  const terms = `fees ${part(feesUsdM)} + equity ${part(equityUsdM)} + own cargo ${part(cargoUsdM)}`;
  const known =
    totalUsdM === null ? "not known" : `${millions(totalUsdM)} USD million over ${loss.days} days, of what is known`;
  return {
    measure: `own-cost:${loss.actor}/${loss.lever}/${loss.days} from ${scene.on}`,
    value: totalUsdM === null ? null : totalUsdM * 1e6,
    unit: "USD",
    equation: `${terms} = ${known}. ${loss.notes.join(" ")}`.trim(),
    inputs: [
      ...controlInputs(scene, closure.controls),
      ...figureInputs(scene, loss.days, linksOf(closure), ["tariff"]),
      ...figureInputs(
        scene,
        loss.days,
        loss.corridors.map((id) => `corridor:${id}`),
        ["ownership"],
      ),
    ],
  };
}

function ofWorst(scene: Scene, solver: SolverFactory, words: readonly string[], usage: string): Explanation {
  const [over = "links", k = "2", days = `${STATIC_DAYS}`] = words;
  if (over !== "links" && over !== "controllers")
    throw new RequestError([`${unknown("kind of closure", over, ["links", "controllers"])}; write ${usage}`]);
  if (!/^[123]$/.test(k) || !(/^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= LONGEST))
    throw new RequestError([
      `\`worst-closures:${words.join("/")}\` is not of the form ${usage}, with K 1 to 3 and at most ${LONGEST} days`,
    ]);
  const programme = staticProgramme(scene, solver, Number(days));
  const found = worstOf(scene, solver, programme, Number(k)).find((set) => set.k === Number(k) && set.over === over);
  const { base } = programme;
  programme.dispose();
  if (!found) throw new RequestError([`no ${k} ${over} cost more together than fewer of them`]);
  const shut = over === "links" ? found.closed : [];
  const controls = scene.closures.filter(({ actor, disputed }) => !disputed && found.closed.includes(actor));
  return {
    measure: `worst-closures:${over}/${k}/${days} from ${scene.on}`,
    value: found.lossUsdM * 1e6,
    unit: "USD",
    equation: `V(nothing shut) ${millions(base)} - V(${found.closed.join(", ")} shut) ${millions(base - found.lossUsdM)} = ${millions(found.lossUsdM)} USD million over ${days} days; ${found.solved} of ${found.sets} sets solved, the rest ruled out`,
    inputs: [
      ...controlInputs(scene, [...new Set(controls.flatMap((closure) => closure.controls))]),
      ...figureInputs(
        scene,
        Number(days),
        shut.map((id) => `link:${id}`),
        ["capacity", "permitted", "tariff"],
      ),
      ...figureInputs(
        scene,
        Number(days),
        scene.kase.places.map(({ id }) => `place:${id}`),
        ["price"],
      ),
    ],
  };
}

/** Markets of the commodities that are lost. */
function soldThere({ kase }: Scene, { byCommodity }: ClosureLoss): string[] {
  const lost = new Set(byCommodity.map(({ commodity }) => commodity));
  const subjects = kase.places.map(({ id }) => `place:${id}`);
  return subjects.filter((subject) =>
    lookup(kase)
      .allFigures(subject, "price")
      .some(({ of }) => lost.has(of)),
  );
}

function linksOf({ links, rows }: Closure): string[] {
  return [...links.map((id) => `link:${id}`), ...rows.map((id) => `row:${id}`)];
}
