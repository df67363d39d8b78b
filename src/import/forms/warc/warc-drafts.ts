import { filledFields } from '../../../articles/model/fields.ts';
import { sha256 } from '../../../language/hashing/sha256.ts';
import { type Draft, isDraft, type Note } from '../../reading/draft/draft.ts';
import type { ImportContext } from '../../reading/draft/import-context.ts';
import { htmlDraft } from '../../reading/html/html-draft.ts';
import { readHtml } from '../../reading/html/read-html.ts';
import { draftWithoutFaultyPictures } from '../../reading/pictures/without-faulty-pictures.ts';
import { cleanAliases } from '../../reading/records/clean-aliases.ts';
import { unreadableReason } from '../../sources/encoding/unreadable-error.ts';
import type { Origin } from '../../sources/origin.ts';
import { readBeginning } from '../../sources/read-beginning.ts';
import { type NoArticle, refusal, skip } from '../../sources/refusal.ts';
import type { SourceFile, SourceTree } from '../../sources/source-file.ts';
import { type Capture, captureUrl, isCutCapture, isPageCapture, isPageType } from './capture.ts';
import { httpResponse, packedResponse } from './http-response.ts';
import { pageBytes } from './page-bytes.ts';
import { PageVersions } from './page-versions.ts';
import { arcBeginning, readArc } from './read-arc.ts';
import { readWarc, type WarcRecord } from './read-warc.ts';

export async function* warcDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<Draft | NoArticle> {
  const versions = new PageVersions();
  for await (const { record, file } of recordsOf(tree))
    if (!('fault' in record) && isPageCapture(record)) versions.add(record, file.name);
  versions.sort();
  let at = 0;
  for await (const { record, file } of recordsOf(tree)) {
    if ('fault' in record) yield refusal({ file: file.name }, record.fault);
    else if (!isPageCapture(record)) {
      const reason = noPage(record, file);
      if (reason) yield reason;
    } else if (versions.isNewest(record, at++)) {
      const result = await articleOf(record, file, tree, context);
      if (isDraft(result)) versions.import(record);
      yield result;
    }
  }
  if (versions.hasFailed) yield* olderVersions(versions, tree, context);
  yield* versions.rest();
}

async function* olderVersions(
  versions: PageVersions,
  tree: SourceTree,
  context: ImportContext,
): AsyncGenerator<NoArticle> {
  let at = -1;
  for await (const { record, file } of recordsOf(tree)) {
    if ('fault' in record || !isPageCapture(record)) continue;
    at += 1;
    if (!versions.isNeeded(record, at)) continue;
    const result = await articleOf(record, file, tree, context);
    if (isDraft(result)) versions.keep(record, at, result);
    else yield result;
  }
}

async function* recordsOf(
  tree: SourceTree,
): AsyncGenerator<{ readonly record: WarcRecord; readonly file: SourceFile }> {
  for (const file of tree.articles) {
    const isArc = arcBeginning.test((await readBeginning(file)).text);
    for await (const record of isArc ? readArc(file) : readWarc(file)) yield { record, file };
  }
}

const pageBeginning = /\n\r?\n\s{0,99}(?:<!doctype html|<html[\s>])/i;

// A page whose HTTP headers are damaged.
const pageTag = /<(?:!doctype html|html|head|body|article|p)[\s>]/i;

// Why a record holds no page. Undefined if it holds a picture or a script.
function noPage(record: Capture, file: SourceFile): NoArticle | undefined {
  const { headers, block } = record;
  const url = captureUrl(record);
  if (url === '') return withoutUrl(record, file);
  const source = sourceOf(record, file);
  if (headers.get('warc-type') === 'revisit') return skip(source, 'was unchanged since an earlier visit');
  if (headers.get('warc-type') === 'resource') return undefined;
  const response = packedResponse(block);
  if (!response) {
    const isPage =
      headers.get('warc-type') === 'response' && pageTag.test(Buffer.from(block.subarray(0, 4096)).toString('latin1'));
    return isPage ? refusal(source, 'has a page, but no HTTP response') : skip(source, 'holds no HTTP response');
  }
  const { status } = response;
  const to = response.headers.get('location');
  if (status >= 300 && status < 400)
    return skip(source, `redirects${to === undefined ? '' : ` to ${to.slice(0, 200)}`}`);
  const type = response.headers.get('content-type') ?? '';
  if (isPageType(type)) return skip(source, `is no page: the server answered ${status}`);
  const head = Buffer.from(block.subarray(0, 4096)).toString('latin1');
  return status === 200 && pageBeginning.test(head)
    ? skip(source, `looks like a page, but its type is "${type.slice(0, 60)}"`)
    : undefined;
}

// Records of other schemes are about the crawl: dns:paper.example.
function withoutUrl({ headers }: Capture, file: SourceFile): NoArticle | undefined {
  const written = headers.get('warc-target-uri');
  if (written !== undefined && /^<?(?!https?:)[a-z][a-z\d+.-]*:/i.test(written)) return undefined;
  return refusal({ file: file.name }, `has a record without a web address: "${(written ?? '').slice(0, 200)}"`);
}

function articleOf(
  record: Capture,
  file: SourceFile,
  tree: SourceTree,
  context: ImportContext,
): Promise<Draft | NoArticle> {
  const { headers, block } = record;
  const url = captureUrl(record);
  const moment = headers.get('warc-date') ?? '';
  const isResource = headers.get('warc-type') === 'resource';
  const response = isResource ? undefined : httpResponse(block);
  const body = response?.body ?? block;
  const kind = (response?.headers ?? headers).get('content-type') ?? '';
  const origin: Origin = { ...sourceOf(record, file), sha256: sha256(body), pathHash: file.pathHash };
  const page = {
    origin,
    url,
    moment,
    body: pageBytes(body, kind, url),
    isCut: isCutCapture(record),
    isMended: record.isMended === true,
  };
  return pageDraft(page, tree, context);
}

function sourceOf(record: Capture, file: SourceFile): { readonly file: string; readonly id: string } {
  return { file: file.name, id: `${captureUrl(record)} ${record.headers.get('warc-date') ?? ''}`.trim() };
}

interface CapturedPage {
  readonly origin: Origin;
  readonly url: string;
  readonly moment: string;
  readonly body: Uint8Array;
  readonly isCut: boolean;
  readonly isMended: boolean;
}

async function pageDraft(
  { origin, url, moment, body, isCut, isMended }: CapturedPage,
  tree: SourceTree,
  context: ImportContext,
): Promise<Draft | NoArticle> {
  try {
    const retrieved = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(moment) ? { retrieved: moment } : {};
    const made = await draftWithoutFaultyPictures(tree, context, (found) =>
      htmlDraft(readHtml(body), origin, found, { ...context, ...retrieved }),
    );
    // A crawl has front pages, lists and forms besides articles: pages without headline, date or text.
    if (!isDraft(made)) return skip(origin, `is a page without an article: ${made.reason}`);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(moment)?.[0];
    const cut: Note = { kind: 'unsure', field: 'body', message: 'the page was cut off when it was saved' };
    const mended: Note = { kind: 'unsure', field: 'body', message: 'the length of its record is wrong' };
    const { aliases: _, ...fields } = made;
    return {
      ...fields,
      // Pages name their own address, which may not be the one that was crawled.
      ...filledFields({ aliases: cleanAliases([made.source.url], url) }),
      source: { ...made.source, url, ...(day === undefined ? {} : { retrieved: day }) },
      notes: [...made.notes, ...(isCut ? [cut] : []), ...(isMended ? [mended] : [])],
    };
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal(origin, reason);
    throw error;
  }
}
