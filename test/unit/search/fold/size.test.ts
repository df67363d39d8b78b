import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the fold in the browser', () => {
  it('is small, and needs neither Node nor a dictionary', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: ['src/search/fold/fold-query.ts', 'src/search/fold/fold-text.ts'],
      bundle: true,
      minify: true,
      splitting: true,
      charset: 'utf8',
      format: 'esm',
      platform: 'browser',
      outdir: 'unwritten',
      write: false,
      metafile: true,
    });
    const bytes = outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
    expect(bytes).toBeLessThan(13_000);
    expect(Object.keys(metafile.inputs).filter((path) => /cmu-pronouncing|any-ascii/.test(path))).toEqual([]);
  });
});
