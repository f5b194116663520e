#!/bin/bash
# Submits an ensemble as an array job and, after it, the job that merges the shards:
#   CASE=kazakhstan FUTURES=10000 SHARDS=8 RUN=/shared/run deploy/slurm/submit.sh
# Options of sbatch for both go into SBATCH_OPTIONS ("--partition=long --account=mine").
set -euo pipefail

: "${CASE:?name of a case, or its folder}" "${FUTURES:?number of futures}" "${SHARDS:?number of shards}" "${RUN:?shared folder}"
export CASE FUTURES SHARDS RUN
here=$(dirname "$(realpath "$0")")

# shellcheck disable=SC2086
array=$(sbatch ${SBATCH_OPTIONS:-} --parsable --export=ALL --array="1-$SHARDS" "$here/explore-array.sbatch")
# shellcheck disable=SC2086
merge=$(sbatch ${SBATCH_OPTIONS:-} --parsable --export=ALL --dependency="afterok:$array" --kill-on-invalid-dep=yes "$here/merge.sbatch")
echo "shards: job $array; merge: job $merge, after them; the run will be in $RUN/whole"
