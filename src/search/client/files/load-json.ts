import type { Load } from './load.ts';
import { LoadError } from './load-error.ts';

const decoder = new TextDecoder();

/** Loads a JSON file of the index. What a host sends instead, such as a web page, is a `LoadError` too. */
export async function loadJson<Value>(load: Load, path: string): Promise<Value> {
  const text = decoder.decode(await load(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LoadError(path, error);
  }
}
