import { z } from 'zod';
import { normalForm } from '../language/normal-form.ts';
import { languageTag } from './language-tag.ts';
import { quoted } from './quoted.ts';
import { toStamp } from './stamp.ts';
import { firstUnprintable } from './unprintable.ts';

const dateForm = 'write 2024-05-06 or 2024-05-06T10:00:00+05:30';

/** The fields that an article's front matter may have: the one place that says what each of them must be. */
export function articleSchema(timeZone: string, defaultLang: string) {
  const stamp = text.transform((written, context) => {
    const found = toStamp(written, timeZone);
    return found ?? fail(context, `is not a date: ${quoted(written)}`, dateForm);
  });
  return z.strictObject({
    title: text,
    date: stamp,
    updated: stamp.exactOptional(),
    lang: language.default(defaultLang),
    summary: text.exactOptional(),
    authors: terms,
    editors: terms,
    agency: term.exactOptional(),
    place: term.exactOptional(),
    section: term.exactOptional(),
    tags: terms,
    series: term.exactOptional(),
    image: z
      .strictObject({
        src: path,
        alt: anyText.exactOptional(),
        caption: text.exactOptional(),
        credit: text.exactOptional(),
      })
      .exactOptional(),
    source: z
      .strictObject({
        name: text.exactOptional(),
        url: webAddress.exactOptional(),
        file: text.exactOptional(),
        sha256: digest.exactOptional(),
        retrieved: stamp.transform((found) => found.day).exactOptional(),
      })
      .exactOptional(),
    corrections: z.array(z.strictObject({ date: stamp, text })).default([]),
    withdrawn: z.strictObject({ date: stamp, reason: text }).exactOptional(),
  });
}

export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;

type Context = z.core.$RefinementCtx<unknown>;

function fail(context: Context, message: string, remedy?: string): never {
  context.issues.push({ code: 'custom', message, params: { remedy }, input: context.value });
  return z.NEVER;
}

const anyText = z.string().transform((written, context) => {
  const shown = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  // YAML's escapes can write what the file itself may not hold.
  const wrong = firstUnprintable(shown);
  return wrong === undefined ? shown : fail(context, `holds ${wrong.name}, which can't be shown`, 'delete it');
});

const text = anyText.refine((shown) => shown !== '', 'is empty');

const path = z.string().refine((written) => firstUnprintable(written) === undefined, 'is not a path');

const term = text.transform(normalForm).refine((name) => /[\p{L}\p{N}\p{S}]/u.test(name), 'has no letter');

const terms = z.array(term).default([]);

const language = text.transform((written, context) => {
  const tag = languageTag(written);
  return tag.ok ? tag.value : fail(context, `${tag.flaw.message}: ${quoted(written)}`, tag.flaw.remedy);
});

const webAddress = text.transform((written, context) => {
  const url = /^https?:\/\/[^\s/]/i.test(written) && URL.canParse(written);
  return url ? written : fail(context, `is not a web address: ${quoted(written)}`, 'write https://…');
});

const digest = text.transform((written, context) => {
  const hex = written.toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex)
    ? hex
    : fail(context, `is not a SHA-256: ${quoted(written)}`, 'write its 64 hex digits');
});
