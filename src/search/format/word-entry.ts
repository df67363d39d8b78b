import { BinaryReader } from './binary-reader.ts';
import { BinaryWriter, partSize } from './binary-writer.ts';
import { readForm, writeForm } from './form-bytes.ts';
import type { PostingCodec } from './postings.ts';

/** A word of an index file: its key, and its forms with their postings. */
export interface WordEntry<Value> {
  readonly key: string;
  readonly forms: readonly { readonly form: string; readonly postings: readonly Value[] }[];
}

/** The same with the bytes of its forms (`writeForm`). */
export interface PackedWord<Value> {
  readonly key: string;
  readonly forms: readonly { readonly form: Uint8Array; readonly postings: readonly Value[] }[];
}

const encoder = new TextEncoder();

/** The bytes of a word: its key, then its forms and postings in a block that a reader can skip. */
export function writeWord<Value>(
  { key, forms }: WordEntry<Value>,
  codec: Pick<PostingCodec<Value>, 'write'>,
): Uint8Array {
  return writePackedWord(packWord({ key, forms }), codec);
}

/** Packs the forms of a word. */
export function packWord<Value>({ key, forms }: WordEntry<Value>): PackedWord<Value> {
  return { key, forms: forms.map(({ form, postings }) => ({ form: writeForm(key, form), postings })) };
}

/** The bytes of a word whose forms are packed already. */
export function writePackedWord<Value>(
  { key, forms }: PackedWord<Value>,
  codec: Pick<PostingCodec<Value>, 'write'>,
): Uint8Array {
  let size = 0;
  const parts: Uint8Array[] = [];
  for (const { form, postings } of forms) {
    const bytes = codec.write(postings);
    size += partSize(form.length) + partSize(bytes.length);
    parts.push(form, bytes);
  }
  const writer = new BinaryWriter();
  writer.text(key);
  writer.number(size);
  for (const part of parts) writer.part(part);
  return writer.bytes();
}

/** Unpacks the forms of a word. */
export function unpackWord<Value>({ key, forms }: PackedWord<Value>): WordEntry<Value> {
  return { key, forms: forms.map(({ form, postings }) => ({ form: readForm(key, form), postings })) };
}

/** Reads the words of a file in order. */
export function* readWords<Value>(
  bytes: Uint8Array,
  codec: Pick<PostingCodec<Value>, 'read'>,
): Generator<WordEntry<Value>> {
  const reader = new BinaryReader(bytes);
  while (!reader.isDone) {
    const key = reader.text();
    yield readForms(key, reader.part(), codec);
  }
}

/** The same without decoding the forms. */
export function* readPackedWords<Value>(
  bytes: Uint8Array,
  codec: Pick<PostingCodec<Value>, 'read'>,
): Generator<PackedWord<Value>> {
  const reader = new BinaryReader(bytes);
  while (!reader.isDone) {
    const key = reader.text();
    yield { key, forms: readPackedForms(reader.part(), codec) };
  }
}

/**
 * The words of a file whose key equals `searched`, or starts with it. Other words are skipped without reading them. Keys are sorted
 * by their UTF-8 bytes, so reading stops after the last possible match.
 */
export function findWords<Value>(
  bytes: Uint8Array,
  searched: string,
  isPrefix: boolean,
  codec: PostingCodec<Value>,
): readonly WordEntry<Value>[] {
  const start = encoder.encode(searched);
  const reader = new BinaryReader(bytes);
  const words: WordEntry<Value>[] = [];
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
    words.push(readForms(decoder.decode(bytes.subarray(key, key + length)), reader.part(), codec));
  }
  return words;
}

/** Compares a key with a prefix: 0 if the key starts with it, otherwise negative or positive by sort order. */
function compareStart(bytes: Uint8Array, key: number, length: number, start: Uint8Array): number {
  for (let index = 0; index < start.length; index += 1) {
    if (index === length) return -1;
    const difference = (bytes[key + index] ?? 0) - (start[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const decoder = new TextDecoder();

function readForms<Value>(key: string, body: Uint8Array, codec: Pick<PostingCodec<Value>, 'read'>): WordEntry<Value> {
  return unpackWord({ key, forms: readPackedForms(body, codec) });
}

function readPackedForms<Value>(
  body: Uint8Array,
  codec: Pick<PostingCodec<Value>, 'read'>,
): PackedWord<Value>['forms'] {
  const reader = new BinaryReader(body);
  const forms: { form: Uint8Array; postings: readonly Value[] }[] = [];
  while (!reader.isDone) {
    const form = reader.part();
    forms.push({ form, postings: codec.read(new BinaryReader(reader.part())) });
  }
  return forms;
}
