import { store, useWorkbench } from "../../state/store.ts";
import { DEFAULTS, type FormChoices } from "./request.ts";

/** The form as the link has it. */
export function useForm(): FormChoices {
  const { view } = useWorkbench();
  const keys = Object.keys(DEFAULTS) as (keyof FormChoices)[];
  return Object.fromEntries(
    keys.map((key) => [key, view[`futures.${key}`] ?? DEFAULTS[key]]),
  ) as unknown as FormChoices;
}

/** Sets a choice of the form; the default is not kept in the link. */
export function changeForm(key: keyof FormChoices, value: string): void {
  store.view(`futures.${key}`, value, DEFAULTS[key]);
}
