import type { Address } from '../../../src/articles/model/article.ts';
import type { Random } from '../archive/random.ts';
import type { ArticleText } from './archive-texts.ts';

/** How much of a text a planted copy changes. */
const changedWords = 0.1;
const longestCut = { start: 0.05, end: 0.3 };

/**
 * A copy of an article as another newspaper would print it: with the headline of another article, up to 5 % of its beginning and up to
 * 30 % of its end cut, and each tenth word replaced by one of another text.
 */
export function plantCopy(
  { article, text }: ArticleText,
  daysLater: number,
  others: readonly ArticleText[],
  random: Random,
): ArticleText {
  const parts = segments(text, article.lang);
  const from = Math.floor(parts.length * random.next() * longestCut.start);
  const to = Math.ceil(parts.length * (1 - random.next() * longestCut.end));
  const source = random.pick(others);
  const words = segments(source.text, source.article.lang).filter(({ isWord }) => isWord);
  const changed = parts
    .slice(from, to)
    .map(({ part, isWord }) =>
      isWord && words.length > 0 && random.chance(changedWords) ? random.pick(words).part : part,
    );
  const address = `${article.address}-copy` as Address;
  const date = { ...article.date, millis: article.date.millis + daysLater * 864e5 };
  return { article: { ...article, date, address, title: random.pick(others).article.title }, text: changed.join('') };
}

function segments(text: string, lang: string) {
  return Array.from(new Intl.Segmenter(lang, { granularity: 'word' }).segment(text), ({ segment, isWordLike }) => ({
    part: segment,
    isWord: isWordLike === true,
  }));
}
