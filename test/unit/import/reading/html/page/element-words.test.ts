import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from '../../../../../../src/import/reading/html/page/element-words.ts';

it('makes one line of any text', () => {
  const space = fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2003');
  const run = fc.tuple(space, fc.integer({ min: 1, max: 3000 })).map(([one, length]) => one.repeat(length));
  fc.assert(
    fc.property(fc.array(fc.oneof(run, fc.string({ maxLength: 5 }))), (parts) => {
      const text = parts.join('');
      expect(oneLine(text)).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

it('reads millions of spaces in a process that no longer optimises patterns', () => {
  const module = new URL('../../../../../../src/import/reading/html/page/element-words.ts', import.meta.url);
  const script = `const { oneLine } = await import(${JSON.stringify(module.href)}); console.log(oneLine('a' + ' '.repeat(6e6) + 'b'));`;
  const flags = ['--no-regexp-optimization', '--input-type=module', '--eval'];
  expect(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' })).toBe('a b\n');
});
