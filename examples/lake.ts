// Which way to release phosphorus into a lake holds up when nobody knows where the lake turns over? The model and its policies: lake-model.mjs.
import { lhs, range } from "@multivector/ensemble";
import study from "./lake-model.mjs";

const runs = await study.run({ futures: lhs(100), seed: 42 });
const criteria = { utility: 0.2, reliability: 0.95 };
console.log(`${runs.satisficing({ criteria }).table()}\n`);

const policy = "most robust rule";
console.log(`${policy} ${runs.discover({ policy, criteria }).sentence}\n`);
console.log(`${runs.sensitivity({ policy, measure: "reliability" }).table()}\n`);

// Rules nobody wrote down, fitted to six futures, and held against a hundred others.
const [centre, radius, weight] = [range(-2, 2), range(0, 2), range(0, 1)];
const found = await runs.search({
  levers: { c1: centre, r1: radius, w1: weight, c2: centre, r2: radius, w2: weight },
  objectives: { both: { share: criteria }, utility: { measure: "utility", metric: "laplace" } },
  start: [study.strategies[policy]!],
  epsilons: { both: 0.05, utility: 0.05 },
  ...{ over: 6, evaluations: 50, population: 20, seed: 1 },
});
console.log(`${found.table()}\n`);
const again = await study.withPolicies({ "found 1": found.policies["found 1"]! }).run({ futures: lhs(100), seed: 43 });
console.log(again.satisficing({ criteria }).table());
