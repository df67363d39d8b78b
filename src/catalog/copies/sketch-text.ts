import type { TextSketch } from './text-sketch.ts';

/** Writes a sketch as text, which passes between processes and into the catalogue. */
export function writeSketch({ words, ordered, numbers }: TextSketch): string {
  return Buffer.from(Uint32Array.from([words, ordered.length, ...ordered, ...numbers]).buffer).toString('base64');
}

/** Reads what `writeSketch` wrote. */
export function readSketch(text: string): TextSketch {
  const values = new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
  const [words = 0, count = 0] = values;
  const ordered = values.slice(2, 2 + count);
  return { words, ordered, runs: ordered.toSorted(), numbers: values.slice(2 + count) };
}
