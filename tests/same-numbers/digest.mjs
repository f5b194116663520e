#!/usr/bin/env node
/** Prints the digests of this Node as JSON: two versions that print the same text compute the same numbers. Needs a build. */
import { openCase } from "@multivector/casefile";
import { CASES, digests } from "./numbers.mjs";

const cases = {};
for (const name of CASES) cases[name] = JSON.parse(JSON.stringify(await openCase(name)));
const base = new URL("../../packages/engine/dist/", import.meta.url);
console.log(JSON.stringify(await digests(base, cases), null, 2));
