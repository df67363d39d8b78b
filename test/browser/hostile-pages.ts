import fc from 'fast-check';
import { keyFacets, nameFacets } from '../../src/settings/facet-lists.ts';

/** What a hostile link, host, storage and reader do to a page. */
export interface Attack {
  readonly page: 'search.html' | 'compare.html' | 'over-time.html' | 'offline.html';
  /** The query string without its question mark, as it stands in the address. */
  readonly query: string;
  readonly hash: string;
  /** Values of stored choices, by the end of their key. */
  readonly stored: readonly (readonly [key: string, value: string])[];
  readonly keys: readonly string[];
  /** What happens to files of the index. */
  readonly broken: 'no' | 'missing' | 'empty' | 'cut' | 'flipped' | 'a web page' | 'endless';
}

/** Texts that would call `fuzzed()` or another site if a page took them for code, markup or an address. */
const payloads = [
  '<script>fuzzed()</script>',
  '"><img src=x onerror=fuzzed()>',
  "'-fuzzed()-'",
  'javascript:fuzzed()',
  'data:text/html,<script>fuzzed()</script>',
  '//evil.example/x.js',
  'https://evil.example/',
  '../../../evil',
  '</title><svg onload=fuzzed()>',
  '#{fuzzed()}',
  '{{constructor.constructor("fuzzed()")()}}',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u202e\ufeff\u200d',
  '\ud800',
  '((((((((((((((((((((a*)*)*',
  '"'.repeat(99),
  '"<img src=x onerror=fuzzed()>"',
  '""',
  'किम '.repeat(100),
  'a'.repeat(3000),
  '-1',
  'NaN',
  '1e999',
  '9999-99-99',
  '0000-00',
  '{"groups":{"__proto__":{}}}',
  '[',
  'null',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...payloads) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('rain', 'किम', 'बारिश', '"rain in"', '-rain', 'kim shoigu', 'टैग', ''),
);
const parameter = fc.tuple(
  fc.oneof(fc.constantFrom('q', 'a', 'b', 'from', 'to', 'order', 'page', 'url', ...keyFacets, ...nameFacets), text),
  text,
);
const query = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(parameter, { maxLength: 6 })
      .map((pairs) => String(new URLSearchParams(pairs.map((pair) => [...pair])))),
  },
  // Not encoded, or wrongly.
  fc.constantFrom('q=%E0%A4%A', 'q=%', '%00', '&&==&', 'q', '=', 'q=%ff%fe', '?q=?', `a=${'%F0%9F%92%A9'.repeat(500)}`),
);
const key = fc.constantFrom(
  'scheme',
  'text-size',
  'language',
  'list-language',
  'page-language',
  'compared',
  '__proto__',
);
const stroke = fc.constantFrom(
  'Enter',
  'Escape',
  'ArrowDown',
  'ArrowUp',
  'Tab',
  'Backspace',
  'Delete',
  'Home',
  '/',
  'Control+a',
  'Shift+Tab',
);

export const attack: fc.Arbitrary<Attack> = fc.record({
  page: fc.constantFrom('search.html', 'search.html', 'compare.html', 'over-time.html', 'offline.html'),
  // Longer addresses are refused by hosts. Longer texts are typed.
  query: query.map((each) => each.slice(0, 4000)),
  hash: fc.oneof(fc.constant(''), text).map((each) => encodeURIComponent(each.toWellFormed()).slice(0, 500)),
  stored: fc.array(fc.tuple(key, text), { maxLength: 3 }),
  keys: fc.array(
    fc.oneof(
      stroke,
      fc.constantFrom('a'.repeat(3000), 'किम '.repeat(100)),
      text.map((each) => each.slice(0, 60)),
    ),
    { maxLength: 5 },
  ),
  broken: fc.constantFrom('no', 'no', 'no', 'missing', 'empty', 'cut', 'flipped', 'a web page', 'endless'),
});

/**
 * What a host that breaks the index sends instead of a file; undefined for none. A script that can't be parsed is an error of the browser
 * and not of the page, so scripts are only taken away.
 */
export function brokenBody(broken: Attack['broken'], bytes: Buffer, isScript: boolean): Buffer | undefined {
  if (broken === 'missing') return undefined;
  if (broken === 'empty') return Buffer.alloc(0);
  if (isScript) return bytes;
  switch (broken) {
    case 'cut':
      return bytes.subarray(0, Math.floor(bytes.length / 2));
    case 'flipped':
      return Buffer.from(bytes.map((byte, index) => (index % 7 === 3 ? byte ^ 0x55 : byte)));
    case 'a web page':
      return Buffer.from('<!doctype html><script>fuzzed()</script><h1>Captive portal</h1>');
    case 'endless':
      return Buffer.concat([bytes, Buffer.alloc(200_000, bytes)]);
    default:
      return bytes;
  }
}
