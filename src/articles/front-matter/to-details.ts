import { quoted } from '../messages/quote-value.ts';
import type { Article } from '../model/article.ts';
import type { ArticleFields } from './article-schema.ts';
import type { FieldFlaw } from './check-dates.ts';
import { uniqueTerms } from './unique-terms.ts';

interface ArticleDetails {
  readonly details: Omit<Article, 'address'>;
  readonly warnings: readonly FieldFlaw[];
}

/** The article of checked fields, but for its address. Twins in its lists are merged; of a withdrawn article the summary and picture are left out. */
export function toDetails(fields: ArticleFields): ArticleDetails {
  const { image, summary, ...rest } = fields;
  const lists = {
    authors: uniqueTerms(fields.authors),
    editors: uniqueTerms(fields.editors),
    tags: uniqueTerms(fields.tags),
  };
  const warnings: FieldFlaw[] = Object.entries(lists).flatMap(([field, { twins }]) =>
    twins.map(({ name, twinOf }) => ({
      path: [field],
      message: `has ${quoted(name)} and ${quoted(twinOf)}, which are one`,
      remedy: 'keep one',
    })),
  );
  const shown = !fields.withdrawn;
  if (shown && image && image.alt === undefined) {
    warnings.push({
      path: ['image'],
      message: `has no alt: ${quoted(image.src)}`,
      remedy: 'write alt: what the picture shows, or alt: "" for decoration',
    });
  }
  const details: Omit<Article, 'address'> = {
    ...rest,
    authors: lists.authors.kept,
    editors: lists.editors.kept,
    tags: lists.tags.kept,
    ...(shown && summary !== undefined ? { summary } : {}),
    ...(shown && image ? { image: { ...image, alt: image.alt ?? '' } } : {}),
  };
  return { details, warnings };
}
