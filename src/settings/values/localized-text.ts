import { z } from 'zod';
import { closestMatch } from '../../language/closest-match.ts';

/** An issue for `superRefine`, with the fix. */
export function issue(message: string, remedy: string, path: PropertyKey[] = []) {
  return { code: 'custom' as const, message, path, params: { remedy } };
}

/** A text that is not empty. */
export const shortText = z.string().refine((value) => value.trim() !== '', {
  error: 'is empty',
  params: { remedy: 'write it, or delete the setting' },
});

/** A text by language of the interface. */
export const localizedText = z.record(z.string(), shortText).superRefine((texts, context) => {
  if (Object.keys(texts).length === 0) context.addIssue(issue('has no text', 'write { "en": "…" }'));
  for (const lang of Object.keys(texts)) {
    if (isLanguageTag(lang)) continue;
    context.addIssue(issue('is not a language tag', 'write a BCP 47 tag such as hi, en or ur', [lang]));
  }
});

/** Whether a text is a language tag (BCP 47) of a language that exists. */
export function isLanguageTag(tag: string): boolean {
  try {
    return (
      Intl.getCanonicalLocales(tag).length === 1 &&
      (new Intl.Locale(tag).language.length === 3 ||
        new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined)
    );
  } catch {
    return false;
  }
}

/** The fix for an unknown name: the nearest one, or all of them. */
export function nearestName(written: string, names: readonly string[]): string {
  const likely = closestMatch(written, names);
  return likely === undefined ? `write one of ${names.join(', ')}` : `did you mean "${likely}"?`;
}

/** The address of a page on another site. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'is not a web address' });

/** A file of the archive's folder. */
export const ownFile = z.string().superRefine((file, context) => {
  const isInside = /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(file) && !file.split('/').some((name) => /^\.+$/.test(name));
  if (!isInside)
    context.addIssue(issue('is not a file of the archive', 'put the file into the archive, and write its path there'));
});
