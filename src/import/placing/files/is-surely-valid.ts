import { languageTag } from '../../../articles/front-matter/language-tag.ts';
import { parseTimestamp } from '../../../articles/front-matter/timestamp.ts';
import type { ImportedField } from '../../../articles/model/fields.ts';
import type { ArticleFields } from '../../reading/draft/draft.ts';
import type { ArticleRules } from './article-problems.ts';
import { hasOnlyPlainLinks } from './has-only-plain-links.ts';
import { plainYaml } from './yaml-field.ts';

// The folder of a day, and a slug that is neither the number of a page nor the name of a device.
const usualPath = /^\d{4}\/\d{2}\/\d{2}\/(?!(?:index|con|prn|aux|nul|(?:com|lpt|page-)?\d+)$)[a-z0-9][a-z0-9-]{0,150}$/;
const webAddress = /^https?:\/\/[\w.-]+(?::\d{1,4})?(?:\/[\w.~/?=&%+-]*)?$/;
const day = 86_400_000;

/**
 * Whether an article is certainly valid. It is decided without writing YAML and reading it again. Most articles are certainly
 * valid; all others must be checked by `articleProblems`.
 */
export function isSurelyValid(fields: ArticleFields, body: string, path: string, { site, now }: ArticleRules): boolean {
  if (!usualPath.test(path) || !hasOnlyPlainLinks(body)) return false;
  const valid: Readonly<Record<ImportedField, boolean>> = {
    title: isPlainText(fields.title),
    ...validDates(fields, site.timeZone, now),
    lang: languageTag(fields.lang).ok,
    summary: isPlainText(fields.summary),
    authors: fields.authors.every(isPlainText),
    editors: fields.editors.every(isPlainText),
    translator: (fields.translator ?? []).every(isPlainText),
    photographer: (fields.photographer ?? []).every(isPlainText),
    agency: isPlainText(fields.agency),
    place: isPlainText(fields.place),
    section: isPlainText(fields.section),
    tags: fields.tags.every(isPlainText),
    series: isPlainText(fields.series),
    publication: isPlainText(fields.publication),
    edition: isPlainText(fields.edition),
    issue: isPlainText(fields.issue),
    page: isPlainText(fields.page),
    rights: isPlainText(fields.rights),
    image: isValidImage(fields.image),
    aliases: (fields.aliases ?? []).every((alias) => isPlainAddress(alias.replace(/^\/(?!\/)/, 'https://x/'))),
    source: isValidSource(fields.source, site.timeZone),
  };
  return Object.values(valid).every(Boolean);
}

function validDates({ date, updated = date }: ArticleFields, timeZone: string, now: number) {
  const [published, changed] = [date, updated].map((written) => parseTimestamp(written, timeZone));
  return {
    date: published !== undefined && published.millis <= now + day,
    updated:
      published !== undefined &&
      changed !== undefined &&
      changed.millis <= now + day &&
      changed.millis >= published.millis &&
      changed.day >= published.day,
  };
}

function isValidImage(image: ArticleFields['image']): boolean {
  if (image === undefined) return true;
  const { src, alt, caption, credit } = image;
  return plainYaml(src) !== undefined && [alt, caption, credit].every(isPlainText);
}

function isValidSource({ name, url, file, sha256, retrieved }: ArticleFields['source'], timeZone: string): boolean {
  if (url !== undefined && !isPlainAddress(url)) return false;
  if (sha256 !== undefined && !/^[\da-f]{64}$/.test(sha256)) return false;
  if (retrieved !== undefined && !parseTimestamp(retrieved, timeZone)) return false;
  return isPlainText(name) && isPlainText(file);
}

function isPlainAddress(url: string): boolean {
  return webAddress.test(url) && URL.canParse(url);
}

// A text that YAML keeps as it is, and that has a letter or digit.
function isPlainText(text: string | undefined): boolean {
  return text === undefined || (plainYaml(text) !== undefined && /[\p{L}\p{N}]/u.test(text));
}
