import type { editor as english } from "../en/editor.ts";

/** Words of the screen `editor` in Kazakh. */
export const editor: Readonly<Record<keyof typeof english, string>> = {} as never;
