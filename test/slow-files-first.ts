import { relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const slowest = ['browser', 'commands', 'site', 'unit'];

/**
 * Starts the files with browsers and commands before the units, also where no earlier run tells how long each takes. Otherwise one
 * process ends long before the other.
 */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      slowest.indexOf(relative(import.meta.dirname, moduleId).split(sep)[0] ?? '');
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
