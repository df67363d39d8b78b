import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { formBytes, formOf } from './form-bytes.ts';
import type { Postings } from './postings.ts';

/** A word as a file of the index holds it: its key, and each form with what the file knows of it. */
export interface WordEntry<Found> {
  readonly key: string;
  readonly forms: readonly { readonly form: string; readonly occurrences: readonly Found[] }[];
}

const encoder = new TextEncoder();

/** A word's bytes: its key, and a part that can be skipped, with each form and its postings. */
export function writeWord<Found>({ key, forms }: WordEntry<Found>, postings: Postings<Found>): Uint8Array {
  const body = new ByteWriter();
  for (const { form, occurrences } of forms) {
    body.part(formBytes(key, form));
    body.part(postings.write(occurrences));
  }
  const writer = new ByteWriter();
  writer.text(key);
  writer.part(body.bytes());
  return writer.bytes();
}

/** The words of a file, one after the other. */
export function* readWords<Found>(bytes: Uint8Array, postings: Postings<Found>): Generator<WordEntry<Found>> {
  const reader = new ByteReader(bytes);
  while (!reader.isDone) {
    const key = reader.text();
    yield readForms(key, reader.part(), postings);
  }
}

/**
 * The words of a file whose keys are this, or begin so; the others are passed over unread. Keys stand in order, which for UTF-8 is the
 * order of their bytes: after the last that can be meant nothing is looked at.
 */
export function findWords<Found>(
  bytes: Uint8Array,
  wanted: string,
  isPrefix: boolean,
  postings: Postings<Found>,
): readonly WordEntry<Found>[] {
  const start = encoder.encode(wanted);
  const reader = new ByteReader(bytes);
  const words: WordEntry<Found>[] = [];
  while (!reader.isDone) {
    const length = reader.number();
    const key = reader.offset;
    reader.skip(length);
    const order = compareStart(bytes, key, length, start);
    if (order > 0) break;
    if (order < 0 || (!isPrefix && length > start.length)) {
      reader.skip(reader.number());
      continue;
    }
    words.push(readForms(decoder.decode(bytes.subarray(key, key + length)), reader.part(), postings));
  }
  return words;
}

/** Whether the bytes of a key begin as `start` does (0), come before all that do (-1) or after them (1). */
function compareStart(bytes: Uint8Array, key: number, length: number, start: Uint8Array): number {
  for (let index = 0; index < start.length; index += 1) {
    if (index === length) return -1;
    const difference = (bytes[key + index] ?? 0) - (start[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const decoder = new TextDecoder();

function readForms<Found>(key: string, body: Uint8Array, postings: Postings<Found>): WordEntry<Found> {
  const reader = new ByteReader(body);
  const forms: { form: string; occurrences: readonly Found[] }[] = [];
  while (!reader.isDone) {
    const form = formOf(key, reader.part());
    forms.push({ form, occurrences: postings.read(new ByteReader(reader.part())) });
  }
  return { key, forms };
}
