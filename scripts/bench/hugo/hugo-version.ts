import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The version of Hugo; undefined if it is not installed. */
export async function hugoVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('hugo', ['version']);
    return /v(\d[\d.]*)/.exec(stdout)?.[1];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
