import type { Draft } from '../../../src/import/reading/draft/draft.ts';
import { plainBody } from './plain-body.ts';
import type { Truth } from './sample.ts';
import { sameWords, tokenF1, tokensOf } from './tokens.ts';

/** The scores of a draft by field, from 0 to 1. A field without an expected value has no score. */
export interface Score {
  /** 1 for the same words in the same order. */
  readonly title?: number;
  /** F1 of the words of the title. */
  readonly titleWords?: number;
  /** 1 for the same day, as written, or the same minute. */
  readonly date?: number;
  /** F1 of whole names. */
  readonly authors?: number;
  /** F1 of words. */
  readonly body?: number;
}

/** Scores a draft. A missing draft scores 0 in every field with an expected value. */
export function scoreDraft(draft: Draft | undefined, { title, shortTitle = title, date, authors, body }: Truth): Score {
  const actual = draft?.title ?? '';
  return {
    ...(title === undefined ? {} : scoreTitle(actual, [title, shortTitle ?? title])),
    ...(date === undefined ? {} : { date: Number(sameDay(draft?.date, date)) }),
    ...(authors === undefined ? {} : { authors: draft ? scoreNames(draft, authors.map(nameKey)) : 0 }),
    ...(body === undefined ? {} : { body: draft ? tokenF1(tokensOf(plainBody(draft, body)), tokensOf(body)) : 0 }),
  };
}

/** The authors of a draft, or its agency if it names no author. */
export function creditsOf({ authors, agency }: Pick<Draft, 'authors' | 'agency'>): readonly string[] {
  return authors.length === 0 && agency !== undefined ? [agency] : authors;
}

function scoreTitle(found: string, expected: readonly string[]): Score {
  return {
    title: Number(expected.some((title) => sameWords(found, title))),
    titleWords: Math.max(...expected.map((title) => tokenF1(tokensOf(found), tokensOf(title)))),
  };
}

// The agency has its own field. It counts as an author if the expected authors contain it.
function scoreNames(draft: Draft, wanted: readonly string[]): number {
  const agency = nameKey(draft.agency ?? '');
  const found = new Set([...creditsOf(draft).map(nameKey), ...(wanted.includes(agency) ? [agency] : [])]);
  return tokenF1([...found], wanted);
}

function nameKey(name: string): string {
  return tokensOf(name).join(' ');
}

function sameDay(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  const minutes = Math.abs(Date.parse(found) - Date.parse(wanted.replace(' ', 'T'))) / 60_000;
  return found.slice(0, 10) === wanted.slice(0, 10) || minutes < 1;
}
