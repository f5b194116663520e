/** What a figure can measure. One registry drives validation, units and the documentation. */
export interface Quantity {
  readonly id: string;
  readonly title: string;
  /** `level`: holds from its date until superseded; `amount`: belongs to exactly its period. */
  readonly kind: "level" | "amount";
  /** Units a figure of this quantity may carry. */
  readonly units: readonly string[];
}

const MASS_RATE = ["Mt/y", "kt/d", "kt/y", "Mb/d", "t/h"];
const RATE = [...MASS_RATE, "bcm/y", "TEU/y", "trains/d", "trips/y", "ktU/y"];
const AMOUNT = ["Mt", "kt", "bcm", "TEU", "kt U", "kt/d", "Mb/d"];
const STOCK = ["kt", "Mt", "bcm", "TEU"];
const UNIT_COST = ["USD/t", "USD/kcm", "USD/TEU", "USD/kg U"];

const level = (id: string, title: string, units: readonly string[]): Quantity => ({ id, title, kind: "level", units });
const amount = (id: string, title: string, units: readonly string[]): Quantity => ({
  id,
  title,
  kind: "amount",
  units,
});

/** All quantities, in the order of the documentation. */
export const QUANTITIES: readonly Quantity[] = [
  level("capacity", "technical capacity", RATE),
  level("permitted", "permitted capacity (quota, permit, contract of passage)", RATE),
  level("stated-capacity", "a capacity stated in another unit or scope, kept for the record", [...RATE, "Mt", "ratio"]),
  level("tariff", "transport and handling cost of a link", UNIT_COST),
  level("cost-evidence", "a stated cost in another unit or scope, kept for the record", [
    "USD/t",
    "KZT/t/1000km",
    "USD/t/1000km",
    "USD/FEU",
    "USD/TEU-km",
    "USD/FEU-km",
  ]),
  level("time", "transit time", ["d"]),
  level("length", "length", ["km"]),
  level("price", "price of a commodity at a market", ["USD/t", "USD/b", "USD/kcm", "USD/TEU", "USD/kg U"]),
  level("differential", "price differential to the benchmark, or of a shipper's grade at a market", ["USD/t", "USD/b"]),
  level("spot-discount", "discount of the spot tranche below the nominated price", ["USD/t"]),
  level("missed-nomination", "cost of not delivering a nominated amount", ["USD/t"]),
  level("conversion", "physical conversion", ["b/t", "ratio"]),
  level("share", "a share", ["ratio"]),
  level("loss", "losses and own use, share of output", ["ratio"]),
  level("yield", "output of a process per unit of input", ["ratio"]),
  level("coefficient", "use of a shared capacity per unit of flow", ["ratio", "d/kt"]),
  level("firm-volume", "contracted or nominated volume", RATE),
  level("premium", "premium above the base tariff or price paid for a tranche", ["USD/t"]),
  level("take", "share of a contracted volume really taken", ["ratio"]),
  level("store-volume", "usable volume of a store", STOCK),
  level("store-rate", "filling and emptying rate of a store", MASS_RATE),
  level("store-target", "level a store is kept at in calm times", ["ratio"]),
  level("store-floor", "level below which a store is not drawn", ["ratio"]),
  level("ramp", "time constant of a detour or a restart", ["d"]),
  level("dead-time", "days before a detour begins to grow", ["d"]),
  level("mobilised", "largest daily flow proven at the start", RATE),
  level("shut-in-cost", "cost of leaving a unit in the ground", UNIT_COST),
  level("unmet-penalty", "priority of domestic supply (never in reported money)", UNIT_COST),
  level("capex", "cost of building an investment", ["USD million"]),
  level("opex", "yearly cost of running an investment", ["USD million/y"]),
  level("life", "years an investment is written off over", ["y"]),
  level("discount-rate", "yearly rate at which the cost of an investment is spread over its life", ["ratio"]),
  amount("flow", "observed flow", AMOUNT),
  amount("production", "production", AMOUNT),
  amount("intake", "domestic intake (refineries, consumers)", AMOUNT),
  amount("demand", "demand of a market or consumer", AMOUNT),
  amount("export", "exports", [...AMOUNT, "USD million", "USD billion"]),
  amount("import", "imports", [...AMOUNT, "USD million", "USD billion"]),
  amount("trade", "turnover", ["USD million", "USD billion"]),
  level("fdi-stock", "stock of foreign direct investment", ["USD billion"]),
  amount("fdi-gross", "gross inflow of foreign direct investment", ["USD billion"]),
  amount("fdi-net", "net inflow of foreign direct investment", ["USD billion"]),
  amount("forecast", "a forecast or plan as it was stated", [...AMOUNT, "ratio", "Mb/d"]),
  level("ownership", "share of ownership", ["ratio"]),
  level("reserves", "proven reserves", ["Gb", "Gt", "tcm", "bcm", "Mt"]),
  level("rank", "a rank", ["rank"]),
  // Votes and ties.
  level("ideal-point", "ideal point of a voter in the general assembly, with its 5 to 95 % interval", ["points"]),
  level("identical-votes", "share of roll calls on which two vote alike", ["ratio"]),
  level("vote-kappa", "agreement of votes beyond chance (Cohen's kappa)", ["ratio"]),
  level("vote-pi", "agreement of votes beyond chance (Scott's pi)", ["ratio"]),
  level("vote-s", "closeness of votes (S, absolute distances)", ["ratio"]),
  level("roll-calls", "roll calls that are counted", ["count"]),
  level("least", "floor below which a tie must not fall", ["ratio", "count", "points"]),
  // Politics: variables, mechanisms, reactions, levers.
  level("start", "level of a variable today", ["ratio", "count", "USD billion", "ratio/y", "days"]),
  level("strength", "strength of a mechanism", ["1/y", "ratio", "log"]),
  level("lag", "days until a mechanism works", ["d"]),
  level("threshold", "level of the cause below which a mechanism does nothing", ["ratio", "severity"]),
  level("half", "level of the cause at which a mechanism has half its largest effect", ["ratio", "severity"]),
  level("reference", "level of the cause at which a mechanism leaves a hazard as it is", ["ratio", "USD billion"]),
  level("rate", "how often something happens", ["1/y"]),
  level("rate-cap", "the most often a sender has acted or can be thought to act", ["1/y"]),
  level("provocation", "log hazard gained per unit of severity of recent moves (b1)", ["log/severity"]),
  level("dependence-effect", "log hazard gained per unit of the focal state's dependence (b2)", ["log"]),
  level("own-cost-effect", "log hazard lost per unit of the sender's own dependence (b4)", ["log"]),
  level("half-excitement", "stock of moves at which provocation is half its largest (E0)", ["severity"]),
  level("decay", "half-life of a move in memory (tau)", ["d"]),
  level("weight", "how often an instrument is chosen, before dependence", ["ratio"]),
  level("executed", "share of announced acts carried out", ["ratio"]),
  level("flow-effect", "share of the instrument's full effect that an executed act has", ["ratio"]),
  level("duration", "median length of an act", ["d"]),
  level("duration-spread", "spread of the length of an act, log scale", ["log"]),
  level("value-loss", "loss to an act outside the network", ["USD million/month"]),
  level("licence-same-day", "share of sanctions that come with a licence for the focal state's cargo", ["ratio"]),
  level("licence-term", "days a licence holds", ["d"]),
  level("licence-renewal", "share of lapsing licences that are renewed in time", ["ratio"]),
  level("lead", "years from the decision until a lever stands", ["y"]),
  level("ramp-time", "days a lever takes to reach its full effect once it stands", ["d"]),
  level("cost", "cost of a lever", ["USD million", "USD million/y"]),
  level("severity", "how provocative an act is read to be, 0 to 5", ["severity"]),
  level("shift", "how far a lever moves a variable", ["ratio"]),
  level("chance", "chance of an observation within a year under a theory", ["ratio"]),
  level("limit", "the most a channel has lent or offers", ["USD million", "USD million/y"]),
  level("interest", "yearly rate of a loan", ["ratio"]),
  level("delay", "years from application to money", ["y"]),
  level("gdp", "gross domestic product", ["USD billion"]),
  level("position", "position of an actor on an issue, 0 to 100", ["points"]),
  level("salience", "how much an issue matters to an actor, 0 to 100", ["points"]),
  level("capability", "weight of an actor on an issue", ["ratio", "points"]),
  level("status-quo", "where an issue stands today, 0 to 100", ["points"]),
  level("pass-through", "share of a fall of one currency that another takes over", ["ratio"]),
  level("exchange-rate", "price of a currency", ["KZT/USD", "RUB/USD", "KZT/RUB"]),
  level("evidence", "a figure kept because a claim cites it", [
    "ratio",
    "km",
    "mi",
    "USD",
    "USD billion",
    "USD million",
    "%/y",
    "ratio/y",
    "days",
    "d",
    "persons",
    "rank",
    "count",
    "RUB",
    "KZT/USD",
  ]),
];

const BY_ID = new Map(QUANTITIES.map((q) => [q.id, q]));

/** The quantity of an id, or undefined. */
export function findQuantity(id: string): Quantity | undefined {
  return BY_ID.get(id);
}
