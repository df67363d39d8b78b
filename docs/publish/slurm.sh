#!/bin/sh
# Eight tasks of an array build one part each; the job after them joins the parts. Run it in the project's folder, on a disk that all
# nodes share, after `npm ci`:
#   build=$(sbatch --parsable --array=1-8 docs/publish/slurm.sh)
#   sbatch --dependency=afterok:$build --export=ALL,PARTS=8 docs/publish/slurm.sh
# A task that fails keeps the second job from starting: `sbatch --array=3 docs/publish/slurm.sh` builds part 3 again.
#SBATCH --job-name=archive
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --output=%x-%A_%a.log
set -eu
if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  part=$SLURM_ARRAY_TASK_ID
  # A cache of its own for each part: it is on the disk of the node if TMPDIR is.
  exec npm run build -- --shard="$part/${PARTS:-$SLURM_ARRAY_TASK_COUNT}" --out "parts/$part" --cache "${TMPDIR:-/tmp}/archive-$part"
fi
# shellcheck disable=SC2046 # one word for each part
npm run build -- --merge $(seq -f 'parts/%g' 1 "$PARTS")
npm run check
