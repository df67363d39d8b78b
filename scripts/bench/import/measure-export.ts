import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runMeasured } from '../measure/run-measured.ts';
import { exportSource } from './export-source.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The size of an export and what its import took, from the start of the command to its end. */
export interface ExportFigures {
  readonly posts: number;
  /** Posts and pictures. */
  readonly items: number;
  /** The size of the export. */
  readonly bytes: number;
  readonly seconds: number;
  /** CPU seconds of all threads, and peak memory. Undefined on systems where processes cannot be inspected. */
  readonly cpuSeconds: number | undefined;
  readonly peakBytes: number | undefined;
}

/** Generates a WordPress export in a temporary folder, and imports it with the import command. */
export async function measureExport(posts: number): Promise<ExportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-export-'));
  try {
    const file = join(folder, 'export.xml');
    await pipeline(Readable.from(exportSource({ articles: posts, seed: 'export' })), createWriteStream(file));
    const { size } = await stat(file);
    const { seconds, use } = await runMeasured({
      program: process.execPath,
      parameters: [
        '--import',
        './scripts/compile-cache.js',
        'scripts/import.ts',
        '--from',
        'wordpress',
        '--to',
        join(folder, 'articles'),
        file,
      ],
      folder: root,
    });
    return {
      posts,
      items: posts * 2,
      bytes: size,
      seconds,
      cpuSeconds: use?.cpuSeconds,
      peakBytes: use?.processes[0]?.peak,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * `WordPress export: 4000 posts of 7.4 KB, each with its picture's item; 700 posts, 1400 items a second; 500 posts by
 * second of the processor; peak memory: 520 MB`
 */
export function exportLine({ posts, items, bytes, seconds, cpuSeconds, peakBytes }: ExportFigures): string {
  const size = (bytes / posts / 1000).toFixed(1);
  const each = (count: number) => (count / seconds).toFixed(0);
  const core = cpuSeconds === undefined ? '' : `; ${(posts / cpuSeconds).toFixed(0)} posts by second of the processor`;
  const memory = peakBytes === undefined ? '' : `; peak memory: ${(peakBytes / 1e6).toFixed(0)} MB`;
  return `WordPress export: ${posts} posts of ${size} KB, each with its picture's item; ${each(posts)} posts, ${each(items)} items a second${core}${memory}`;
}
