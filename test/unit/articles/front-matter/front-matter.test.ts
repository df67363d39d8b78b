import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../../src/articles/front-matter/front-matter.ts';
import { startCpuTimer } from '../../../cpu-timer.ts';

const fields = (yaml: string) => {
  const read = frontMatter(`---\n${yaml}\n---\n`);
  return read.ok ? read.value.fields : read.issue;
};

describe('front matter', () => {
  test('contains text, lists, groups and empty values', () => {
    expect(fields('a: 1\nb: [true, 0x1F]\nc: { d: 2024-01-01 }\ne:\nf: null\ng: ~\nh: "null"')).toEqual({
      a: '1',
      b: ['true', '0x1F'],
      c: { d: '2024-01-01' },
      e: null,
      f: null,
      g: null,
      h: 'null',
    });
  });

  test('supports anchors and aliases', () => {
    expect(fields('a: &x [b]\nc: *x')).toEqual({ a: ['b'], c: ['b'] });
  });

  test('does not support merge keys', () => {
    expect(fields('<<: { a: 1 }')).toEqual({ '<<': { a: '1' } });
  });

  test('cannot change the prototype', () => {
    expect(Object.getPrototypeOf(fields('__proto__: { polluted: yes }'))).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  test('with exponential aliases is refused quickly', { tags: 'slow' }, () => {
    const rows = Array.from({ length: 40 }, (_, row) => `a${row + 1}: &a${row + 1} [${Array(9).fill(`*a${row}`)}]`);
    const cpuSeconds = startCpuTimer();
    expect(fields(`a0: &a0 [x]\n${rows.join('\n')}`)).toHaveProperty('a40');
    expect(cpuSeconds()).toBeLessThan(2);
  });

  test.each([
    ['[', 2, 'has front matter that is not YAML: unexpected end of the stream within a flow collection'],
    ['a: 1\n\tb: 2', 3, 'has front matter that is not YAML'],
    ['a: 1\nb: "x', 3, 'has front matter that is not YAML: unexpected end of the stream within a double quoted scalar'],
    ['a: 1\na: 2', 3, 'has the field "a" twice'],
    ['a: !!js/regexp /x/', 2, 'has the YAML tag "js/regexp", which is not supported'],
    ['a: !!binary aGk=', 2, 'has the YAML tag "binary", which is not supported'],
    ['a: !Breaking news', 2, 'has the YAML tag "!Breaking", which is not supported'],
    ['a: *b', 2, 'has front matter that is not YAML: unidentified alias'],
    ['- a', 2, 'has front matter without fields'],
    ['text', 2, 'has front matter without fields'],
    ['', 2, 'has empty front matter'],
    ['# only a comment', 2, 'has empty front matter'],
    ['['.repeat(5000), 2, 'has front matter that is not YAML: nesting exceeded maxDepth'],
  ])('%j is refused', (yaml, line, message) => {
    expect(fields(yaml)).toMatchObject({ line, message: expect.stringContaining(message) });
  });
});
