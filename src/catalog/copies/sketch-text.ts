import type { TextSketch } from './text-sketch.ts';

/** Writes a sketch as text, which passes between processes and into the catalogue. */
export function writeSketch({ words, runs, numbers }: TextSketch): string {
  return Buffer.from(Uint32Array.from([words, runs.length, ...runs, ...numbers]).buffer).toString('base64');
}

/** Reads what `writeSketch` wrote. */
export function readSketch(text: string): TextSketch {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const [words = 0, count = 0, ...rest] = new Uint32Array(bytes.buffer);
  return { words, runs: Uint32Array.from(rest.slice(0, count)), numbers: Uint32Array.from(rest.slice(count)) };
}
