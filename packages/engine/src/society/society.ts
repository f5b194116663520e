import type { Case } from "../case/types.ts";
import { armsOf, armsRuleOf } from "./arms.ts";
import { assistanceOf } from "./assistance.ts";
import { compatibilityOf } from "./compatibility.ts";
import { coordinationOf } from "./coordination.ts";
import { CURRENCY_NOT_MODELLED, currencyRules, passThroughOf } from "./currency.ts";
import { deterrenceOf } from "./deterrence.ts";
import { FINANCE_NOT_MODELLED, financeOf } from "./finance.ts";
import { IDENTITY_NOT_MODELLED, identityRules } from "./identity.ts";
import { mediationOf } from "./mediation.ts";
import { membershipsOf } from "./memberships.ts";
import { REFORM_NOT_MODELLED, reformRules } from "./reform.ts";
import { RELOCATION_NOT_MODELLED, relocationRules } from "./relocation.ts";
import { SPILLOVER_NOT_MODELLED, spilloverRules } from "./spillover.ts";
import { threatsOf } from "./threats.ts";
import type { SocietyResult } from "./types.ts";
import { UNREST_NOT_MODELLED, unrestRules } from "./unrest.ts";

/** The rest of the system: each part a rule with its range, on and off, or a reason why there is no number. */
export function societyOf(kase: Case): SocietyResult {
  const [assistance, deterrence, coordination] = [assistanceOf(kase), deterrenceOf(kase), coordinationOf(kase)];
  const arms = armsRuleOf(kase);
  return {
    memberships: membershipsOf(kase),
    compatibility: compatibilityOf(kase),
    arms: armsOf(kase),
    mediation: mediationOf(kase),
    passThrough: passThroughOf(kase),
    threats: threatsOf(kase),
    finance: financeOf(kase),
    rules: [
      ...assistance.rules,
      ...(arms ? [arms] : []),
      ...deterrence.rules,
      ...coordination.rules,
      ...unrestRules(kase),
      ...reformRules(kase),
      ...identityRules(kase),
      ...currencyRules(kase),
      ...spilloverRules(kase),
      ...relocationRules(kase),
    ],
    deterrence,
    joint: coordination.joint,
    notModelled: [
      ...assistance.notModelled,
      ...deterrence.notModelled,
      ...coordination.notModelled,
      ...UNREST_NOT_MODELLED,
      ...REFORM_NOT_MODELLED,
      ...IDENTITY_NOT_MODELLED,
      ...CURRENCY_NOT_MODELLED,
      ...SPILLOVER_NOT_MODELLED,
      ...RELOCATION_NOT_MODELLED,
      ...FINANCE_NOT_MODELLED,
    ],
  };
}
