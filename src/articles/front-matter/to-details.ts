import { quoteValue } from '../messages/quote-value.ts';
import type { Article } from '../model/article.ts';
import type { FieldIssue } from './check-dates.ts';
import type { FrontMatterFields } from './front-matter-schema.ts';
import { uniqueTerms } from './unique-terms.ts';

interface ArticleDetails {
  readonly details: Omit<Article, 'address'>;
  readonly warnings: readonly FieldIssue[];
}

/** The article of checked fields, without its address. Merges spellings of one name. Leaves out the summary and picture of a withdrawn article. */
export function toDetails(fields: FrontMatterFields): ArticleDetails {
  const { image, summary, ...rest } = fields;
  const lists = {
    authors: uniqueTerms(fields.authors),
    editors: uniqueTerms(fields.editors),
    tags: uniqueTerms(fields.tags),
  };
  const warnings: FieldIssue[] = Object.entries(lists).flatMap(([field, { duplicates }]) =>
    duplicates.map(({ name, duplicateOf }) => ({
      path: [field],
      message: `has ${quoteValue(name)} and ${quoteValue(duplicateOf)}, which are the same name`,
      remedy: 'delete one',
    })),
  );
  const shown = !fields.withdrawn;
  if (shown && image && image.alt === undefined) {
    warnings.push({
      path: ['image'],
      message: `has no alt: ${quoteValue(image.src)}`,
      remedy: 'write alt: what the picture shows, or alt: "" for decoration',
    });
  }
  const details: Omit<Article, 'address'> = {
    ...rest,
    authors: lists.authors.unique,
    editors: lists.editors.unique,
    tags: lists.tags.unique,
    ...(shown && summary !== undefined ? { summary } : {}),
    ...(shown && image ? { image: { ...image, alt: image.alt ?? '' } } : {}),
  };
  return { details, warnings };
}
