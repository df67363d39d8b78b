import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Alignment with the strokes of letters, the names of archives, and pictures that are always on black. */
const exceptions: readonly string[] = [
  'base/base.css: padding-block: var(--space-5) 4rem',
  'layout/nameplate.css: font-size: clamp(1.625rem, 7vw, 2.25rem)',
  'layout/nameplate.css: margin-block-start: 0.45rem',
  'layout/nameplate.css: margin-inline-start: -0.1rem',
  'pages/home.css: font-size: clamp(1.25rem, 1.1rem + 0.8vw, 1.75rem)',
  'pages/home.css: font-size: clamp(3.25rem, 11vw, 7rem)',
  'pages/overview.css: margin-inline-start: 0.4375rem',
  'pages/rich-text.css: background: #000',
  'pages/scans.css: background: #fff',
  'pages/scans.css: margin: -0.1rem',
  'pages/scans.css: outline: 1px solid #8a4b00',
  'pages/scans.css: padding: 0.1rem',
  'pages/tools.css: background: #15171a',
  'pages/tools.css: border-color: #7c7d80',
  'pages/tools.css: color: #e8e6e1',
  'parts/charts.css: padding-block: 0.125rem',
  'ur.css: font-size: clamp(2.5rem, 9vw, 5rem)',
];

const named =
  /(?<![\w-])(?:font-size|(?:row-|column-)?gap|(?:margin|padding)[a-z-]*): [^;]*\d+(?:\.\d+)?rem[^;]*|[\w-]+: [^;]*#[0-9a-f]{3,8}\b[^;]*/g;

test('styles write sizes of type, space and colours by the names in tokens.css', () => {
  const found = globSync('src/theme/styles/**/*.css', {
    exclude: (path) => /(?:tokens|stand-ins|fonts|print)\.css$/.test(path),
  }).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(named)].map(
      ([declaration]) => `${file.replace('src/theme/styles/', '')}: ${declaration}`,
    ),
  );
  expect(found.toSorted(), 'use a custom property of src/theme/styles/base/tokens.css').toEqual(exceptions);
});
