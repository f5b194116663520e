import { createContext, useContext } from "react";
import type { Language } from "../state/workbench-state.ts";
import { type Catalogue, en, type WordKey } from "./en.ts";

/** Says a word of the interface in the language of the page, with its gaps filled. */
export type Say = (key: WordKey, gaps?: Readonly<Record<string, string | number>>) => string;

/** The catalogue of a language; those beyond English are loaded when they are asked for. */
export async function catalogueOf(language: Language): Promise<Catalogue> {
  const load = CATALOGUES[language];
  return load === undefined ? en : load();
}

/** Languages whose catalogue is there. */
export const CATALOGUES: Readonly<Partial<Record<Language, () => Promise<Catalogue>>>> = {
  ru: async () => (await import("./ru.ts")).ru,
  kk: async () => (await import("./kk.ts")).kk,
  zh: async () => (await import("./zh.ts")).zh,
};

/** What a language is called in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
  zh: "中文",
};

export function sayIn(catalogue: Catalogue): Say {
  return (key, gaps = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => (name in gaps ? String(gaps[name]) : whole));
}

/** The words of the page. */
export const WordsContext = createContext<Say>(sayIn(en));

export function useWords(): Say {
  return useContext(WordsContext);
}
