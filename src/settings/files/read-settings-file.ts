import { readFileSync, statSync } from 'node:fs';
import { problemLine } from './problem.ts';

/** The text of a settings file. Errors name the file and the fix. */
export function readSettingsFile(file: string): string {
  // To read a pipe or a device could last for ever.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw new Error(`${file}: is not a file. Check its name.`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${file}: does not exist. Create it, or check its name.`, { cause: error });
    throw error;
  }
}

/** The value in a JSON file. Errors name the file and the fix. */
export function readJsonSettings(file: string): unknown {
  const text = readSettingsFile(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line] = /\(line (\d+) column \d+\)/.exec(error.message) ?? [];
    const problem = {
      file,
      message: `is not valid JSON: ${error.message}`,
      remedy: 'look for a missing or additional comma, quote or bracket',
    };
    throw new Error(problemLine(line === undefined ? problem : { ...problem, line: Number(line) }));
  }
}
