/** Searches on problems whose true front is known: hypervolume reached, share of that of the true front, and milliseconds on this machine. */
import { hypervolume, nsga2, nsga3 } from "@multivector/engine";
import { benchSearch } from "./bench-search.mjs";

console.log(JSON.stringify(benchSearch({ hypervolume, nsga2, nsga3 }), null, 2));
