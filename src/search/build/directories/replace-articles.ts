import { byCodeUnit } from '../../../language/collator.ts';
import { BinaryReader } from '../../format/binary-reader.ts';
import { BinaryWriter } from '../../format/binary-writer.ts';
import type { PackedWord } from '../../format/word-entry.ts';
import { joinByKey } from '../../words/join-by-key.ts';
import { formLetters } from './merge-words.ts';

/** A range of articles of a directory that another number of articles replaces. */
export interface ReplacedRange {
  readonly first: number;
  readonly before: number;
  readonly after: number;
}

/** Postings that are not decoded. */
type WordBytes = PackedWord<Uint8Array>;

/** Replaces the articles of one shard in the words of a directory. `added` are the shard's words, numbered from its first article. */
export function* replaceArticles(
  words: Iterable<WordBytes>,
  added: Iterable<PackedWord<number>>,
  range: ReplacedRange,
): Generator<WordBytes> {
  for (const [word, other] of joinByKey(words, added)) {
    if (word === undefined) {
      yield replaced(other.key, [], other.forms, range);
      continue;
    }
    const changed = replaced(word.key, word.forms, other?.forms ?? [], range);
    if (changed.forms.length > 0) yield changed;
  }
}

function replaced(
  key: string,
  forms: WordBytes['forms'],
  added: PackedWord<number>['forms'],
  range: ReplacedRange,
): WordBytes {
  const addedForms = new Map(added.map((form) => [formLetters(form.form), form]));
  const kept = forms.map(({ form, postings: [bytes = none] }) => {
    const text = addedForms.size > 0 ? formLetters(form) : '';
    const own = addedForms.get(text);
    addedForms.delete(text);
    return { form, bytes: replaceRange(bytes, range, own?.postings ?? []) };
  });
  const others = [...addedForms.values()].map(({ form, postings }) => ({
    form,
    bytes: replaceRange(none, range, postings),
  }));
  const all = [...kept, ...others].filter(({ bytes }) => bytes.length > 0);
  const sorted =
    others.length === 0 ? all : all.toSorted((a, b) => byCodeUnit(formLetters(a.form), formLetters(b.form)));
  return { key, forms: sorted.map(({ form, bytes }) => ({ form, postings: [bytes] })) };
}

const none = new Uint8Array();

/** Replaces a range of articles in bytes of `articlePostings`. `added` are numbered from the first article of the range. */
function replaceRange(
  bytes: Uint8Array,
  { first, before, after }: ReplacedRange,
  added: readonly number[],
): Uint8Array {
  const reader = new BinaryReader(bytes);
  let [article, last, start] = [0, 0, 0];
  const readUntil = (end: number) => {
    while (!reader.isDone) {
      start = reader.offset;
      article += reader.number();
      if (article >= end) return true;
      if (end === first) last = article;
    }
    start = bytes.length;
    return false;
  };
  let isAfter = readUntil(first);
  const writer = new BinaryWriter();
  writer.raw(bytes.subarray(0, start));
  for (const number of added) {
    writer.number(first + number - last);
    last = first + number;
  }
  if (isAfter && article < first + before) isAfter = readUntil(first + before);
  if (isAfter) {
    writer.number(article + after - before - last);
    writer.raw(bytes.subarray(reader.offset));
  }
  return writer.bytes();
}
