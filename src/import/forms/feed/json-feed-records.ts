import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import { jsonParts } from '../../reading/json/json-parts.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { textHtml } from '../../reading/records/text-html.ts';
import { readBeginning } from '../../sources/read-beginning.ts';
import { type NoArticle, refusal } from '../../sources/refusal.ts';
import type { SourceFile } from '../../sources/source-file.ts';
import { feedNotes } from './channel.ts';

/** The article records of the items of a JSON Feed of any size. */
export async function* jsonFeedRecords(file: SourceFile): AsyncGenerator<SourceRecord | NoArticle> {
  let feed: unknown = headOf((await readBeginning(file)).text);
  const isItem = (value: JsonObject, depth: number): boolean => {
    if (depth === 0) feed = value;
    return depth === 2 && itemFields.some((name) => name in value);
  };
  for await (const part of jsonParts(file, isItem)) {
    if ('reason' in part) yield part;
    else if (!part.isWhole) yield recordOf(part.value, feed, part.doubt);
    else if (!isObject(part.value) || !Array.isArray(part.value.items))
      yield refusal({ file: file.name }, 'has no "items"');
    else for (const item of part.value.items) yield recordOf(item, part.value, part.doubt);
  }
}

const itemFields = ['content_html', 'content_text', 'summary', 'date_published'];

// The fields of a feed before its items. They are needed if the feed is too large to be read at once.
function headOf(text: string): unknown {
  const end = text.search(/"items"\s*:\s*\[/);
  try {
    return JSON.parse(`${text.slice(0, Math.max(end, 0))}"items":[]}`);
  } catch {
    return {};
  }
}

function recordOf(item: unknown, feed: unknown, doubt?: string): SourceRecord {
  const html = stringIn(item, 'content_html');
  const text = stringIn(item, 'content_text');
  const summary = stringIn(item, 'summary');
  const authors = [...listIn(item, 'authors'), ...listIn(item, 'author')].map(
    (author) => stringIn(author, 'name') ?? '',
  );
  const image = stringIn(item, 'image', 'banner_image');
  const tags = listIn(item, 'tags').filter((tag) => typeof tag === 'string');
  const isWhole = html !== undefined || text !== undefined;
  const bodyNotes: Note[] = [];
  return {
    ...filledFields({
      id: stringIn(item, 'id', 'url'),
      title: stringIn(item, 'title'),
      published: stringIn(item, 'date_published'),
      updated: stringIn(item, 'date_modified'),
      summary: isWhole ? summary : undefined,
      url: stringIn(item, 'url', 'external_url'),
      site: stringIn(feed, 'title'),
      lang: stringIn(item, 'language') ?? stringIn(feed, 'language'),
      image: image === undefined ? undefined : { src: image },
    }),
    html: html ?? textHtml(text ?? summary ?? '', bodyNotes),
    authors: authors.length > 0 ? authors : listIn(feed, 'authors').map((author) => stringIn(author, 'name') ?? ''),
    tags,
    notes: [...feedNotes(isWhole, doubt), ...bodyNotes],
  };
}
