import { quoteValue } from '../messages/quote-value.ts';
import type { Article } from '../model/article.ts';
import { withoutDropped } from '../model/fields.ts';
import type { FieldIssue } from './check-dates.ts';
import type { FrontMatterFields } from './front-matter-schema.ts';
import { uniqueTerms } from './unique-terms.ts';

interface ArticleDetails {
  readonly details: Omit<Article, 'address'>;
  readonly warnings: readonly FieldIssue[];
}

/** Converts checked fields to an article without its address. Merges spellings of a name, and drops fields of withdrawn articles. */
export function toDetails(fields: FrontMatterFields): ArticleDetails {
  const { image, images, scans, ...rest } = withoutDropped(fields);
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
  const withoutAlt = (path: FieldIssue['path'], src: string): FieldIssue => ({
    path,
    message: `has no alt: ${quoteValue(src)}`,
    remedy: 'write alt: what the picture shows, or alt: "" for decoration',
  });
  if (image && image.alt === undefined) warnings.push(withoutAlt(['image'], image.src));
  for (const [index, { src, alt }] of images?.entries() ?? [])
    if (alt === undefined) warnings.push(withoutAlt(['images', index], src));
  warnings.push(...repeatedPages(scans ?? []));
  const details: Omit<Article, 'address'> = {
    ...rest,
    authors: lists.authors.unique,
    editors: lists.editors.unique,
    tags: lists.tags.unique,
    ...(image ? { image: { ...image, alt: image.alt ?? '' } } : {}),
    ...(images?.length ? { images: images.map((picture) => ({ ...picture, alt: picture.alt ?? '' })) } : {}),
    ...(scans?.length ? { scans } : {}),
  };
  return { details, warnings };
}

/** A page may be scanned in two parts, so this is no error. */
function repeatedPages(scans: NonNullable<FrontMatterFields['scans']>): readonly FieldIssue[] {
  return scans.flatMap(({ page }, index) => {
    const isRepeated = page !== undefined && scans.findIndex((other) => other.page === page) < index;
    const issue = {
      path: ['scans', index, 'page'],
      message: `is the page of an earlier scan too: ${quoteValue(page)}`,
      remedy: 'correct it, unless the scans show parts of one page',
    };
    return isRepeated ? [issue] : [];
  });
}
