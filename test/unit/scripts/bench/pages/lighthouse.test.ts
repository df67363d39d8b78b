import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lighthouse, lighthouseVersion } from '../../../../../scripts/bench/pages/lighthouse.ts';

const { PATH = '' } = process.env;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true });
});

/** A command that reports more points each time: 0.5, 0.6, 0.7 of one. */
const script = `#!${process.execPath}
const fs = require('node:fs');
if (process.argv.includes('--version')) { console.log('13.0.1'); process.exit(); }
const [count, to] = [__dirname + '/count', process.argv.find((word) => word.startsWith('--output-path=')).slice(14)];
const times = fs.existsSync(count) ? Number(fs.readFileSync(count, 'utf8')) : 0;
fs.writeFileSync(count, String(times + 1));
const desk = process.argv.includes('--preset=desktop');
fs.writeFileSync(to, JSON.stringify({
  categories: { performance: { score: (5 + times) / 10 }, accessibility: { score: desk ? 1 : 0.9 }, seo: { score: null } },
  audits: { 'first-contentful-paint': { numericValue: 900.4 }, 'cumulative-layout-shift': { numericValue: 0.01 } },
}));
`;

describe.skipIf(process.platform === 'win32')('the lighthouse command', () => {
  test('is missed without a fuss', async () => {
    process.env.PATH = folder;
    expect(await lighthouseVersion()).toBeUndefined();
  });

  test('is asked as often as is wished, and the middle of its figures is told', async () => {
    writeFileSync(join(folder, 'lighthouse'), script);
    writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
    chmodSync(join(folder, 'lighthouse'), 0o755);
    process.env.PATH = folder + delimiter + PATH;
    expect(await lighthouseVersion()).toBe('13.0.1');
    const scores = await lighthouse('http://127.0.0.1/', 'desktop', '/usr/bin/true', 3);
    expect(scores).toMatchObject({ performance: 60, accessibility: 100, seo: 0, firstPaint: 900.4, shift: 0.01 });
  });
});
