import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync('src/theme/styles/base/tokens.css', 'utf8');

/** The colours of a block of the tokens, by name. */
function colours(selector: string): Readonly<Record<string, string>> {
  const start = tokens.indexOf(`${selector} {`);
  const block = tokens.slice(start, tokens.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex,
    ]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(':root');
const chosenDark = colours(':root[data-scheme="dark"]');
const systemDark = colours(':root:not([data-scheme="light"])');

describe('colours', () => {
  test('are the same in the chosen dark scheme and in that of the system', () => {
    expect(Object.keys(chosenDark).length).toBeGreaterThan(8);
    expect(systemDark).toEqual(chosenDark);
  });

  describe.each([
    ['light', light],
    ['dark', chosenDark],
  ])('in %s', (_, scheme) => {
    const on = (text: string, ground: string) => contrast(scheme[text] ?? '', scheme[ground] ?? '');

    test.each(['ink', 'quiet', 'accent'])('%s is readable on paper and sheet', (text) => {
      expect(on(text, 'paper')).toBeGreaterThan(4.5);
      expect(on(text, 'sheet')).toBeGreaterThan(4.5);
    });

    test('a day is readable at every number of articles', () => {
      for (const ground of ['heat-1', 'heat-2']) expect(on('ink', ground)).toBeGreaterThan(4.5);
      for (const ground of ['heat-3', 'heat-4']) expect(on('on-accent', ground)).toBeGreaterThan(4.5);
    });

    test('the border of a field is visible', () => {
      expect(on('edge', 'paper')).toBeGreaterThan(3);
    });
  });
});
