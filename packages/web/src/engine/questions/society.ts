import { type Deterrence, deterrenceOf, type SocietyResult, societyOf, switchesOf } from "@multivector/engine";
import type { Question } from "../question.ts";

/** The rest of the system, and what deters under each theory that can be held by itself. */
export interface SocietyAnswer {
  readonly society: SocietyResult;
  readonly deterrence: readonly { readonly theory: string; readonly reactions: boolean; readonly result: Deterrence }[];
}

/** Memberships, duties, mediation, and deterrence with the switches of each theory. */
export const society: Question<{ readonly assumptions: Readonly<Record<string, number>> }, SocietyAnswer> = (
  desk,
  { assumptions },
) => {
  const kase = desk.assuming(assumptions);
  return {
    society: societyOf(kase),
    deterrence: kase.theories.map(({ id }) => {
      const switches = switchesOf(kase, [id]);
      return { theory: id, reactions: switches.reactions, result: deterrenceOf(kase, { switches }) };
    }),
  };
};
