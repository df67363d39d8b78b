import { describe, expect, it } from 'vitest';
import { isPartOfName } from '../../../../../src/import/placing/suggest/is-part-of-name.ts';

describe('isPartOfName', () => {
  it.each([
    ['We heard from Chad Weber today.', 'Chad', 'TD', true],
    ['They saw Michael Jordan play.', 'Jordan', 'JO', true],
    ['She teaches at Georgia Tech now.', 'Georgia', 'GE', true],
    ['Talks went on in Jordan today.', 'Jordan', 'JO', false],
    ['Over. Chad closed its border.', 'Chad', 'TD', false],
    ['President of Brazil Luiz spoke.', 'Brazil', 'BR', false],
    ['उन्होंने जॉर्डन में कहा।', 'जॉर्डन', 'JO', false],
  ])('"%s"', (text, name, code, expected) => {
    expect(isPartOfName(text, text.indexOf(name), code)).toBe(expected);
  });
});
