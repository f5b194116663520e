// Do moves away from a power draw acts? The record says so little that it belongs beside every coefficient: acts in the days after a move.
import { openCase } from "@multivector/casefile";
import { reactionRecord } from "@multivector/engine";

const { exposure, moves, episodes, notes } = reactionRecord(await openCase("kazakhstan"), "RU");
console.log(`${moves.length} moves, ${episodes.length} acts`);
for (const { days, from, exposedEvents, exposedDays, otherEvents, otherDays, ratio, low, high } of exposure) {
  const counts = `${exposedEvents} in ${exposedDays} days against ${otherEvents} in ${otherDays}`;
  const told = ratio === null ? "not known" : `${ratio.toFixed(1)} (${low!.toFixed(1)} to ${high!.toFixed(1)})`;
  console.log(`within ${days} days, from ${from}: ${counts}; rate ratio ${told}`);
}
for (const note of notes) console.log(note);
