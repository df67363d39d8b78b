import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../../../../src/import/reading/html/facts/join-facts.ts';

const titleOf = (data: string, meta: string, shown: string, page: string) =>
  joinFacts({ title: data }, { title: meta }, { title: shown }, page).title;

describe('the headline of a page', () => {
  it('comes from linked data and the heading if the meta tag differs', () => {
    expect(
      titleOf('The river rose by night', 'Floods: all we know', 'The river rose by night', 'A third one - P'),
    ).toBe('The river rose by night');
  });

  it('comes from the meta tag if it lacks only the kicker', () => {
    expect(
      titleOf('Floods: the river rose by night', 'The river rose by night', 'Floods: the river rose by night', ''),
    ).toBe('The river rose by night');
    expect(titleOf('Winter games: gold for all', 'Gold and silver for all', 'Winter games: gold for all', '')).toBe(
      'Gold and silver for all',
    );
  });

  it('comes from the meta tag if the title of the page is the same', () => {
    expect(
      titleOf('How the river rose', 'The river rose by night', 'How the river rose', 'The river rose by night - P'),
    ).toBe('The river rose by night');
  });

  it('comes from linked data if the title of the page is the same and the heading differs', () => {
    expect(titleOf('Hands on with a kite', 'The kite is a joy', 'The kite is a joy', 'Hands on with a kite - P')).toBe(
      'Hands on with a kite',
    );
  });
});
