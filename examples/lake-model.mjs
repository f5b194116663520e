// The shallow lake: how much phosphorus may a town release each year when the lake has a tipping point that nobody knows?
//
// Dynamics: Carpenter, Ludwig & Brock 1999. Four measures, open-loop releases: Hadka et al. 2015. Closed-loop rule and futures: Quinn, Reed & Keller 2017,
// whose equations 1 to 12 these are. Plain JavaScript, so that worker threads of any Node can load it as it stands.

import { exp, log, normalQuantile, pow } from "@multivector/engine";
import { defineStudy, maximise, minimise, range } from "@multivector/ensemble";

const YEARS = 100;
/** Series of natural inflow in each run. */
const SERIES = 100;
/** Benefit of a unit of release. */
const ALPHA = 0.4;
/** A year in which the release is cut by this or more is no year of inertia. */
const CUT = 0.02;

/** Names of the levers of the open loop: the release of each year. */
export const RELEASES = Array.from({ length: YEARS }, (_, year) => `release${year}`);

/** The same release every year: an open-loop policy. */
export const constant = (release) => Object.fromEntries(RELEASES.map((name) => [name, release]));

/** A closed-loop policy: centre, radius and weight of two cubic radial basis functions of the lake's phosphorus. */
export const rule = (c1, r1, w1, c2, r2, w2) => ({ c1, r1, w1, c2, r2, w2 });

/**
 * One run: 100 years under 100 series of natural inflow. Levels: b and q of the lake, `mean` and `stdev` of the inflow, `delta` of the discounting,
 * `initial` phosphorus; then either the six of a rule or the hundred releases.
 */
export function lake(inputs, draws) {
  const { b, q, delta, initial } = inputs;
  const inflow = inflowOf(inputs.mean, inputs.stdev, draws);
  const critical = criticalLevel(b, q);
  const policy = inputs.c1 === undefined ? new OpenLoop(inputs) : new ClosedLoop(inputs);
  const average = new Float64Array(YEARS);
  let [utility, calm, safe] = [0, 0, 0];
  for (let s = 0; s < SERIES; s++) {
    let [lakeP, before, weight] = [initial, 0, ALPHA];
    for (let year = 0; year < YEARS; year++) {
      const release = policy.release(year, lakeP);
      const powered = pow(lakeP, q);
      lakeP = lakeP * (1 - b) + powered / (1 + powered) + release + inflow[s * YEARS + year];
      average[year] += lakeP / SERIES;
      utility += weight * release;
      weight *= delta;
      if (year > 0 && release - before > -CUT) calm++;
      if (lakeP < critical) safe++;
      before = release;
    }
  }
  return {
    maxPhosphorus: average.reduce((most, one) => Math.max(most, one), 0),
    utility: utility / SERIES,
    inertia: calm / (SERIES * (YEARS - 1)),
    reliability: safe / (SERIES * YEARS),
  };
}

/**
 * The phosphorus beyond which the lake feeds itself: the least x > 0 with x^q / (1 + x^q) = b x. As x^(q-1) (1 - b x) - b it has one root below its
 * summit at (q - 1) / (b q); halved until no number lies between.
 */
export function criticalLevel(b, q) {
  const surplus = (x) => pow(x, q - 1) * (1 - b * x) - b;
  let [low, high] = [0, (q - 1) / (b * q)];
  if (!(q > 1 && b > 0 && surplus(high) >= 0)) throw new Error(`a lake of b = ${b}, q = ${q} has no tipping point`);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return high;
    if (surplus(middle) < 0) low = middle;
    else high = middle;
  }
}

/** Releases by year, whatever the lake does. */
class OpenLoop {
  constructor(inputs) {
    this.releases = Float64Array.from(RELEASES, (name) => inputs[name]);
  }

  release(year) {
    return this.releases[year];
  }
}

/** Releases by the state of the lake: weighted |(x - centre) / radius|^3, not below 0.01 nor above 0.1. Weights are normed; a radius of 0 says nothing. */
class ClosedLoop {
  constructor({ c1, r1, w1, c2, r2, w2 }) {
    const total = w1 + w2;
    this.c1 = c1;
    this.c2 = c2;
    this.f1 = r1 === 0 ? 0 : (total === 0 ? 0.5 : w1 / total) / Math.abs(r1 * r1 * r1);
    this.f2 = r2 === 0 ? 0 : (total === 0 ? 0.5 : w2 / total) / Math.abs(r2 * r2 * r2);
  }

  release(_year, x) {
    const d1 = Math.abs(x - this.c1);
    const d2 = Math.abs(x - this.c2);
    const wanted = this.f1 * (d1 * d1 * d1) + this.f2 * (d2 * d2 * d2);
    return Math.min(0.1, Math.max(0.01, wanted));
  }
}

/**
 * Six numbers that nobody knows, over the ranges of Quinn et al. 2017, and policies of two kinds. The three rules are of their published set, the
 * most robust one first; the others release the same every year.
 */
export default defineStudy({
  id: "lake",
  model: lake,
  uncertain: {
    b: range(0.1, 0.45, { label: "share of phosphorus lost each year" }),
    q: range(2, 4.5, { label: "steepness of recycling" }),
    mean: range(0.01, 0.05, { label: "mean natural inflow" }),
    stdev: range(0.001, 0.005, { label: "spread of natural inflow" }),
    delta: range(0.93, 0.99, { label: "discount factor" }),
    initial: range(0, 0.3, { label: "initial phosphorus" }),
  },
  policies: {
    "most robust rule": rule(0.323277411, 0.226605806, 0.310813441, 0.277558084, 0.110790053, 0.454153162),
    "careful rule": rule(0.242132163, 0.083181328, 0.552917331, 0.756392022, 0.539267807, 0.009298027),
    "bold rule": rule(0.151420719, 0.63237162, 0.310472433, 0.76624963, 1.708119487, 0.376978253),
    "0.04 a year": constant(0.04),
    "no release": constant(0),
  },
  measures: {
    maxPhosphorus: minimise("-", { label: "largest mean phosphorus" }),
    utility: maximise("-", { label: "discounted benefit" }),
    inertia: maximise("share of years"),
    reliability: maximise("share of years"),
  },
  module: import.meta.url,
});

const kept = { seed: -1, future: -1, mean: Number.NaN, stdev: Number.NaN, inflow: new Float64Array(SERIES * YEARS) };

/** Log-normal inflows of a future with this mean and standard deviation: the same for each policy, so they are worked out once a future. */
function inflowOf(mean, stdev, draws) {
  const { seed, future } = draws;
  if (kept.seed === seed && kept.future === future && kept.mean === mean && kept.stdev === stdev) return kept.inflow;
  const spread = Math.sqrt(log(1 + (stdev * stdev) / (mean * mean)));
  const middle = log(mean) - (spread * spread) / 2;
  const { inflow } = kept;
  for (let n = 0; n < inflow.length; n++)
    inflow[n] = exp(middle + spread * normalQuantile(draws.uniform("natural inflow", n)));
  Object.assign(kept, { seed, future, mean, stdev });
  return inflow;
}
