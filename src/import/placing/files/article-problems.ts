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

/** Why an article file is not valid. */
export interface ArticleProblem {
  /** The field, or a part of it: `title`, `tags.0`, `source.url`. Undefined if it is the path or the text. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** The problems of an article file as messages; empty if it is valid. Pictures are not checked. */
export function articleProblems(text: string, path: string, rules: ArticleRules): readonly string[] {
  return importProblems(text, path, rules).map(problemText);
}

export function problemText({ field, message }: ArticleProblem): string {
  return field === undefined ? message : `"${field}" ${message}`;
}

/** The problems of an article file; empty if it is valid. Pictures are not checked. */
export function importProblems(text: string, path: string, { site, now }: ArticleRules): readonly ArticleProblem[] {
  const flaws = addressIssues(`${path}.md`).map(({ message }) => ({ message }));
  const split = frontMatter(text);
  if (!split.ok) return [...flaws, { message: split.issue.message }];
  const { body } = split.value;
  const links = hasOnlyPlainLinks(body) ? [] : bodyReferences(body).links.map(({ href }) => linkKind(href));
  const wrong = links.flatMap((kind) => {
    // An import copies no files.
    if (kind === 'file') return [{ message: 'has a link to a file that is not imported' }];
    return typeof kind === 'object' ? [{ message: kind.message }] : [];
  });
  const fields = readFields(split.value, site);
  const found = fields.ok
    ? checkDates(fields.fields, now).map(({ path: at, message }) => ({ field: at.join('.'), message }))
    : fields.problems.map(({ field, message }) => ({ field, message }));
  return [...flaws, ...wrong, ...found];
}
