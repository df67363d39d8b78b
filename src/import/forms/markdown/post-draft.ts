import { plainText } from '../../reading/body/plain-text.ts';
import { toMarkdown } from '../../reading/body/to-markdown.ts';
import type { Draft, Note } from '../../reading/draft/draft.ts';
import { fieldValue, textField } from '../../reading/json/field-values.ts';
import type { JsonObject } from '../../reading/json/json-object.ts';
import { markdownToHtml } from '../../reading/markdown/plain-markdown.ts';
import { headPicture } from '../../reading/pictures/head-picture.ts';
import { frontPicture } from './front/front-picture.ts';
import { mapFields } from './front/map-fields.ts';
import type { NameRecords } from './front/name-records.ts';
import { postAliases } from './post-aliases.ts';
import type { PostHead } from './post-head.ts';
import { type PostContext, postResolve } from './post-resolve.ts';
import { plainMdx } from './templates/plain-mdx.ts';
import { resolveTemplates } from './templates/resolve-templates.ts';

/** The draft of a post. `article` is its path. */
export function postDraft(head: PostHead, article: string, context: PostContext, records: NameRecords): Draft {
  const { origin, fields } = head;
  const { resolve, pictures } = postResolve(origin.file, article, context);
  const title = plainText(head.title);
  const {
    sourceName,
    sourceUrl,
    notes: fieldNotes,
    summary,
    ...mapped
  } = mapFields(fields, records, /(?:^|\/)_(?:posts|drafts)\//.test(origin.file));
  const picture = headPicture(frontPicture(fields), resolve);
  const plain = /\.mdx$/i.test(origin.file) ? plainMdx(head.body) : { text: head.body, notes: [] };
  const templates = resolveTemplates(plain.text, fields, context.siteUrl, context.site);
  const body = toMarkdown(markdownToHtml(templates.text), resolve, title);
  const isEmpty = (body.markdown.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
  const event = eventNotes(fields);
  const aliases = postAliases(fields);
  const section = mapped.section ?? sectionOf(origin.file);
  return {
    ...mapped,
    origin,
    title,
    date: head.date,
    name: head.name,
    ...(summary === undefined || isEmpty ? {} : { summary }),
    ...(section === undefined ? {} : { section }),
    ...(aliases.length > 0 && { aliases }),
    ...(picture.image && { image: picture.image }),
    source: {
      ...(sourceName === undefined ? {} : { name: sourceName }),
      ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
      file: origin.file,
      sha256: origin.sha256,
    },
    body: isEmpty ? escaped(summary ?? '') : body.markdown,
    pictures: pictures(),
    notes: [
      ...head.notes,
      ...fieldNotes,
      ...picture.notes,
      ...plain.notes,
      ...templates.notes,
      ...body.notes,
      ...event,
      ...emptyNotes(isEmpty, summary),
    ],
  };
}

function emptyNotes(isEmpty: boolean, summary: string | undefined): readonly Note[] {
  if (!isEmpty || summary === undefined) return [];
  return [{ kind: 'changed', field: 'body', message: 'the post has no text; its summary is used as the text' }];
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, '\\$&');
}

function eventNotes(fields: JsonObject): readonly Note[] {
  const isEvent = fieldValue(fields, 'end_date') !== undefined || fieldValue(fields, 'event_date') !== undefined;
  if (!isEvent) return [];
  const ends = textField(fields, 'end_date');
  return [
    {
      kind: 'unsure',
      field: 'date',
      message: `is the start of an event${ends === undefined ? '' : `, which ended ${ends}`}, not when this was published`,
    },
  ];
}

// content/news/2019/a.md => news. Folders such as `posts` are not sections.
function sectionOf(file: string): string | undefined {
  const under = /(?:^|\/)content\/([^/]+)\/.+/.exec(file)?.[1] ?? /\/([^/]+)\/_posts\//.exec(file)?.[1];
  return under === undefined || /^(?:posts?|blog|articles?|src|content|site|docs|en|pages?|\d+)$/i.test(under)
    ? undefined
    : under;
}
