import type { report as english } from "../en/report.ts";

/** Words of the screen `report` in Russian. */
export const report: Readonly<Record<keyof typeof english, string>> = {} as never;
