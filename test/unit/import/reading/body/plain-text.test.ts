import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../../src/import/reading/body/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['  Two\n words ', 'Two words'],
    ['*Bold* and `code`, [a link](https://example.org)', 'Bold and code, a link'],
    ['Tom &amp; Jerry <b>again</b>', 'Tom & Jerry again'],
    ['किम <script>alert("x")</script>की बात', 'किम की बात'],
    ['Title <STYLE type="text/css">a > b { }</STYLE>', 'Title'],
    ['Title <script>alert(1)', 'Title'],
    ['The <scripts> of a film', 'The of a film'],
  ])('converts %j to %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});
