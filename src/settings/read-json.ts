import { readFileSync } from 'node:fs';

/** The value in a JSON file. Errors name the file and the fix. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file}: is not valid JSON: ${error.message}`, { cause: error });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${file}: does not exist. Create it, or check its name.`, { cause: error });
    throw error;
  }
}
