import { describe, expect, it } from 'vitest';
import { splitKicker } from '../../../../../../src/import/reading/text/headline/split-kicker.ts';

describe('splitKicker', () => {
  it.each([
    ['"It will begin soon"President speaks of ships', '"It will begin soon"', 'President speaks of ships'],
    ['Fires in the north - Three villages are without water', 'Fires in the north', 'Three villages are without water'],
    ['Feuer im Norden - «Es fehlt an allem, auch an Wasser»', 'Feuer im Norden', '«Es fehlt an allem, auch an Wasser»'],
  ])('splits "%s"', (line, kicker, title) => {
    expect(splitKicker(line)).toEqual({ kicker, title });
  });

  it('splits a line that occurs elsewhere with a colon', () => {
    const line = 'Fires in the north Three villages are without water';
    expect(splitKicker(line, [line, 'Fires in the north: Three villages are without water'])).toEqual({
      kicker: 'Fires in the north',
      title: 'Three villages are without water',
    });
    expect(splitKicker(line, ['Fires in the north: Three villages are without power'])).toEqual({ title: line });
  });

  it.each([
    'Three villages are without water - The Paper',
    'War - what we know so far of it all',
    'Fires in the north – three villages are without water',
    'A self-made man of the north and its people',
  ])('does not split "%s"', (line) => {
    expect(splitKicker(line)).toEqual({ title: line });
  });
});
