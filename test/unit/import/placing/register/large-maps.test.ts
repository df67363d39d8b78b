import { afterAll, describe, expect, it } from 'vitest';
import { LargeMaps, mostInMemory } from '../../../../../src/import/placing/register/large-maps.ts';
import { openDatabase } from '../../../../../src/import/placing/register/open-database.ts';

describe('LargeMaps', () => {
  const database = openDatabase(LargeMaps.schema);
  afterAll(() => database.close());
  const stored = () => database.prepare('SELECT count(*) AS pairs FROM pair').get()?.pairs;

  it('return the value that was set last, in memory or on disk, for each map', () => {
    const maps = new LargeMaps(database);
    const [one, other] = [maps.open(), maps.open()];
    other.set('7', 'other');
    for (let at = 0; at < mostInMemory; at += 1) one.set(String(at), `first ${at}`);
    one.set('7', 'second');
    expect(stored()).toBe(0);
    expect(one.get('7')).toBe('second');
    one.set('one more', 'than fits');
    expect(stored()).toBe(mostInMemory + 1);
    one.set('8', 'third');
    expect(['0', '7', '8', 'one more', 'none'].map((key) => one.get(key))).toEqual([
      'first 0',
      'second',
      'third',
      'than fits',
      undefined,
    ]);
    expect(other.get('7')).toBe('other');
    expect(other.get('8')).toBeUndefined();
  });
});
