import { BinaryReader } from '../../format/binary-reader.ts';
import { type PackedPosting, readPackedPostings, writePackedPostings } from '../../format/postings.ts';
import { type PackedWord, packWord, unpackWord } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { joinByKey } from '../../words/join-by-key.ts';

/** A word with the bytes of its postings. */
type WrittenWord = PackedWord<Uint8Array>;
type Word = PackedWord<PackedPosting>;

/** Adds words of new articles to the words of others. Both are sorted by code points, and so is the result. */
export function* addWords(words: Iterable<Word>, added: Iterable<WrittenWord>): Generator<WrittenWord> {
  for (const [word, other] of joinByKey(words, added)) {
    if (word === undefined) yield other;
    else yield other ? addForms(word, other) : written(word);
  }
}

function written({ key, forms }: Word): WrittenWord {
  return { key, forms: forms.map(({ form, postings }) => ({ form, postings: [writePackedPostings(postings)] })) };
}

function addForms(word: Word, added: WrittenWord): WrittenWord {
  const forms = new Map(unpackWord(word).forms.map(({ form, postings }) => [form, postings]));
  for (const { form, postings } of unpackWord(added).forms) {
    const own = postings.flatMap((bytes) => readPackedPostings(new BinaryReader(bytes)));
    forms.set(
      form,
      [...(forms.get(form) ?? []), ...own].toSorted((a, b) => a.article - b.article),
    );
  }
  const sorted = [...forms].toSorted(([a], [b]) => byCodePoints(a, b));
  return written(packWord({ key: word.key, forms: sorted.map(([form, postings]) => ({ form, postings })) }));
}
