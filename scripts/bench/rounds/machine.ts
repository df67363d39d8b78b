import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { hugoVersion } from '../hugo/hugo-version.ts';
import type { Machine } from './figures.ts';

/** Describes this machine and the versions of Node and Hugo. */
export async function machine(): Promise<Machine> {
  const hugo = await hugoVersion();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    ...(hugo === undefined ? {} : { hugo }),
  };
}
