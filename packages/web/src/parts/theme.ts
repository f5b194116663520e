import { useSyncExternalStore } from "react";
import { keepText, keptText } from "../state/kept.ts";

export type Theme = "system" | "light" | "dark";

const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

/** The colours asked for in this browser; a matter of the reader, not of a link. Where they are not kept, they hold until the page is closed. */
let asked: Theme = keptTheme();

function keptTheme(): Theme {
  const kept = keptText("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

function themeOf(): Theme {
  return asked;
}

export function setTheme(theme: Theme): void {
  asked = theme;
  keepText("theme", theme);
  apply();
}

/** Writes the colours of the page where its styles read them. */
export function apply(): void {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  for (const listener of listeners) listener();
}

system.addEventListener("change", apply);

// Paper is white, whatever the page is.
let printing = false;
for (const [event, now] of [
  ["beforeprint", true],
  ["afterprint", false],
] as const)
  addEventListener(event, () => {
    printing = now;
    apply();
  });

function isDark(): boolean {
  const theme = themeOf();
  if (printing) return false;
  return theme === "dark" || (theme === "system" && system.matches);
}

/** Is the page dark now? */
export function useDark(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isDark);
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, themeOf);
}
