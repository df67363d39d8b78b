import { bodyReferences } from '../../../articles/body/body-references.ts';
import { linkKind } from '../../../articles/body/link-kind.ts';
import { addressIssues } from '../../../articles/files/address.ts';
import { checkDates } from '../../../articles/front-matter/check-dates.ts';
import { frontMatter } from '../../../articles/front-matter/front-matter.ts';
import { readFields } from '../../../articles/front-matter/read-fields.ts';
import type { Site } from '../../../settings/site.ts';
import { hasOnlyPlainLinks } from './has-only-plain-links.ts';

/** The rules that an article is checked against. */
export interface ArticleRules {
  readonly site: Pick<Site, 'timeZone' | 'language'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Why an article file is not valid; empty if it is. Pictures are not checked. */
export function articleProblems(text: string, path: string, { site, now }: ArticleRules): readonly string[] {
  const flaws = addressIssues(`${path}.md`).map(({ message }) => message);
  const split = frontMatter(text);
  if (!split.ok) return [...flaws, split.issue.message];
  const { body } = split.value;
  const links = hasOnlyPlainLinks(body) ? [] : bodyReferences(body).links.map(({ href }) => linkKind(href));
  const wrong = links.filter((kind) => typeof kind === 'object').map(({ message }) => message);
  const fields = readFields(split.value, site);
  const found = fields.ok
    ? checkDates(fields.fields, now).map(({ path: at, message }) => `"${at.join('.')}" ${message}`)
    : fields.problems.map(({ field, message }) => (field === undefined ? message : `"${field}" ${message}`));
  return [...flaws, ...wrong, ...found];
}
