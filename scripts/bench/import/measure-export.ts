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

/** What importing an export took, from the start of the command to its end. */
export interface ExportFigures {
  readonly posts: number;
  /** The posts and their pictures. */
  readonly items: number;
  /** Size of the export. */
  readonly bytes: number;
  readonly seconds: number;
  /** Seconds of the processor, all threads together, and the most memory that stood at once; undefined where processes can't be seen. */
  readonly cpuSeconds: number | undefined;
  readonly peakBytes: number | undefined;
}

/** Generates a WordPress export of so many posts in a temporary folder, and has the command import it. */
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

/** `WordPress export: 4000 posts of 7.4 KB, each with its picture's item; 700 posts, 1400 items a second; 500 posts by second of the processor; peak memory: 520 MB` */
export function exportLine({ posts, items, bytes, seconds, cpuSeconds, peakBytes }: ExportFigures): string {
  const size = (bytes / posts / 1000).toFixed(1);
  const each = (count: number) => (count / seconds).toFixed(0);
  const core = cpuSeconds === undefined ? '' : `; ${(posts / cpuSeconds).toFixed(0)} posts by second of the processor`;
  const memory = peakBytes === undefined ? '' : `; peak memory: ${(peakBytes / 1e6).toFixed(0)} MB`;
  return `WordPress export: ${posts} posts of ${size} KB, each with its picture's item; ${each(posts)} posts, ${each(items)} items a second${core}${memory}`;
}
