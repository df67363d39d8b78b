import type { NoDraft } from '../draft.ts';
import type { SourceFile } from '../form.ts';
import type { ArticleRecord } from '../record/article-record.ts';
import { given } from '../record/given.ts';
import { isObject, listIn, stringIn } from '../record/json-value.ts';
import { readJson } from '../record/read-json.ts';
import { textHtml } from '../record/text-html.ts';
import { refusal } from '../refusal.ts';
import { feedNotes } from './channel.ts';

/** What the items of a JSON Feed say of articles. */
export async function* jsonFeedRecords(file: SourceFile): AsyncGenerator<ArticleRecord | NoDraft> {
  const read = await readJson(file);
  if (!('value' in read)) yield read;
  else if (!isObject(read.value) || !Array.isArray(read.value.items))
    yield refusal({ file: file.name }, 'has no "items"');
  else for (const item of listIn(read.value, 'items')) yield recordOf(item, read.value);
}

function recordOf(item: unknown, feed: unknown): ArticleRecord {
  const html = stringIn(item, 'content_html');
  const text = stringIn(item, 'content_text');
  const summary = stringIn(item, 'summary');
  const authors = [...listIn(item, 'authors'), ...listIn(item, 'author')].map(
    (author) => stringIn(author, 'name') ?? '',
  );
  const image = stringIn(item, 'image', 'banner_image');
  const tags = listIn(item, 'tags').filter((tag) => typeof tag === 'string');
  const isWhole = html !== undefined || text !== undefined;
  return {
    ...given({
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
    html: html ?? textHtml(text ?? summary ?? ''),
    authors: authors.length > 0 ? authors : listIn(feed, 'authors').map((author) => stringIn(author, 'name') ?? ''),
    tags,
    notes: feedNotes(isWhole, undefined),
  };
}
