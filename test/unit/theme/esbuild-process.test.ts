import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { endEsbuild, withEsbuild } from '../../../src/theme/esbuild-process.ts';

const code = () => transform('let a: number = 1', { loader: 'ts' });

test('esbuild is not ended while another build uses it, and starts again after its end', async () => {
  const first = withEsbuild(code);
  await endEsbuild();
  expect((await first).code).toBe('let a = 1;\n');
  await endEsbuild();
  expect((await withEsbuild(code)).code).toBe('let a = 1;\n');
});
