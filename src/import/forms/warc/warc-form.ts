import { filledFields } from '../../../articles/model/fields.ts';
import { sha256 } from '../../../language/sha256.ts';
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
import type { ImportForm } from '../import-form.ts';
import { httpResponse } from './http-response.ts';
import { pageBytes } from './page-bytes.ts';
import { arcBeginning, readArc } from './read-arc.ts';
import { readWarc, type WarcRecord } from './read-warc.ts';

/** Web archives. */
export const warcForm: ImportForm = {
  name: 'warc',
  about: 'web archives (WARC, WACZ, ARC): each page that was saved successfully',
  recognises: ({ text }) => (/^\ufeff?WARC\/\d\.\d\r?\n/.test(text) || arcBeginning.test(text) ? 0.99 : 0),
  drafts,
};

async function* drafts(tree: SourceTree, context: ImportContext): AsyncGenerator<Draft | NoArticle> {
  for (const file of tree.articles) {
    const isArc = arcBeginning.test((await readBeginning(file)).text);
    for await (const record of isArc ? readArc(file) : readWarc(file)) {
      if ('fault' in record) yield refusal({ file: file.name }, record.fault);
      else {
        const result = await articleOf(record, file, tree, context);
        if (result) yield result;
      }
    }
  }
}

type Capture = Extract<WarcRecord, { readonly block: Uint8Array }>;

// Undefined if the record is not a page, but a picture or a script.
function articleOf(
  record: Capture,
  file: SourceFile,
  tree: SourceTree,
  context: ImportContext,
): Promise<Draft | NoArticle> | NoArticle | undefined {
  const { headers, block, isCut } = record;
  const url = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const moment = headers.get('warc-date') ?? '';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const source = { file: file.name, id: `${url} ${moment}`.trim() };
  if (headers.get('warc-type') === 'revisit') return skip(source, 'was unchanged since an earlier visit');
  const isResource = headers.get('warc-type') === 'resource';
  const type = headers.get('content-type') ?? '';
  const response = isResource
    ? { status: 200, headers: new Map([['content-type', type]]), body: block }
    : httpResponse(block);
  if (!response) return skip(source, 'holds no HTTP response');
  const { status, body } = response;
  const to = response.headers.get('location');
  if (status >= 300 && status < 400)
    return skip(source, `redirects${to === undefined ? '' : ` to ${to.slice(0, 200)}`}`);
  const kind = response.headers.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(kind)) return undefined;
  if (status !== 200) return skip(source, `is no page: the server answered ${status}`);
  const origin: Origin = { ...source, sha256: sha256(body), pathHash: file.pathHash };
  return pageDraft(
    { origin, url, moment, body: pageBytes(body, kind, url), isCut: isCut || headers.has('warc-truncated') },
    tree,
    context,
  );
}

interface CapturedPage {
  readonly origin: Origin;
  readonly url: string;
  readonly moment: string;
  readonly body: Uint8Array;
  readonly isCut: boolean;
}

async function pageDraft(
  { origin, url, moment, body, isCut }: CapturedPage,
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
    const { aliases: _, ...fields } = made;
    return {
      ...fields,
      // Pages name their own address, which may not be the one that was crawled.
      ...filledFields({ aliases: cleanAliases([made.source.url], url) }),
      source: { ...made.source, url, ...(day === undefined ? {} : { retrieved: day }) },
      notes: isCut ? [...made.notes, cut] : made.notes,
    };
  } catch (error) {
    const reason = unreadableReason(error);
    if (reason !== undefined) return refusal(origin, reason);
    throw error;
  }
}
