import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The environment variable with the password of a secret key, for machines. */
export const passwordVariable = 'SANCHIKA_KEY_PASSWORD';

/** The password of a secret key: from the environment, or from the keyboard. */
export async function askPassword(): Promise<string> {
  return process.env[passwordVariable] ?? readHidden('Password of the key: ');
}

/** A password for a new key. It is asked twice. */
export async function askNewPassword(): Promise<string> {
  const given = process.env[passwordVariable];
  if (given !== undefined) return given;
  const password = await readHidden('Password for the new key: ');
  if ((await readHidden('The same again: ')) !== password)
    throw new Error('The two passwords differ. No key was made. Try again.');
  return password;
}

/** Reads a line from the keyboard without showing it. */
async function readHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Error(`There is no keyboard to ask for the password. Set it in ${passwordVariable}.`);
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output, terminal: true });
  process.stderr.write(question);
  const stop = new AbortController();
  line.on('close', () => stop.abort());
  try {
    return await line.question('', { signal: stop.signal });
  } catch (cause) {
    if (stop.signal.aborted) throw new Error('No password was given, so nothing was done.');
    throw cause;
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
