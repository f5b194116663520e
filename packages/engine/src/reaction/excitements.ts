import type { Day } from "../quantity/dates.ts";
import { exp, log } from "../quantity/elementary.ts";
import type { HazardNumbers, ReactionModel } from "./model.ts";

/** Days in which an act that was taken for pressure fades to half of what it was for the public: half a year (docs/model/mechanisms.md). */
const PRESSURE_DAYS = 180;

/**
 * The decayed stock of acts that excites each reaction (MODEL D, E): every act adds its severity, a move back takes it off, and half of what is
 * there is forgotten in a half-life. Severity, 0 to 5 an act.
 */
export class Excitements {
  /** Stock of each reaction today, in the order of the models. */
  readonly stock: Float64Array;
  /** Acts of each reaction that were taken for pressure, as far as they are remembered: counted, not weighed. */
  readonly #felt: Float64Array;
  readonly #senders: readonly string[];
  /** Natural log of what is kept of a stock in a day. */
  readonly #perDay: Float64Array;
  #day = 0;
  readonly #by: readonly (ReactionModel["reaction"]["excitedBy"] | undefined)[];

  constructor(models: readonly ReactionModel[], numbers: readonly HazardNumbers[]) {
    this.stock = new Float64Array(models.length);
    this.#felt = new Float64Array(models.length);
    this.#senders = models.map(({ reaction }) => reaction.sender);
    this.#by = models.map(({ reaction }) => reaction.excitedBy);
    this.#perDay = Float64Array.from(numbers, ({ halfLife }) => -log(2) / halfLife);
  }

  /** A move of the focal state, as a pole reads it. */
  move(pole: string, direction: "away" | "toward", severity: number): void {
    for (let r = 0; r < this.#by.length; r++) {
      const by = this.#by[r];
      if (by === undefined || by.pole !== pole || by.stock === "pressure") continue;
      if (by.stock === "moves-away") this.stock[r]! += direction === "away" ? severity : -severity;
      else if (direction === "toward") this.stock[r]! += severity;
    }
  }

  /** An act of a reaction against the focal state that is taken for pressure. */
  pressure(reaction: number): void {
    this.#felt[reaction]! += 1;
    for (let r = 0; r < this.#by.length; r++) {
      const by = this.#by[r];
      if (by?.stock === "pressure" && by.pole === this.#senders[reaction]) this.stock[r]! += 1;
    }
  }

  /** Acts of a sender that are still felt. */
  felt(sender: string): number {
    let sum = 0;
    for (let r = 0; r < this.#senders.length; r++) if (this.#senders[r] === sender) sum += this.#felt[r]!;
    return sum;
  }

  /** Stock of a reaction on a day not reached yet. Looking leaves no trace, so that runs in which as much happens hold the same bits. */
  on(reaction: number, day: Day): number {
    const stock = this.stock[reaction]!;
    return stock === 0 ? 0 : stock * exp(this.#perDay[reaction]! * (day - this.#day));
  }

  /** Goes on to a day: what was there is forgotten by the days between. */
  advance(day: Day): void {
    const days = day - this.#day;
    this.#day = day;
    if (days === 0) return;
    for (let r = 0; r < this.stock.length; r++) {
      if (this.stock[r] !== 0) this.stock[r]! *= exp(this.#perDay[r]! * days);
      if (this.#felt[r] !== 0) this.#felt[r]! *= exp((-log(2) / PRESSURE_DAYS) * days);
    }
  }
}
