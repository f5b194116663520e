import { actors } from "./actors.ts";
import { domains, floors } from "./alignment.ts";
import { answers } from "./answers.ts";
import { backtest } from "./backtest.ts";
import { caseHead } from "./case.ts";
import { claims, conflicts, texts } from "./claims.ts";
import { commodities } from "./commodities.ts";
import { contracts } from "./contracts.ts";
import { controls } from "./controls.ts";
import { corridors } from "./corridors.ts";
import { definitions } from "./definitions.ts";
import { events } from "./events.ts";
import { figures } from "./figures.ts";
import { investments } from "./investments.ts";
import { issues } from "./issues.ts";
import { links } from "./links.ts";
import { mechanisms, theories, variables } from "./mechanisms.ts";
import { memberships } from "./memberships.ts";
import { names } from "./names.ts";
import { places } from "./places.ts";
import { processes } from "./processes.ts";
import { reactions } from "./reactions.ts";
import { duties, indicators, threats } from "./security.ts";
import { shippers } from "./shippers.ts";
import { shocks } from "./shocks.ts";
import { siderows } from "./siderows.ts";
import { sources } from "./sources.ts";
import { channels, levers, strategies } from "./strategies.ts";

/** Kinds that stand in `NAME.ext` and/or `NAME/*.ext` and are one list. */
export const LISTS = {
  sources,
  commodities,
  places,
  corridors,
  links,
  shippers,
  contracts,
  controls,
  siderows,
  processes,
  actors,
  names,
  memberships,
  figures,
  events,
  shocks,
  investments,
  definitions,
  answers,
  conflicts,
  backtest,
  domains,
  floors,
  variables,
  mechanisms,
  theories,
  reactions,
  levers,
  strategies,
  duties,
  threats,
  channels,
  issues,
  indicators,
} as const;

/** Every kind of record, in the order of the documentation. */
export const KINDS = [caseHead, ...Object.values(LISTS), texts, claims] as const;
