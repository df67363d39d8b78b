import { gunzipSync } from 'node:zlib';
import { isNamedAfter } from '../files/search-file.ts';
import type { ReadSearchFile } from '../files/search-file-reader.ts';

/** A file of an earlier build is missing or damaged. */
class EarlierFileError extends Error {}

/** The content of a file that an earlier build wrote to the site. Its name, a hash of the content, is checked. */
export function readEarlierFile(read: ReadSearchFile, path: string): Buffer {
  let content: Buffer;
  try {
    content = gunzipSync(read(path));
  } catch (cause) {
    throw new EarlierFileError(path, { cause });
  }
  if (!isNamedAfter(path, content)) throw new EarlierFileError(path);
  return content;
}

/** The result of an update, or undefined if it needs a file of an earlier build that is missing or damaged. */
export function unlessEarlierFileIsLost<Value>(update: () => Value): Value | undefined {
  try {
    return update();
  } catch (error) {
    if (error instanceof EarlierFileError) return undefined;
    throw error;
  }
}
