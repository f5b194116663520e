import { openCase } from "@multivector/casefile";
import { type Case, drawFutures, type Future, type FutureTrace, networkSimplex, Outlook } from "@multivector/engine";

/** A case with its outlook and futures: one of each for a test file, since an outlook keeps what it has solved. */
export interface Stage {
  readonly kase: Case;
  readonly outlook: Outlook;
  readonly futures: readonly Future[];
}

/** The flagship made ready for so many futures of fifteen years; `changed` changes the case first. */
export async function stageOf(futures: number, changed: (kase: Case) => Case = (kase) => kase): Promise<Stage> {
  const kase = changed(await openCase("kazakhstan"));
  return { kase, outlook: new Outlook(kase, networkSimplex), futures: drawFutures(kase, futures, 11) };
}

/** A future with some of its numbers set. */
export function setIn(future: Future, values: Readonly<Record<string, number>>): Future {
  return { ...future, values: new Map([...future.values, ...Object.entries(values)]) };
}

/** Ids of the figures in use of a quantity, on subjects of a kind. */
export function idsOf(kase: Case, quantity: string, subject: RegExp): string[] {
  return kase.figures.flatMap((one) =>
    one.use && one.quantity === quantity && subject.test(one.subject) ? [one.id] : [],
  );
}

/** What a future did to cargo and money, without the levels of variables. */
export function physics({ acts, lossUsdM, lossKt, exportUsdM }: FutureTrace) {
  return { acts, lossUsdM: [...lossUsdM], lossKt: [...lossKt], exportUsdM: [...exportUsdM] };
}
