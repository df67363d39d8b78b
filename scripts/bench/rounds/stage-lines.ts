import type { BuildRun } from '../build/run-build-command.ts';
import { median, seconds } from '../report/numbers.ts';
import type { ArchiveMeasurement } from './figures.ts';

/** The seconds of each stage, by kind of build. */
export function stageLines({ rounds, updates }: ArchiveMeasurement): readonly string[] {
  const line = (name: string, runs: readonly BuildRun[]) => {
    const names = [...new Set(runs.flatMap(({ stages }) => stages.map((stage) => stage.name)))];
    const times = names.map((stage) => {
      const each = runs.map(({ stages }) => stages.find((other) => other.name === stage)?.seconds ?? 0);
      return `${stage} ${seconds(median(each))}`;
    });
    return `${name}: ${times.join(', ')}`;
  };
  const withSearch = rounds.flatMap((round) => round.withSearch ?? []);
  return [
    line(
      'stages without search',
      rounds.map(({ site }) => site),
    ),
    ...(withSearch.length > 0 ? [line('stages with search', withSearch)] : []),
    ...updates.map(({ change, search, run }) => line(`stages, one ${change}${search ? ', with search' : ''}`, [run])),
  ];
}
