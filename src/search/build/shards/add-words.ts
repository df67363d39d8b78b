import type { PackedPosting } from '../../format/postings.ts';
import { type PackedWord, packWord, unpackWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { joinByKey } from '../../words/join-by-key.ts';

type Word = PackedWord<PackedPosting>;

/** Adds words of new articles to the words of others. Both are sorted by code points, and so is the result. */
export function* addWords(words: Iterable<Word>, added: Iterable<Word>): Generator<Word> {
  for (const [word, other] of joinByKey(words, added)) {
    if (word === undefined) yield other;
    else yield other ? addForms(word, other) : word;
  }
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
