import type { Reading } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { FinanceChannel } from "../case/politics.ts";
import type { Case, Figure, Investment } from "../case/types.ts";
import { type Day, isoOf } from "../quantity/dates.ts";
import { latest } from "./latest.ts";
import type { FinanceReading, SocietyResult } from "./types.ts";
import { highOf, lowOf, readingOf } from "./wording.ts";

const A_YEAR = "USD million/y";
const YEAR = 365.25;

/** What about finance is not modelled, and why. */
export const FINANCE_NOT_MODELLED: SocietyResult["notModelled"] = [
  {
    what: "Whether a lender would lend for one work",
    why: "No lender publishes odds; policy, ownership and transit risk decide, case by case.",
  },
  {
    what: "Several lenders for one work",
    why: "Their shares are bargained; the cover of each is shown alone and does not add up.",
  },
  {
    what: "Money a lender has promised elsewhere",
    why: "Limits are what it lent or announced for the whole state, of all sectors; what is left for corridors is not stated.",
  },
  { what: "Private money and the state's own", why: "Neither has a limit that anybody states." },
];

/**
 * Who could pay for what: of each channel its limit, interest and delay (figures on `channel:ID`), and for each investment it could pay for what part
 * of the cost the limit covers and after how many years the capacity stands. A limit a year counts for the years of the works, at least one.
 */
export function financeOf(kase: Case): FinanceReading[] {
  return kase.channels.map((channel) => {
    const limit = figureOf(kase, channel, "limit");
    const delayYears = read(figureOf(kase, channel, "delay"));
    return {
      channel: channel.id,
      title: channel.title,
      limitUsdM: read(limit),
      limitIsYearly: limit?.unit === A_YEAR,
      interest: read(figureOf(kase, channel, "interest")),
      delayYears,
      investments: channel.investments.flatMap((id) => {
        const investment = kase.investments.find((one) => one.id === id);
        return investment ? [fundingOf(kase, investment, limit, delayYears)] : [];
      }),
      claims: channel.claims,
      note: channel.note,
    };
  });
}

/**
 * The changes of an investment that a channel pays for, dated: nothing stands before the money has come and the works are done. `years`: which end of
 * the delay. null: the delay or the lead time is not known.
 */
export function fundedChanges(
  kase: Case,
  channel: string,
  investment: string,
  applied: Day,
  years: (reading: Reading) => number = ({ value }) => value,
): string[] | null {
  const found = financeOf(kase).find((one) => one.channel === channel);
  const stands = found?.investments.find((one) => one.investment === investment)?.standsAfter;
  if (!stands) return null;
  const adds = kase.investments.find(({ id }) => id === investment)?.adds ?? [];
  const day = isoOf(applied + Math.ceil(years(stands) * YEAR));
  return adds.map((change) => `${change} @${day}`);
}

function fundingOf(
  kase: Case,
  { id, leadYears }: Investment,
  limit: Figure | undefined,
  delay: Reading | null,
): FinanceReading["investments"][number] {
  const costUsdM = read(latest(lookup(kase).figures(`investment:${id}`, "capex")));
  return {
    investment: id,
    costUsdM,
    covers: limit && costUsdM ? covered(limit, costUsdM, leadYears) : null,
    standsAfter: delay && leadYears !== null ? later(delay, leadYears) : null,
  };
}

function covered(limit: Figure, cost: Reading, leadYears: number | null): Reading {
  const years = limit.unit === A_YEAR ? Math.max(1, leadYears ?? 1) : 1;
  const own = readingOf(limit);
  const part = (money: number, price: number): number => (price > 0 ? Math.min(1, (money * years) / price) : 1);
  return {
    value: part(own.value, cost.value),
    low: part(lowOf(own), highOf(cost)),
    high: part(highOf(own), lowOf(cost)),
  };
}

function later(delay: Reading, years: number): Reading {
  return { value: delay.value + years, low: lowOf(delay) + years, high: highOf(delay) + years };
}

function figureOf(kase: Case, channel: FinanceChannel, quantity: string): Figure | undefined {
  return latest(lookup(kase).figures(`channel:${channel.id}`, quantity));
}

function read(figure: Figure | undefined): Reading | null {
  return figure ? readingOf(figure) : null;
}
