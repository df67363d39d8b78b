import { sha256 } from '../../../language/sha256.ts';
import { type Draft, isDraft } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { htmlDraft } from '../../reading/html/html-draft.ts';
import { readHtml } from '../../reading/html/read-html.ts';
import { draftWithoutFaultyPictures } from '../../reading/pictures/without-faulty-pictures.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import type { Origin } from '../../sources/origin.ts';
import { type NoArticle, refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';

export async function* htmlDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<Draft | NoArticle> {
  for (const file of tree.articles) yield await draftOf(file, tree, context);
}

async function draftOf(file: SourceFile, tree: SourceTree, context: ImportContext): Promise<Draft | NoArticle> {
  try {
    const bytes = await file.bytes();
    const origin: Origin = { file: file.name, sha256: sha256(bytes), pathHash: file.pathHash };
    if (isTemplate(bytes)) return skip(origin, 'is the template of a blog, and not an article');
    return await draftWithoutFaultyPictures(tree, context, (found) =>
      withoutPage(htmlDraft(readHtml(bytes), origin, found, context)),
    );
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal({ file: file.name }, reason);
    throw error;
  }
}

// The exports of Blogger hold the design of the blog, in the language of its new or its old templates.
function isTemplate(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200_000)).toString('latin1');
  return /<b:(?:skin|template-skin|section)[\s>]|<\$Blog(?:Page)?Title\$>/.test(head);
}

// Every title cut out of a page would keep the page in memory for as long as the title is kept.
function withoutPage(made: Draft | NoArticle): Draft | NoArticle {
  if (!isDraft(made)) return made;
  const { pictures, ...texts } = made;
  const copied: typeof texts = JSON.parse(JSON.stringify(texts));
  return { ...copied, pictures };
}
