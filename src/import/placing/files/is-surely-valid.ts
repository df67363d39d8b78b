import { languageTag } from '../../../articles/front-matter/language-tag.ts';
import { parseTimestamp } from '../../../articles/front-matter/timestamp.ts';
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
  const { date, updated, lang, image, source, authors, editors, tags } = fields;
  if (!usualPath.test(path) || !languageTag(lang).ok || !hasOnlyPlainLinks(body)) return false;
  const [published, changed] = [date, updated ?? date].map((written) => parseTimestamp(written, site.timeZone));
  if (!published || !changed || Math.max(published.millis, changed.millis) > now + day) return false;
  if (changed.millis < published.millis || changed.day < published.day) return false;
  const texts = [fields.title, fields.summary, fields.agency, fields.place, fields.section, fields.series];
  const { name, url, file, sha256, retrieved } = source;
  if (url !== undefined && !(webAddress.test(url) && URL.canParse(url))) return false;
  if (sha256 !== undefined && !/^[\da-f]{64}$/.test(sha256)) return false;
  if (retrieved !== undefined && !parseTimestamp(retrieved, site.timeZone)) return false;
  if (
    image &&
    !(
      plainYaml(image.src) !== undefined &&
      isPlainText(image.alt) &&
      isPlainText(image.caption) &&
      isPlainText(image.credit)
    )
  )
    return false;
  return [texts, [name, file], authors, editors, tags].every((list) => list.every(isPlainText));
}

// A text that YAML keeps as it is, and that has a letter or digit.
function isPlainText(text: string | undefined): boolean {
  return text === undefined || (plainYaml(text) !== undefined && /[\p{L}\p{N}]/u.test(text));
}
