import type { Case } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import { applyTo, type World } from "../change/world.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { type Day, type Period, periodsOf } from "../quantity/dates.ts";
import { Stepper } from "../simulate/stepper.ts";
import { type StoreValue, storeValues } from "../simulate/store-values.ts";
import type { Trace } from "../simulate/trace.ts";
import { closedWorld } from "./closed-world.ts";
import { type Gaps, LossLedger } from "./loss-ledger.ts";
import type { Shut } from "./static-programme.ts";

/** From when, for how long, and which changes hold on both sides. */
export interface DaysClosed {
  readonly date: Day;
  readonly days: number;
  readonly changes: readonly string[];
}

/** What closed days cost once oil in store is set against them, USD million. */
export interface SimulatedLoss {
  /** Sales less carriage not made in the days of closure, against today's undisturbed days, less what is stored. */
  readonly lossUsdM: number;
  /** Oil of the focal state put into tanks meanwhile, less what was taken out, at what the plan thinks it worth: sold once the way is open. */
  readonly storedUsdM: number;
}

/**
 * Closures of one network day by day, with something built or not, all against the undisturbed days without it: growth by what is built counts, and
 * oil in store is worth what it is to the static value. One network and one programme serve all runs; days after reopening are not taken.
 */
export class ProtectionRuns {
  readonly #kase: Case;
  readonly #date: Day;
  readonly #changes: readonly string[];
  readonly #stepper: Stepper;
  readonly #periods: readonly Period[];
  readonly #open: World;
  readonly #calm: Trace;
  readonly #ledger: LossLedger;
  readonly #stored: readonly StoreValue[];

  constructor(kase: Case, solver: SolverFactory, { date, days, changes }: DaysClosed) {
    this.#kase = kase;
    this.#date = date;
    this.#changes = changes;
    const network = compile(kase, { window: { from: date, to: date + days } });
    this.#stepper = new Stepper(network, solver);
    this.#periods = periodsOf(date, date + days, "day");
    this.#open = this.#worldWith([]);
    this.#calm = this.#stepper.run(this.#open, { periods: this.#periods });
    this.#ledger = new LossLedger(this.#calm);
    this.#stored = storeValues(this.#open, this.#stepper.layout.storeColumns, date);
  }

  /** Losses to each closure with changes in force that only add capacity or room, in the order asked for. */
  losses(shuts: readonly Shut[], built: readonly string[]): SimulatedLoss[] {
    const world = built.length === 0 ? this.#open : this.#worldWith(built);
    // Undisturbed, tanks rest at their target: more room changes nothing.
    const calm = this.#onlyRoom(world) ? this.#calm : this.#stepper.run(world, { periods: this.#periods });
    return shuts.map((shut) => {
      const walk = this.#stepper.walk(closedWorld(world, shut), { periods: this.#periods, calm, keep: false });
      this.#ledger.from(this.#ledger.nothing());
      for (let t = 0; t < this.#periods.length; t++) this.#ledger.add(t, walk.step());
      const gaps = this.#ledger.gaps();
      const storedUsdM = this.#storedWorth(gaps);
      return { lossUsdM: this.#notEarned(gaps) - storedUsdM, storedUsdM };
    });
  }

  dispose(): void {
    this.#stepper.dispose();
  }

  #worldWith(built: readonly string[]): World {
    const { interventions, problems } = resolveChanges(this.#kase, [...this.#changes, ...built], { date: this.#date });
    if (problems.length > 0) throw new RangeError(problems.join("\n"));
    return applyTo(this.#stepper.network, interventions);
  }

  #onlyRoom(world: World): boolean {
    const same = (a: readonly unknown[], b: readonly unknown[]) => JSON.stringify(a) === JSON.stringify(b);
    return same(world.usable, this.#open.usable) && same(world.rows, this.#open.rows);
  }

  /** The static value's money: sales less carriage, plus what leaving output in the ground costs. */
  #notEarned({ value, tariffs, x }: Gaps): number {
    const { layout, network } = this.#stepper;
    const focal = (cargo: number) => network.cargos[cargo]!.focal;
    const sales = value.reduce((sum, lost, c) => (focal(c) ? sum + lost : sum), 0);
    const carriage = network.flows.reduce((sum, { cargo }, i) => (focal(cargo) ? sum + tariffs[i]! : sum), 0);
    const shutIn = network.sources.reduce(
      (sum, { cargo, shutInCost }, i) => (focal(cargo) ? sum + x[layout.source + i]! * shutInCost : sum),
      0,
    );
    return (sales - carriage + shutIn) / 1000;
  }

  /** The undisturbed run moves no stock, so the gaps of a store's columns are what the closed days moved, with the sign turned. */
  #storedWorth({ x }: Gaps): number {
    const { layout, network } = this.#stepper;
    return layout.storeColumns.reduce((sum, { cargo }, i) => {
      if (!network.cargos[cargo]!.focal) return sum;
      const { toTarget, above } = this.#stored[i]!;
      const at = layout.store + 4 * i;
      return sum + ((x[at + 3]! - x[at]!) * toTarget + (x[at + 2]! - x[at + 1]!) * above) / 1000;
    }, 0);
  }
}
