import { z } from 'zod';
import { quoteValue } from '../messages/quote-value.ts';
import type { FieldName, PartOf } from '../model/fields.ts';
import type { Result } from '../model/result.ts';
import { cleanTerm, cleanText } from './clean-text.ts';
import { dateProblem } from './date-problem.ts';
import { languageTag } from './language-tag.ts';
import { readPage } from './page-number.ts';
import { readRights } from './read-rights.ts';
import { parseTimestamp } from './timestamp.ts';

/** The schema of each front-matter field. */
export function frontMatterSchema(timeZone: string, defaultLang: string) {
  const stamp = field((written) => readTimestamp(written, timeZone));
  return z.strictObject({
    title: text,
    date: stamp,
    updated: stamp.exactOptional(),
    lang: field(languageTag).default(defaultLang),
    summary: text.exactOptional(),
    authors: terms,
    editors: terms,
    translator: z.array(term).exactOptional(),
    photographer: z.array(term).exactOptional(),
    agency: term.exactOptional(),
    place: term.exactOptional(),
    section: term.exactOptional(),
    tags: terms,
    series: term.exactOptional(),
    publication: term.exactOptional(),
    edition: text.exactOptional(),
    issue: text.exactOptional(),
    page: field(readPage).exactOptional(),
    image: image.exactOptional(),
    images: z.array(image).exactOptional(),
    scans: z
      .array(
        z.strictObject({
          src: z.string(),
          page: field(readPage).exactOptional(),
          text: z.string().exactOptional(),
        } satisfies Kinds<PartOf<'scans'>>),
      )
      .exactOptional(),
    source: z
      .strictObject({
        name: text.exactOptional(),
        url: field(readUrl).exactOptional(),
        file: text.exactOptional(),
        sha256: field(readSha256).exactOptional(),
        retrieved: field((written) => readDay(written, timeZone)).exactOptional(),
      } satisfies Kinds<PartOf<'source'>>)
      .exactOptional(),
    rights: field(readRights).exactOptional(),
    aliases: z.array(field(readAlias)).exactOptional(),
    translations: z.array(field(readTranslation)).exactOptional(),
    corrections: z.array(z.strictObject({ date: stamp, text } satisfies Kinds<PartOf<'corrections'>>)).default([]),
    withdrawn: z.strictObject({ date: stamp, reason: text } satisfies Kinds<PartOf<'withdrawn'>>).exactOptional(),
  } satisfies Kinds<FieldName>);
}

type Kinds<Name extends string> = Readonly<Record<Name, z.ZodType>>;

export type FrontMatterFields = z.infer<ReturnType<typeof frontMatterSchema>>;

/** A text that `read` checks and converts. Its issue becomes the field's. */
function field<Value>(read: (written: string) => Result<Value>) {
  return z.string().transform((written, context) => {
    const checked = read(written);
    if (checked.ok) return checked.value;
    const { message, remedy } = checked.issue;
    context.issues.push({ code: 'custom', message, params: { remedy }, input: written });
    return z.NEVER;
  });
}

const text = field(cleanText);
const term = field(cleanTerm);
const terms = z.array(term).default([]);
const alt = field((written) => (written.trim() === '' ? { ok: true, value: '' } : cleanText(written)));
const image = z.strictObject({
  src: z.string(),
  alt: alt.exactOptional(),
  caption: text.exactOptional(),
  credit: text.exactOptional(),
} satisfies Kinds<PartOf<'image' | 'images'>>);

function readTimestamp(written: string, timeZone: string) {
  const value = parseTimestamp(written, timeZone);
  if (value) return ok(value);
  const { message, remedy } = dateProblem(written, timeZone);
  return wrong(message, written, remedy);
}

function readDay(written: string, timeZone: string): Result<string> {
  const stamp = readTimestamp(written, timeZone);
  return stamp.ok ? ok(stamp.value.day) : stamp;
}

function readUrl(written: string): Result<string> {
  const isAddress = /^https?:\/\/[^\s/]/i.test(written) && URL.canParse(written);
  return isAddress ? ok(written) : wrong('is not a web address', written, 'write https://…');
}

function readAlias(written: string): Result<string> {
  if (written.startsWith('/') && !written.startsWith('//') && !/\s/.test(written)) return ok(written);
  const url = readUrl(written);
  return url.ok
    ? url
    : wrong('is not an old address', written, 'write a path from the root, such as /2013/05/rain/, or https://…');
}

/** `/2023/07/27/kim.html`, `articles/2023/07/27/kim.md` => `2023/07/27/kim` */
function readTranslation(written: string): Result<string> {
  const name = written
    .trim()
    .normalize('NFC')
    .replace(/^(?:\.?\/)?(?:articles\/)?/, '')
    .replace(/\.(?:md|html)$/, '');
  return name === '' || /^[a-z]+:/i.test(name)
    ? wrong('is not the address of an article', written, 'write it without the host, such as 2023/07/27/kim-shoigu')
    : ok(name);
}

function readSha256(written: string): Result<string> {
  const hex = written.toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? ok(hex) : wrong('is not a SHA-256', written, 'write its 64 hex digits');
}

function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

function wrong(message: string, written: string, remedy: string): Result<never> {
  return { ok: false, issue: { message: `${message}: ${quoteValue(written)}`, remedy } };
}
