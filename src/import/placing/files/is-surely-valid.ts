import { languageTag } from '../../../articles/front-matter/language-tag.ts';
import { parseTimestamp } from '../../../articles/front-matter/timestamp.ts';
import type { ArticleFields } from '../../reading/draft/draft.ts';
import type { ArticleRules } from './article-problems.ts';
import { hasOnlyPlainLinks } from './has-only-plain-links.ts';
import { plainYaml } from './yaml-field.ts';

// A day's folder and a slug that is neither a page's number nor a device's name.
const usual = /^\d{4}\/\d{2}\/\d{2}\/(?!(?:index|con|prn|aux|nul|(?:com|lpt|page-)?\d+)$)[a-z0-9][a-z0-9-]{0,150}$/;
const webAddress = /^https?:\/\/[\w.-]+(?::\d{1,4})?(?:\/[\w.~/?=&%+-]*)?$/;
const day = 86_400_000;

/**
 * Whether an article is so plainYaml one that the archive takes it: nothing of it need be written as YAML and read again to
 * know that. Most are; of any other, `articleProblems` tells.
 */
export function isSurelyValid(fields: ArticleFields, body: string, path: string, { site, now }: ArticleRules): boolean {
  const { date, updated, lang, image, source, authors, editors, tags } = fields;
  if (!usual.test(path) || !languageTag(lang).ok || !hasOnlyPlainLinks(body)) return false;
  const [begun, changed] = [date, updated ?? date].map((written) => parseTimestamp(written, site.timeZone));
  if (!begun || !changed || Math.max(begun.millis, changed.millis) > now + day) return false;
  if (changed.millis < begun.millis || changed.day < begun.day) return false;
  const texts = [fields.title, fields.summary, fields.agency, fields.place, fields.section, fields.series];
  const { name, url, file, sha256, retrieved } = source;
  if (url !== undefined && !(webAddress.test(url) && URL.canParse(url))) return false;
  if (sha256 !== undefined && !/^[\da-f]{64}$/.test(sha256)) return false;
  if (retrieved !== undefined && !parseTimestamp(retrieved, site.timeZone)) return false;
  if (
    image &&
    !(plainYaml(image.src) !== undefined && isShown(image.alt) && isShown(image.caption) && isShown(image.credit))
  )
    return false;
  return [texts, [name, file], authors, editors, tags].every((list) => list.every(isShown));
}

// A text that YAML gives back as it was, and in which there is something to read.
function isShown(text: string | undefined): boolean {
  return text === undefined || (plainYaml(text) !== undefined && /[\p{L}\p{N}]/u.test(text));
}
