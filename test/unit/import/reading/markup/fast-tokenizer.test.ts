import fc from 'fast-check';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { expect, test } from 'vitest';
import { FastTokenizer } from '../../../../../src/import/reading/markup/fast-tokenizer.ts';

const events = [
  'onattribdata',
  'onattribend',
  'onattribentity',
  'onattribname',
  'oncdata',
  'onclosetag',
  'oncomment',
  'ondeclaration',
  'onend',
  'onopentagend',
  'onopentagname',
  'onprocessinginstruction',
  'onselfclosingtag',
  'ontext',
  'ontextentity',
] as const satisfies readonly (keyof TokenizerCallbacks)[];

function tokensOf(Kind: typeof Tokenizer, pieces: readonly string[]): readonly string[] {
  const tokens: string[] = [];
  const log = (name: string) => [name, (...parts: readonly unknown[]) => tokens.push(`${name} ${parts.join(' ')}`)];
  const tokenizer = new Kind({ decodeEntities: false }, Object.fromEntries(events.map(log)));
  for (const piece of pieces) tokenizer.write(piece);
  tokenizer.end();
  return tokens;
}

const parts = [
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<p a="',
  '" b=\'',
  "'",
  '"',
  '=',
  '&amp;',
];
const names = ['<script>', '</script>', '<style>', '<title>', '</title>', '<textarea>', ' ', '\n', 'word', 'ä', 'क'];

test('gives the same tokens as the tokenizer of htmlparser2', () => {
  const markup = fc.array(fc.constantFrom(...parts, ...names), { maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 3 }), (pieces) => {
      expect(tokensOf(FastTokenizer, pieces)).toEqual(tokensOf(Tokenizer, pieces));
    }),
    { numRuns: 1000 },
  );
});

test('replaces a function that htmlparser2 has', () => {
  expect(Object.hasOwn(Tokenizer.prototype, 'fastForwardTo')).toBe(true);
});
