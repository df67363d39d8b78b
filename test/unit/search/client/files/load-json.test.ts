import { expect, test } from 'vitest';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import { loadJson } from '../../../../../src/search/client/files/load-json.ts';

const loaderOf = (text: string) => async () => new TextEncoder().encode(text);

test('reads a JSON file', async () => {
  expect(await loadJson(loaderOf('{"a":["क"]}'), 'a.bin')).toEqual({ a: ['क'] });
});

test.each(['', '{"a":', '<!doctype html><h1>Sign in</h1>'])(
  'takes a file that is no JSON as not loaded: %j',
  async (text) => {
    await expect(loadJson(loaderOf(text), '2023/a.bin')).rejects.toThrow(LoadError);
    await expect(loadJson(loaderOf(text), '2023/a.bin')).rejects.toThrow('2023/a.bin');
  },
);
