import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../../../src/render/filters/texts/json.ts';

test('no value can close the script element around it', () => {
  const text = json({ headline: '</script><!-- \u2028\u2029' });
  expect(text).not.toMatch(/[<\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ headline: '</script><!-- \u2028\u2029' });
});

test('every value can be read back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(json(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
