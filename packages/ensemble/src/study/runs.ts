import type { Design, Ensemble, FailedRun } from "@multivector/engine";
import type { DefinedStudy } from "./define-study.ts";
import { type DiscoveryQuestion, type DiscoveryReport, discoveryReport } from "./discovery.ts";
import {
  type PathwaysQuestion,
  type PathwaysReport,
  pathwaysReport,
  type TriggerQuestion,
  triggerReport,
} from "./pathways.ts";
import {
  type RobustnessQuestion,
  type RobustnessReport,
  robustnessReport,
  type SatisficingQuestion,
  type SatisficingReport,
  satisficingReport,
} from "./robustness.ts";
import { type SearchReport, searchReport } from "./search.ts";
import type { SearchQuestion } from "./search-question.ts";
import { type SensitivityQuestion, type SensitivityReport, sensitivityReport } from "./sensitivity.ts";

/** All runs of a study, and what can be asked of them. */
export class Runs {
  readonly study: DefinedStudy;
  readonly design: Design;
  /** The columns: `ensemble.input("b")`, `ensemble.measure("utility", "no release")`. */
  readonly ensemble: Ensemble;

  constructor(study: DefinedStudy, design: Design, ensemble: Ensemble) {
    this.study = study;
    this.design = design;
    this.ensemble = ensemble;
  }

  /** Runs that threw or gave a measure that is no number. */
  get failed(): readonly FailedRun[] {
    return this.ensemble.failed;
  }

  /** How good each policy is over all futures, by many metrics at once, and where they disagree. */
  robustness(question: RobustnessQuestion): RobustnessReport {
    return robustnessReport(this.ensemble, question);
  }

  /** In what share of futures each policy gives what is asked of several measures at once. */
  satisficing(question: SatisficingQuestion): SatisficingReport {
    return satisficingReport(this.ensemble, this.study.measures, question);
  }

  /** Where a policy fails: boxes of inputs, each a sentence, held against runs it was not found in. */
  discover(question: DiscoveryQuestion): DiscoveryReport {
    return discoveryReport(this.ensemble, this.design, this.study.measures, question);
  }

  /** What moves a measure under a policy, by the method the design was made for, or from any runs. */
  sensitivity(question: SensitivityQuestion): SensitivityReport {
    return sensitivityReport(this.ensemble, this.design, question);
  }

  /** Policies that do well in some of the futures: what they come to in all is for `study.withPolicies(found.policies).run(...)`. */
  search(question: SearchQuestion): Promise<SearchReport> {
    return searchReport(this.study, this.ensemble, this.design, question);
  }

  /** When each policy no longer does, which can still follow it, and how far each path of policies goes. */
  pathways(question: PathwaysQuestion): PathwaysReport {
    return pathwaysReport(this.ensemble, question);
  }

  /** From which value on a signal announces that a policy will fail: in time, and how often in vain. */
  trigger(question: TriggerQuestion): ReturnType<typeof triggerReport> {
    return triggerReport(this.ensemble, question);
  }
}
