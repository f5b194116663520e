import { lookup } from "../case/lookup.ts";
import type { Floor } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import type { DomainAlignment, FloorReading, Reading } from "./types.ts";

/** Every floor of the case against the ties of its domain: it is violated where the tie's central value lies below the floor's. */
export function floorReadings(kase: Case, domains: readonly DomainAlignment[]): FloorReading[] {
  return kase.floors.map((floor) => readingOf(kase, floor, domains));
}

function readingOf(kase: Case, floor: Floor, domains: readonly DomainAlignment[]): FloorReading {
  const found = domains.find(({ domain }) => domain === floor.domain)?.ties.find(({ pole }) => pole === floor.pole);
  const figure = lookup(kase).figures(`floor:${floor.id}`, "least").at(-1);
  const tie = found?.tie ?? null;
  const least = figure ? rangeOf(figure) : null;
  const both = tie !== null && least !== null;
  return {
    ...{ floor: floor.id, pole: floor.pole, domain: floor.domain, least, tie, claims: floor.claims },
    unit: figure?.unit ?? found?.unit ?? "",
    holds: both ? tie.value >= least.value : null,
    sure: both
      ? (tie.low ?? tie.value) >= (least.high ?? least.value) || (tie.high ?? tie.value) < (least.low ?? least.value)
      : null,
  };
}

function rangeOf({ value, low, high }: Reading): Reading {
  return { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
