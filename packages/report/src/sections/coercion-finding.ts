import { type ActorPower, NOTICED, powers, quotedDays } from "../coercion-readings.ts";
import type { Findings } from "../document.ts";
import { amount, count, shareText } from "../format.ts";
import { isPartial, knownOwn, usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";

/** For page one: who can take most, at what price to itself, and whether any other state comes near; null where nobody can. */
export function coercionFinding(view: View): Findings["items"][number] | null {
  const states = powers(view, false).filter((row) => row.isState && row.main.lossUsdM > NOTICED);
  const [first, next] = states;
  if (first === undefined) return null;
  const { main } = first;
  const days = quotedDays(view.assessment.coercion);
  return {
    value: usd(main.lossUsdM),
    headline: `is what ${first.name} could keep ${view.focalName} from earning in ${count(days, "day")}, all goods together`,
    text:
      `About ${shareText((main.shareOfYear * 365) / days)} of the exports of that time, at a known cost to ${first.name} of ${costWords(first)}. ` +
      `${tanks(main.bufferDays)}${next === undefined ? "No other state can take anything noticeable." : `Next among states is ${next.name}: ${usd(next.main.lossUsdM)}, own cost ${costWords(next)}.`}`,
    rests: ["fig-power-horizon", "tab-closures"],
  };
}

/** The known own cost in words, `at least` where a part of it is not known. */
export function costWords({ main }: ActorPower): string {
  const own = knownOwn(main.ownCost);
  if (own === null) return "not known";
  if (own < 0) return `none (it earns ${amount(-own, "USD million")} more elsewhere)`;
  return `${isPartial(main.ownCost) ? "at least " : ""}${usd(own)}`;
}

function tanks(days: number | null): string {
  if (days === null) return "";
  return days < 1 ? "Tanks give no respite. " : `Tanks last ${count(days, "day")}. `;
}
