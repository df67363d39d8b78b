import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMutants } from '../../../../scripts/mutate/find-mutants.ts';
import { withSwitches } from '../../../../scripts/mutate/with-switches.ts';
import { sourceFiles } from '../../source-modules.ts';

const mutants = (text: string): readonly string[] =>
  findMutants('a.ts', text).map(({ start, end, replacement }) => `${text.slice(start, end)} → ${replacement}`);

describe('findMutants', () => {
  test.each([
    ['if (a < 1) b();', ['a < 1 → true', 'a < 1 → false', 'a < 1 → a <= 1', 'a < 1 → a >= 1', '1 → 2', 'b(); → ']],
    [
      'x = a && (b ?? c);',
      ['x = a && (b ?? c); → ', 'a && (b ?? c) → a || (b ?? c)', 'a && (b ?? c) → a', 'a && (b ?? c) → (b ?? c)'],
    ],
    ['export const x = path + sep;', ['path + sep → path - sep', 'path + sep → path']],
    ["export const x = { a: 'b', 'c': true };", ["'b' → ''", 'true → false']],
    ['export const x = y?.z.filter(f);', ['y?.z.filter(f) → y.z.filter(f)']],
    ['export const x = y.filter(f).some(g);', ['y.filter(f).some(g) → y.filter(f).every(g)', 'y.filter(f) → y']],
    ['export const x = /^a$/u;', ['/^a$/u → /a$/u', '/^a$/u → /^a/u']],
  ])('%s', (text, expected) => {
    for (const mutant of expected) expect(mutants(text)).toContain(mutant);
  });

  test('leaves names, imports and types alone', () => {
    expect(
      mutants("import a from 'b';\nexport * from 'c';\ntype D = 'd' | 1;\nexport const x: 'e' = y as 'f';"),
    ).toEqual([]);
  });
});

describe('withSwitches', () => {
  const text = 'export const f = (a, b) => {\n  if (a > 1 && b) return a + 1;\n  return 0;\n};';
  const numbered = findMutants('a.ts', text).map((mutant, index) => ({ ...mutant, id: index + 1 }));
  const changed = withSwitches(text, numbered);
  const run = async (id: number): Promise<unknown> => {
    const state = { on: id, reached: new Set(), count: 0, limit: 1000 };
    Object.assign(globalThis, { mutantState: state });
    const { f } = await import(`data:text/javascript,${encodeURIComponent(changed)}#${id}`);
    return [f(2, true), f(1, true), f(2, false)];
  };

  test('changes nothing while no mutant is on', async () => expect(await run(0)).toEqual([3, 0, 0]));

  test('changes what one mutant changes', async () => {
    const idOf = (wanted: string): number => numbered.find(({ replacement }) => replacement === wanted)?.id ?? 0;
    expect(await run(idOf('a > 1 || b'))).toEqual([3, 2, 3]);
    expect(await run(idOf('a >= 1'))).toEqual([3, 2, 0]);
    expect(await run(idOf('a - 1'))).toEqual([1, 0, 0]);
  });

  test('keeps the numbers of the lines', () => expect(changed.split('\n')).toHaveLength(4));

  test.each(['articles', 'catalog', 'publish', 'pack'])('writes code that can be parsed: src/%s', (room) => {
    for (const file of sourceFiles(`src/${room}`)) {
      const source = readFileSync(file, 'utf8');
      const all = findMutants(file, source).map((mutant, index) => ({ ...mutant, id: index + 1 }));
      expect(() => withSwitches(source, all)).not.toThrow();
    }
  });
});
