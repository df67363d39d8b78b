import { spawn } from 'node:child_process';
import { errorCode } from '../../publish/disk/text-file.ts';

/** How a program ended. */
export interface ProgramResult {
  readonly code: number;
  readonly output: string;
  /** The end of what it wrote to standard error. */
  readonly errors: string;
}

const errorLength = 2000;

/** Runs a program to its end. Throws if it is not installed. `input` is its standard input. */
export function runProgram(name: string, args: readonly string[], input = ''): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: 'pipe' });
    const output: Buffer[] = [];
    let errors = '';
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => {
      errors = (errors + bytes).slice(-errorLength);
    });
    child.stdin.on('error', () => {}); // It has ended, and the exit code says why.
    child.stdin.end(input);
    child.on('error', (error) =>
      reject(
        errorCode(error) === 'ENOENT'
          ? new Error(`${name} is not installed. Install it, for example with: sudo apt-get install ${name}`)
          : error,
      ),
    );
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8'), errors: errors.trim() }),
    );
  });
}
