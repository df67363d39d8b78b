import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../../../src/import/placing/ledger/ledger.ts';
import { type PathOwner, Register } from '../../../../../src/import/placing/register/register.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

const day = '2020-05-06';
const origin = (id: string, pathHash = 'here', sha256 = `digest of ${id}`) => ({
  file: 'export.xml',
  id,
  pathHash,
  sha256,
});
const entry = (name: string, given: Partial<LedgerEntry> = {}): LedgerEntry => ({
  key: `export.xml#${name}`,
  place: 'here',
  source: `digest of ${name}`,
  path: `2020/05/06/${name}`,
  wanted: `2020/05/06/${name}`,
  written: '0',
  text: `text of ${name}`,
  ...given,
});

let register: Register;
let onDisk: Map<string, ReturnType<PathOwner>>;
beforeEach(() => {
  onDisk = new Map();
  register = new Register((path) => onDisk.get(path) ?? 'nobody');
});
afterEach(() => register.close());
const load = (...entries: readonly LedgerEntry[]) =>
  register.load(
    (async function* () {
      yield* entries;
    })(),
  );

describe('Register.claim', () => {
  it('returns the same path for an origin at each call, and adds a number for another origin', () => {
    expect(register.claim(origin('1'), day, 'A bridge')).toBe('2020/05/06/a-bridge');
    expect(register.claim(origin('2'), day, 'A bridge')).toBe('2020/05/06/a-bridge-2');
    expect(register.claim(origin('1', 'elsewhere'), day, 'A bridge')).toBe('2020/05/06/a-bridge-3');
    expect(register.claim(origin('1'), '2021-01-01', 'Renamed')).toBe('2020/05/06/a-bridge');
  });

  it.each(['index', '2', 'page-2'])('never assigns the name "%s", which the site needs', (name) => {
    expect(register.claim(origin('1'), day, name)).toBe(`2020/05/06/article-${name}`);
  });

  it('skips unrecognised files, and reuses files of the same origin', () => {
    onDisk.set('2020/05/06/a', 'other').set('2020/05/06/a-2', 'other').set('2020/05/06/a-3', 'source');
    expect(register.claim(origin('1'), day, 'a')).toBe('2020/05/06/a-3');
    expect(register.claim(origin('2'), day, 'a')).toBe('2020/05/06/a-4');
    onDisk.set('2020/05/06/a-2', 'source');
    expect(register.claim(origin('3'), day, 'a')).toBe('2020/05/06/a-2');
  });

  it('recognises a source by its path, by its bytes, or by name and headline', async () => {
    await load(entry('a'), entry('b'), entry('c'), entry('d', { key: 'page.txt', source: 'bytes' }));
    expect(register.claim(origin('a', 'here', 'changed'), day, 'Renamed')).toBe('2020/05/06/a');
    const moved = { file: 'moved.xml', id: 'b', pathHash: 'there', sha256: 'digest of b' };
    expect(register.claim(moved, day, 'Renamed')).toBe('2020/05/06/b');
    expect(register.claim(origin('c', 'there', 'changed'), day, 'c')).toBe('2020/05/06/c');
    const renamed = { file: 'other.txt', pathHash: 'there', sha256: 'bytes' };
    expect(register.claim(renamed, day, 'Renamed')).toBe('2020/05/06/d');
  });

  it('assigns no path of an earlier run twice, nor to another part of the same file', async () => {
    await load(entry('a'));
    expect(register.claim(origin('a'), day, 'a')).toBe('2020/05/06/a');
    expect(register.claim(origin('a', 'there'), day, 'a')).toBe('2020/05/06/a-2');
    expect(register.claim(origin('z', 'there', 'digest of a'), day, 'a')).toBe('2020/05/06/a-3');
  });

  it('computes the digest of a source only after an earlier import', async () => {
    const digests: string[] = [];
    const lazy = (id: string) => ({
      ...origin(id),
      get sha256() {
        digests.push(id);
        return id;
      },
    });
    register.claim(lazy('1'), day, 'a');
    register.claim(lazy('2'), day, 'a');
    expect(digests).toEqual([]);
    await load(entry('b'));
    register.claim(lazy('3'), day, 'a');
    expect(digests).toEqual(['3']);
  });

  it('takes constant time for each of thousands of articles with one day and name', () => {
    const cpuSeconds = startCpuTimer();
    for (let number = 1; number <= 20_000; number += 1) register.claim(origin(String(number)), day, 'untitled');
    expect(register.claim(origin('last'), day, 'untitled')).toBe('2020/05/06/untitled-20001');
    expect(cpuSeconds()).toBeLessThan(10);
  });
});

describe('Register.at', () => {
  it('returns the last entry of each path', async () => {
    await load(entry('a', { near: '00ff00ff00ff00ff' }), entry('b'), entry('a', { written: '1' }));
    expect(register.at('2020/05/06/a')).toEqual(entry('a', { written: '1' }));
    register.add(entry('b', { written: '2', near: '0123456789abcdef' }));
    expect(register.at('2020/05/06/b')).toEqual(entry('b', { written: '2', near: '0123456789abcdef' }));
    expect(register.at('2020/05/06/c')).toBeUndefined();
  });
});

describe('Register.twins', () => {
  it('returns the first other article with the same words, otherwise the nearest', async () => {
    await load(entry('a', { near: '0000000000000000' }), entry('b', { near: '000000000000000f', text: 'other' }));
    expect(register.twins('new', 'text of a', '000000000000000f')).toEqual({ same: '2020/05/06/a' });
    expect(register.twins('new', 'else', '0000000000000001')).toEqual({ near: '2020/05/06/a' });
    expect(register.twins('new', 'else', '000000000000001f')).toEqual({ near: '2020/05/06/b' });
    expect(register.twins('new', 'else', undefined)).toEqual({});
    expect(register.twins('2020/05/06/a', 'text of a', '0000000000000003')).toEqual({ near: '2020/05/06/b' });
  });

  it('forgets the earlier words of a changed article', async () => {
    await load(entry('a'));
    register.add(entry('a', { text: 'new' }));
    expect(register.twins('b', 'text of a', undefined)).toEqual({});
    expect(register.twins('b', 'new', undefined)).toEqual({ same: '2020/05/06/a' });
  });
});

describe('Register.largeMap', () => {
  it('returns independent maps that hold any text', () => {
    const [one, other] = [register.largeMap(), register.largeMap()];
    one.set('key', 'one');
    one.set('key', 'two');
    one.set('', 'empty');
    expect([one.get('key'), one.get(''), one.get('none'), other.get('key')]).toEqual([
      'two',
      'empty',
      undefined,
      undefined,
    ]);
  });
});
