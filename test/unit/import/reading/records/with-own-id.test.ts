import { describe, expect, it } from 'vitest';
import type { ImportContext } from '../../../../../src/import/reading/draft/import-context.ts';
import { withOwnId } from '../../../../../src/import/reading/records/with-own-id.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const file = (name: string) => ({ name, pathHash: 'here', size: 0, bytes: async () => new Uint8Array(), pieces: none });
async function* none(): AsyncGenerator<Uint8Array> {}
const context = (): ImportContext => ({
  zone: 'UTC',
  now: 0,
  claim: () => '',
  largeMap: () => new Map(),
  formerPages: { add: () => {} },
  pictureFault: async () => undefined,
});
const idsOf = (given: readonly (string | undefined)[], run = context(), name = 'a.json') =>
  given.map((id) => withOwnId(id === undefined ? { html: '' } : { html: '', id }, file(name), run).id);

describe('withOwnId', () => {
  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'a', 'a'],
      ['a', 'a~2', 'a~3'],
    ],
    [
      ['a~2', 'a', 'a'],
      ['a~2', 'a', 'a~3'],
    ],
    [
      ['a', 'a', 'a~2', 'a'],
      ['a', 'a~2', 'a~2~2', 'a~3'],
    ],
    [
      [undefined, undefined, '~2', ''],
      [undefined, '~2', '~2~2', '~3'],
    ],
    [
      ['\ud800', '\ud801'],
      ['\ufffd', '\ufffd~2'],
    ],
  ])('gives %j the ids %j', (given, expected) => {
    expect(idsOf(given)).toEqual(expected);
  });

  it('distinguishes files and imports', () => {
    const run = context();
    expect(idsOf(['a'], run)).toEqual(['a']);
    expect(idsOf(['a'], run, 'b.json')).toEqual(['a']);
    expect(idsOf(['a'], run)).toEqual(['a~2']);
    expect(idsOf(['a'])).toEqual(['a']);
  });

  it('takes constant time for each of many records without an id', () => {
    const cpuSeconds = startCpuTimer();
    expect(idsOf(Array.from({ length: 100_000 }, () => undefined)).at(-1)).toBe('~100000');
    expect(cpuSeconds()).toBeLessThan(5);
  });
});
