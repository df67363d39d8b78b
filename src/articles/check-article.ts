import { sha256 } from '../language/sha256.ts';
import type { Problem } from '../settings/problem.ts';
import type { Site } from '../settings/site.ts';
import { type ArticleFile, addressOf } from './address.ts';
import type { Article } from './article.ts';
import type { ArticleFields } from './article-schema.ts';
import { type CheckedBody, checkBody, type NeededImage } from './check-body.ts';
import { checkDates, type FieldFlaw } from './check-dates.ts';
import { findImage } from './find-image.ts';
import type { FrontMatter } from './front-matter.ts';
import { lineOfField, readFields } from './read-fields.ts';
import { toArticle } from './to-article.ts';

/** A problem of a file that is not named yet. */
export type Placed = Omit<Problem, 'file'>;

/** What an article's text holds, once it is known to be right. */
export interface ArticleContent {
  readonly article: Article;
  /** Markdown with LF; empty for a withdrawn article. */
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
  /** The hero picture and those of the body, each once. */
  readonly images: readonly NeededImage[];
}

export interface CheckedArticle {
  /** Absent where there are problems. */
  readonly content?: ArticleContent;
  readonly problems: readonly Placed[];
  readonly warnings: readonly Placed[];
}

const nothing: CheckedBody = { problems: [], warnings: [], images: [] };

/** Checks an article's fields, its body and the pictures that it names. */
export function checkArticle(
  file: ArticleFile,
  parts: FrontMatter,
  site: Pick<Site, 'timeZone' | 'language'>,
  now: number,
): CheckedArticle {
  const isWithdrawn = (parts.fields['withdrawn'] ?? null) !== null;
  const body = isWithdrawn ? nothing : checkBody(file, parts.body, parts.bodyLine);
  const read = readFields(parts, site);
  if (!read.ok) return { problems: [...read.problems, ...body.problems], warnings: body.warnings };
  const hero = isWithdrawn ? undefined : heroImage(file, read.fields);
  const flaws = [...checkDates(read.fields, now), ...(hero?.flaws ?? [])];
  const problems = [...flaws.map((flaw) => placed(parts, flaw)), ...body.problems];
  const made = toArticle(addressOf(file.path), read.fields);
  const warnings = [...made.warnings.map((flaw) => placed(parts, flaw)), ...body.warnings];
  if (problems.length > 0) return { problems, warnings };
  const text = isWithdrawn ? '' : parts.body;
  const images = new Map([...(hero?.images ?? []), ...body.images].map((image) => [image.src, image]));
  const content = {
    article: made.article,
    body: text,
    bodyLine: parts.bodyLine,
    bodyHash: sha256(text),
    images: [...images.values()],
  };
  return { content, problems, warnings };
}

function heroImage(file: ArticleFile, fields: ArticleFields) {
  if (!fields.image) return undefined;
  const { src } = fields.image;
  const found = findImage(file.root, file.path, src);
  if (found.ok) return { images: [{ src, path: found.value }], flaws: [] };
  return { images: [], flaws: [{ path: ['image', 'src'], ...found.flaw }] };
}

function placed(parts: FrontMatter, { path, ...flaw }: FieldFlaw): Placed {
  return { line: lineOfField(parts, path), field: path.join('.'), ...flaw };
}
