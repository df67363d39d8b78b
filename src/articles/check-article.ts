import { sha256 } from '../language/hashing/sha256.ts';
import type { Site } from '../settings/site.ts';
import { type CheckedBody, checkBody, type ReferencedFile } from './body/check-body.ts';
import { type ArticleFile, addressIssues, addressOf } from './files/address.ts';
import { findImage } from './files/find-image.ts';
import { checkDates, type FieldIssue } from './front-matter/check-dates.ts';
import { type FieldLines, fieldLines } from './front-matter/field-lines.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import { readFields } from './front-matter/read-fields.ts';
import { toDetails } from './front-matter/to-details.ts';
import { quoteValue } from './messages/quote-value.ts';
import type { Article } from './model/article.ts';
import type { Issue } from './model/result.ts';

/** The content of an article's file without problems. */
export interface ArticleContent {
  readonly article: Article;
  /** Markdown with LF; empty for a withdrawn article. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string;
  /** The pictures of the front matter and those of the body, each once. */
  readonly images: readonly ReferencedFile[];
  /** The files that the body links to, each once. */
  readonly files: readonly ReferencedFile[];
  readonly scanTexts: readonly ScanText[];
  /** Finds the lines of its fields. */
  readonly lineOf: FieldLines;
}

/** The file with the text of a scan. */
export interface ScanText extends ReferencedFile {
  /** The place of its scan in the list. */
  readonly scan: number;
  /** The picture of the scan, as the article names it. */
  readonly picture: string;
}

export interface CheckedArticle {
  /** Absent if there are problems. */
  readonly content?: ArticleContent;
  readonly problems: readonly Issue[];
  readonly warnings: readonly Issue[];
}

const emptyBody: CheckedBody = { problems: [], warnings: [], images: [], files: [] };

/** Checks the path of an article's file, its fields, its body and its pictures. */
export function checkArticle(
  file: ArticleFile,
  parts: FrontMatter,
  site: Pick<Site, 'timeZone' | 'language'>,
  now: number,
): CheckedArticle {
  const isWithdrawn = (parts.fields.withdrawn ?? null) !== null;
  const body = isWithdrawn ? emptyBody : checkBody(file, parts.body, parts.bodyLine);
  const pictures = isWithdrawn ? noPictures : checkPictures(file, parts.fields);
  const lineOf = fieldLines(parts.yaml);
  const withLine = ({ path, ...issue }: FieldIssue) => ({ line: lineOf(path), field: path.join('.'), ...issue });
  const early = [...addressIssues(file.path), ...pictures.issues.map(withLine), ...body.problems];
  const read = readFields(parts, site);
  if (!read.ok) return { problems: [...early, ...read.problems], warnings: body.warnings };
  const problems = [...early, ...checkDates(read.fields, now).map(withLine)];
  const { details, warnings: merged } = toDetails(read.fields);
  const warnings = [...merged.map(withLine), ...body.warnings];
  if (problems.length > 0) return { problems, warnings };
  const text = isWithdrawn ? '' : parts.body;
  const images = new Map([...pictures.images, ...body.images].map((image) => [image.src, image])).values().toArray();
  const files = new Map(body.files.map((linked) => [linked.src, linked])).values().toArray();
  const article = { address: addressOf(file.path), ...details };
  return {
    content: {
      ...{ article, body: text, bodyLine: parts.bodyLine, bodyHash: sha256(text), images, files },
      ...{ scanTexts: pictures.texts, lineOf },
    },
    problems,
    warnings,
  };
}

interface CheckedPictures {
  readonly images: readonly ReferencedFile[];
  readonly texts: readonly ScanText[];
  readonly issues: readonly FieldIssue[];
}

const noPictures: CheckedPictures = { images: [], texts: [], issues: [] };

/** Finds the files of the pictures in the front matter. The schema checks the rest of the fields. */
function checkPictures(file: ArticleFile, { image, images, scans }: FrontMatter['fields']): CheckedPictures {
  const checked = [checkPicture(file, ['image'], image)];
  for (const [index, picture] of listOf(images).entries()) checked.push(checkPicture(file, ['images', index], picture));
  for (const [index, scan] of listOf(scans).entries())
    checked.push(checkPicture(file, ['scans', index], scan), checkScanText(file, index, listOf(scans)));
  return {
    images: checked.flatMap(({ images }) => images),
    texts: checked.flatMap(({ texts }) => texts),
    issues: checked.flatMap(({ issues }) => issues),
  };
}

function checkPicture(file: ArticleFile, path: FieldIssue['path'], image: unknown): CheckedPictures {
  const src = partOf(image, 'src') ?? image;
  if (typeof src !== 'string' || src.trim() === '') return noPictures;
  const found = findImage(file.root, file.path, src);
  if (found.ok) return { ...noPictures, images: [{ src, path: found.value }] };
  return { ...noPictures, issues: [{ path: src === image ? path : [...path, 'src'], ...found.issue }] };
}

/** Finds the file with the text of a scan. It is of one page, so two scans cannot share it. */
function checkScanText(file: ArticleFile, scan: number, scans: readonly unknown[]): CheckedPictures {
  const [src, picture] = [partOf(scans[scan], 'text'), partOf(scans[scan], 'src')];
  if (typeof src !== 'string' || typeof picture !== 'string' || src.trim() === '') return noPictures;
  const path = ['scans', scan, 'text'];
  const found = findImage(file.root, file.path, src);
  if (!found.ok) return { ...noPictures, issues: [{ path, ...found.issue }] };
  if (!scans.slice(0, scan).some((other) => partOf(other, 'text') === src))
    return { ...noPictures, texts: [{ src, path: found.value, scan, picture }] };
  const message = `is the text of an earlier scan too: ${quoteValue(src)}`;
  return { ...noPictures, issues: [{ path, message, remedy: 'give each scan the text of its own page' }] };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function partOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null ? Reflect.get(group, name) : undefined;
}
