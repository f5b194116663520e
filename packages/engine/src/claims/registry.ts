import type { CheckKind } from "./check.ts";
import { commodityLayer } from "./checks/commodity-layer.ts";
import { contradictionWithClaim } from "./checks/contradiction.ts";
import { corroborated } from "./checks/corroborated.ts";
import { eventCount } from "./checks/event-count.ts";
import { eventDate } from "./checks/event-date.ts";
import { eventDuration } from "./checks/event-duration.ts";
import { eventExecuted } from "./checks/event-executed.ts";
import { eventInvolves } from "./checks/event-involves.ts";
import { eventOrder } from "./checks/event-order.ts";
import { eventWording } from "./checks/event-wording.ts";
import { figureCompare } from "./checks/figure-compare.ts";
import { figuresDisagree } from "./checks/figures-disagree.ts";
import { growth } from "./checks/growth.ts";
import { linkExists } from "./checks/link-exists.ts";
import { memberOf } from "./checks/member-of.ts";
import { members } from "./checks/members.ts";
import { membershipEnded } from "./checks/membership-ended.ts";
import { nameValid } from "./checks/name-valid.ts";
import { officeHeld } from "./checks/office-held.ts";
import { rank } from "./checks/rank.ts";
import { readingsDiffer } from "./checks/readings-differ.ts";
import { runShock } from "./checks/run-shock.ts";
import { shareOf } from "./checks/share-of.ts";
import { stockOrFlow } from "./checks/stock-or-flow.ts";
import { sumCompare } from "./checks/sum-compare.ts";
import { valueNotVolume } from "./checks/value-not-volume.ts";

/** Every check kind, in the order of the documentation. A new kind is one file and one line here. */
export const CHECK_KINDS: readonly CheckKind[] = [
  shareOf,
  readingsDiffer,
  figureCompare,
  sumCompare,
  figuresDisagree,
  growth,
  valueNotVolume,
  stockOrFlow,
  rank,
  corroborated,
  eventDate,
  eventDuration,
  eventExecuted,
  eventOrder,
  eventInvolves,
  eventWording,
  eventCount,
  officeHeld,
  nameValid,
  memberOf,
  members,
  membershipEnded,
  linkExists,
  commodityLayer,
  contradictionWithClaim,
  runShock,
];

const BY_KIND = new Map(CHECK_KINDS.map((kind) => [kind.kind, kind]));

/** The check kind of a name, or undefined. */
export function findCheckKind(kind: string): CheckKind | undefined {
  return BY_KIND.get(kind);
}
