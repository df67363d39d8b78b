import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../../../../src/import/reading/html/facts/join-facts.ts';

const titleOf = (data: string, meta: string, shown: string, page: string) =>
  joinFacts(
    { title: data },
    { metaTitles: [meta] },
    { headings: [{ text: shown, parts: [], doubtful: false, minor: false }] },
    page,
  ).title;

describe('the headline of a page', () => {
  it('comes from linked data and the heading if the meta tag differs', () => {
    expect(
      titleOf('The river rose by night', 'Floods: all we know', 'The river rose by night', 'A third one - P'),
    ).toBe('The river rose by night');
    expect(
      titleOf('How the river rose', 'The river rose by night', 'How the river rose', 'The river rose by night - P'),
    ).toBe('How the river rose');
  });

  it('comes from the meta tag and the heading if linked data adds a kicker', () => {
    expect(titleOf('Floods: the river rose by night', 'The river rose by night', 'The river rose by night', '')).toBe(
      'The river rose by night',
    );
  });

  it('comes from linked data and the meta tag if the heading differs', () => {
    expect(
      titleOf('Hands on with a kite', 'Hands on with a kite', 'The kite is a joy', 'Hands on with a kite - P'),
    ).toBe('Hands on with a kite');
  });

  it('comes from the heading if all sources differ', () => {
    expect(titleOf('Kite reviewed', 'A kite for all', 'The kite is a joy', 'Kites of the year - P')).toBe(
      'The kite is a joy',
    );
  });
});
