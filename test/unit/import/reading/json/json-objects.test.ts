import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../src/import/reading/json/json-object.ts';
import { jsonObjects } from '../../../../../src/import/reading/json/json-objects.ts';
import { startCpuTimer } from '../../../../cpu-timer.ts';

async function* pieces(text: string, length = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

const isArticle = (value: JsonObject): boolean => 'title' in value && 'body' in value;

async function found(text: string, length?: number): Promise<readonly string[]> {
  const all = await Array.fromAsync(jsonObjects(pieces(text, length), isArticle));
  return all.map((one) => `${one.line} ${'value' in one ? String(one.value.title) : one.fault}`);
}

describe('jsonObjects', () => {
  it('finds objects in a list, under keys, one after the other, and inside other text, with their lines', async () => {
    const [one, two] = ['{"title":"A }] \\"{","body":1}', '{\n"body":["["],\n"title":"B"}'];
    expect(await found(`[${one},\n${two}]`)).toEqual(['1 A }] "{', '2 B']);
    expect(await found(`{"meta":{"n":[{}]},\n"data":{"posts":[${one},${two}]}}`)).toEqual(['2 A }] "{', '2 B']);
    expect(await found(`${one}\n${two}\n`)).toEqual(['1 A }] "{', '2 B']);
    expect(await found(`callback({"x":{"k1":${one},"k2":${two}}});`)).toEqual(['1 A }] "{', '1 B']);
    expect(await found(one)).toEqual(['1 A }] "{']);
  });

  it('finds the same at any division into pieces', async () => {
    const text = `{"a":"\\\\\\"","posts":[{"title":"A\\\\","body":"\\"}"},\n{"title":"B","body":{}}]}`;
    for (let length = 1; length <= text.length; length += 1) {
      expect(await found(text, length)).toEqual(['1 A\\', '2 B']);
    }
  });

  it('returns or reports every object of a list with one match', async () => {
    expect(await found('[{"title":"x"},\n{"title":"A","body":1},\n{"other":1}]')).toEqual([
      '1 lacks a headline or a text, unlike the other objects of its list',
      '2 A',
      '3 undefined',
    ]);
  });

  it('loses only the damaged objects', async () => {
    const text = '{"posts":[{"title":"A","body":1},\n{"title":"B" "body":1},\n{"title":"C","body":1}]}';
    expect(await found(text)).toEqual(['1 A', expect.stringMatching(/^2 is not JSON/), '3 C']);
    expect(await found('{"posts":[{"title":"A","body":1},\n{"title":"B","bo')).toEqual([
      '1 A',
      '2 is cut off: the object or list that begins here is not closed',
    ]);
  });

  it.each([
    ['a beginning that is cut off', '"title":"B","body":1},\n{"title":"A","body":1}]', '1 has the end of an object'],
    [
      'text between two objects',
      '[{"title":"A","body":1},\n"title":"B", {"title":"C","body":1}]',
      '2 has text between',
    ],
    ['text after the last object', '[{"title":"A","body":1}]\n"title":"B"', '1 has text after the last object'],
  ])('reports %s', async (_, text, fault) => {
    expect(await found(text)).toContainEqual(expect.stringContaining(fault));
  });

  it('doubts an object that has a key twice', async () => {
    const doubts = async (text: string) => {
      const objects = await Array.fromAsync(jsonObjects(pieces(text, 7), isArticle));
      return objects.map((object) => ('doubt' in object ? object.doubt : undefined));
    };
    expect(await doubts('[{"title":"A","body":"1","title":"B","body":"2"}]')).toEqual([
      expect.stringContaining('the key "title" twice'),
    ]);
    expect(await doubts('[{"title":"A","body":[{"a\\"":1,"body":2,"a\\"":3}]}]')).toEqual([
      expect.stringContaining('the key "a\\"" twice'),
    ]);
    expect(
      await doubts('[{"title":"A, \\"title\\": no","body":{"title":"x","rows":[{"title":1},{"title":2}]}}]'),
    ).toEqual([undefined]);
    expect(await doubts('loadData([{"title":"A","body":1}]);')).toEqual([undefined]);
  });

  it('finds objects inside a larger one, which is never in memory as a whole', async () => {
    const text = `x${'y'.repeat(999)}`;
    async function* large(): AsyncGenerator<string> {
      yield '{"db":[{"data":{"posts":[';
      for (let number = 0; number < 40_000; number += 1) yield `{"title":"${number}","body":"${text}"},\n`;
      yield '{"title":"last","body":""}]}}]}';
    }
    let last = '';
    let count = 0;
    for await (const one of jsonObjects(large(), isArticle)) {
      last = 'value' in one ? `${one.line} ${String(one.value.title)}` : one.fault;
      count += 1;
    }
    expect([count, last]).toEqual([40_001, '40001 last']);
  });

  it('takes linear time with brackets that are nested without end', { tags: 'slow' }, async () => {
    const cpuSeconds = startCpuTimer();
    const deep = `${'{"a":['.repeat(300_000)}1`;
    expect(await found(deep, 65_536)).toEqual(['1 is cut off: the object or list that begins here is not closed']);
    const closed = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`;
    expect(await found(`[${closed},\n{"title":"A","body":1}]`, 65_536)).toContain('2 A');
    expect(cpuSeconds()).toBeLessThan(5);
  });
});
