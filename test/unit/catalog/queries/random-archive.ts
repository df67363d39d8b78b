import fc from 'fast-check';
import type { Article } from '../../../../src/articles/model/article.ts';
import type { MeasuredAttachment } from '../../../../src/attachments/attachment-info.ts';
import { removeArticle, saveArticle } from '../../../../src/catalog/store/save-article.ts';
import { articleTerms } from '../../../../src/catalog/terms/article-terms.ts';
import { updateAllTerms } from '../../../../src/catalog/terms/update-terms.ts';
import { sha256 } from '../../../../src/language/hashing/sha256.ts';
import type { PictureInfo } from '../../../../src/pictures/picture-info.ts';
import { article, smallCatalog } from '../small-catalog.ts';

/** An article that a random archive holds, with its files. */
export interface HeldArticle {
  readonly path: string;
  readonly article: Article;
  readonly pictures: readonly { readonly src: string; readonly path: string; readonly info: PictureInfo }[];
  readonly attachments: readonly { readonly src: string; readonly path: string; readonly info: MeasuredAttachment }[];
  readonly warnings: readonly string[];
}

const day = fc.constantFrom('2021-01-31', '2021-02-01', '2021-12-31', '2022-01-01', '2022-02-01', '2023-02-01');
const some = <Value>(value: fc.Arbitrary<Value>, most = 3) => fc.uniqueArray(value, { maxLength: most });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const held: fc.Arbitrary<HeldArticle> = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    ...{ day, tags: some(fc.constantFrom('rail', 'Rail', 'rain', 'dam')), updated: optional(day) },
    section: optional(fc.constantFrom('world', 'sport')),
    authors: some(fc.constantFrom('Asha', 'Ravi')),
    ...{ isWithdrawn: fc.boolean(), hasImage: fc.boolean() },
    translations: some(fc.constantFrom('z7a', 'z6b', 'flood'), 1),
    aliases: some(fc.constantFrom('/old/one.html', '/old/two.html?id=2', 'https://www.example.org/three/')),
    pictures: some(fc.constantFrom('one.jpg', 'two.jpg')),
    attachments: some(fc.constantFrom('one.pdf', 'two.csv')),
    warnings: some(fc.constantFrom('is long', 'is short')),
  })
  .map(({ name, updated, hasImage, isWithdrawn, section, pictures, attachments, warnings, ...draft }) => {
    const stamp = (written: string) => article({ address: name, day: written }).date;
    return {
      path: `${name}.md`,
      article: article({
        // The order of addresses is not that of paths.
        ...{ ...draft, address: `z${'hgfedcba'.indexOf(name)}${name}` },
        ...(section === undefined ? {} : { section }),
        ...(updated === undefined ? {} : { updated: stamp(updated) }),
        ...(hasImage ? { image: { src: 'one.jpg', alt: '' } } : {}),
        ...(isWithdrawn ? { withdrawn: { date: stamp(draft.day), reason: 'wrong' } } : {}),
      }),
      pictures: pictures.map((src) => ({ src, path: `p/${src}`, info: pictureInfo(src) })),
      attachments: attachments.map((src) => ({ src, path: `f/${src}`, info: attachmentInfo(src) })),
      warnings,
    };
  });

/** Articles that are saved one after the other. An article takes the place of an earlier one of the same path; `false` removes it. */
export const randomArchive = fc
  .array(
    fc.tuple(
      held,
      fc.integer({ min: 0, max: 9 }).map((chance) => chance < 8),
    ),
    { maxLength: 16 },
  )
  .map(archiveOf);

function archiveOf(changes: readonly (readonly [HeldArticle, isSaved: boolean])[]) {
  const { catalog, names, site } = smallCatalog();
  const articles = new Map<string, HeldArticle>();
  for (const [each, isSaved] of changes) {
    if (isSaved) articles.set(each.path, each);
    else articles.delete(each.path);
    if (isSaved) saveArticle(catalog, entryOf(each), names);
    else removeArticle(catalog, each.path);
  }
  updateAllTerms(catalog, names);
  const all = [...articles.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { catalog, all, listed: all.filter((each) => each.article.withdrawn === undefined).toSorted(byTime) };

  function entryOf({ path, article: made, pictures, attachments, warnings }: HeldArticle) {
    const fileOf = (file: string) => ({ path: file, size: 1, modified: 0, changed: 0 });
    return {
      ...{ file: fileOf(path), checked: 10_000, article: made, terms: articleTerms(made, site.facets, names) },
      ...{ fileHash: hashOf(made), bodyHash: `body of ${path}` },
      pictures: pictures.map(({ src, path: file, info }) => ({ src, file: fileOf(file), info })),
      attachments: attachments.map(({ src, path: file, info }) => ({ src, file: fileOf(file), info })),
      warnings: JSON.stringify(warnings.map((message) => ({ file: path, message }))),
    };
  }
}

export function hashOf(made: Article): string {
  return sha256(JSON.stringify(made));
}

/** The order of lists: oldest first, then by address. */
export function byTime(a: HeldArticle, b: HeldArticle): number {
  return a.article.date.millis - b.article.date.millis || (a.article.address < b.article.address ? -1 : 1);
}

export function pictureInfo(src: string): PictureInfo {
  return { sha256: src, width: 2, height: 1, format: 'jpeg', bytes: 3, drawn: false };
}

function attachmentInfo(src: string): MeasuredAttachment {
  return {
    sha256: src,
    bytes: 4,
    ending: src.endsWith('.pdf') ? 'pdf' : 'csv',
    ...(src === 'one.pdf' ? { text: 'words' } : {}),
  };
}
