import type { PackedPosting } from '../../format/postings.ts';
import { type PackedWord, packWord, unpackWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';

type Word = PackedWord<PackedPosting>;

/** Adds words of new articles to the words of others. Both are sorted by code points, and so is the result. */
export function* addWords(words: Iterable<Word>, added: Iterable<Word>): Generator<Word> {
  const rest = added[Symbol.iterator]();
  let next = rest.next();
  for (const word of words) {
    let order = -1;
    for (; next.done !== true; next = rest.next()) {
      order = byCodePoints(word.key, next.value.key);
      if (order <= 0) break;
      yield next.value;
    }
    if (order === 0 && next.done !== true) {
      yield addForms(word, next.value);
      next = rest.next();
    } else yield word;
  }
  for (; next.done !== true; next = rest.next()) yield next.value;
}

function addForms(word: Word, added: Word): Word {
  const forms = new Map(unpackWord(word).forms.map(({ form, postings }) => [form, postings]));
  for (const { form, postings } of unpackWord(added).forms)
    forms.set(
      form,
      [...(forms.get(form) ?? []), ...postings].toSorted((a, b) => a.article - b.article),
    );
  return packWord({
    key: word.key,
    forms: [...forms].map(([form, postings]) => ({ form, postings })).toSorted((a, b) => byCodePoints(a.form, b.form)),
  });
}
