import type { claims as english } from "../en/claims.ts";

/** Words of the screen `claims` in Russian. */
export const claims: Readonly<Record<keyof typeof english, string>> = {} as never;
