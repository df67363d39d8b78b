import { sha256 } from '../../../language/hashing/sha256.ts';
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
    const saved = await file.bytes();
    const bytes = withoutResponse(saved);
    const origin: Origin = { file: file.name, sha256: sha256(saved), pathHash: file.pathHash };
    if (mhtml.test(beginningOf(saved, 4096)))
      return refusal(origin, 'is a web archive in MHTML: open it in a browser and save it as a page');
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

const mhtml = /^(?:[A-Za-z][\w-]{0,60}:[^\n]*\n|[ \t][^\n]*\n)*Content-Type:\s{0,9}multipart\/related/i;
const response = /^HTTP\/\d[^\n]*\n(?:[A-Za-z][\w-]{0,60}:[^\n]*\n|[ \t][^\n]*\n)*?\r?\n/;

// A page that was saved with the headers of the server.
function withoutResponse(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(response.exec(beginningOf(bytes, 16_384))?.[0].length ?? 0);
}

function beginningOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1');
}

// The exports of Blogger hold the design of the blog, in the language of its new or its old templates.
function isTemplate(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200_000));
  // A search for bytes is much faster than the pattern. Nearly no page has these.
  if (!head.includes('<b:') && !head.includes('<$Blog')) return false;
  return /<b:(?:skin|template-skin|section)[\s>]|<\$Blog(?:Page)?Title\$>/.test(head.toString('latin1'));
}

// Every title cut out of a page would keep the page in memory for as long as the title is kept.
function withoutPage(made: Draft | NoArticle): Draft | NoArticle {
  if (!isDraft(made)) return made;
  const { pictures, ...texts } = made;
  const copied: typeof texts = JSON.parse(JSON.stringify(texts));
  return { ...copied, pictures };
}
