import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../draft/draft.ts';
import type { SourceRecord } from '../records/source-record.ts';
import { textHtml } from '../records/text-html.ts';
import {
  elementAt,
  elementsBelow,
  elementsOf,
  innerHtml,
  textUnder,
  wholeText,
  type XmlElement,
} from '../xml/xml-element.ts';
import { bylinePeople, othersOf } from './byline-people.ts';
import { nitfRecord } from './nitf-record.ts';
import { type PublishStatus, publishedAt } from './status.ts';

/** The record of a NewsML-G2 item, and whether it may be published; or why it is not a story. */
export function g2Record(item: XmlElement): (SourceRecord & PublishStatus) | string {
  const meta = elementAt(item, 'itemMeta');
  const content = elementAt(item, 'contentMeta');
  const kind = elementAt(meta, 'itemClass')?.attributes.qcode ?? 'ninat:text';
  if (!/text|composite/i.test(kind)) return `is not a text: its class is "${kind}"`;
  const [embargo] = elementsOf(meta ?? item, 'embargoed');
  const embargoed = embargo === undefined ? undefined : wholeText(embargo).trim();
  const first = textUnder(meta, 'firstCreated') ?? textUnder(content, 'contentCreated');
  const latest = textUnder(meta, 'versionCreated');
  const subjects = elementsOf(content ?? item, 'subject').map((subject) => textUnder(subject, 'name') ?? '');
  const bodyNotes: Note[] = [];
  const inner = bodyOf(item, bodyNotes);
  const contents = content ?? item;
  const creators = elementsOf(contents, 'creator');
  const contributors = elementsOf(contents, 'contributor');
  const withRole = (role: RegExp, people: readonly XmlElement[] = [...creators, ...contributors]): readonly string[] =>
    people
      .filter(({ attributes }) => role.test(attributes.role ?? ''))
      .map((person) => textUnder(person, 'name') ?? '');
  const byline = bylinePeople(textUnder(content, 'by'));
  const editors = [...byline.editors, ...withRole(/edit/i)];
  const translators = [...byline.translators, ...withRole(/translat/i)];
  return {
    ...filledFields({
      id: item.attributes.guid,
      title: textUnder(content, 'headline') ?? textUnder(meta, 'title'),
      published: publishedAt(first ?? latest, embargoed),
      updated: first !== undefined && latest !== first ? latest : undefined,
      summary: summaryOf(contents),
      agency: textUnder(content, 'creditline') ?? textUnder(elementAt(meta, 'provider'), 'name'),
      place: placeOf(contents),
      lang: languageOf(item, content),
      rights: rightsOfItem(elementAt(item, 'rightsInfo')),
    }),
    html: inner,
    authors: byline.authors.length > 0 ? byline.authors : withRole(/^(?!.*(?:edit|translat))/i, creators),
    editors,
    tags: [...new Set(subjects.filter((subject) => subject !== ''))],
    ...othersOf({ editors, translators }, bodyNotes),
    status: elementAt(meta, 'pubStatus')?.attributes.qcode,
    embargoed,
  };
}

// The language of the content; else of its text; else of the item, whose metadata may be in another language.
function languageOf(item: XmlElement, content: XmlElement | undefined): string | undefined {
  const [written] = elementsBelow(item, 'inlineXML', 'inlineData', 'nitf', 'html').flatMap(
    ({ attributes }) => attributes['xml:lang'] ?? attributes.lang ?? [],
  );
  return elementAt(content, 'language')?.attributes.tag ?? written ?? item.attributes['xml:lang'];
}

function summaryOf(content: XmlElement): string | undefined {
  const all = elementsOf(content, 'description').filter(({ attributes }) => !/caption/i.test(attributes.role ?? ''));
  return all[0] === undefined ? undefined : wholeText(all[0]).trim();
}

function rightsOfItem(rights: XmlElement | undefined): string | undefined {
  const holder = elementAt(rights, 'copyrightHolder');
  const name = textUnder(holder, 'name') ?? holder?.attributes.literal;
  return (
    textUnder(rights, 'usageTerms') ?? textUnder(rights, 'copyrightNotice') ?? (name === undefined ? name : `© ${name}`)
  );
}

function placeOf(content: XmlElement): string | undefined {
  const [located] = elementsOf(content, 'located');
  return located === undefined ? undefined : textUnder(located, 'name');
}

/** The text of an item as HTML, whatever format it has. Adds a note to `notes` if lines were joined. */
export function bodyOf(item: XmlElement, notes: Note[]): string {
  const [nitf] = elementsBelow(item, 'nitf');
  if (nitf) {
    const record = nitfRecord(nitf);
    notes.push(...(record.notes ?? []).filter(({ field }) => field === 'body'));
    return record.html;
  }
  const [html] = elementsBelow(item, 'body').concat(elementsBelow(item, 'html'));
  if (html) return innerHtml(html);
  const [data] = elementsBelow(item, 'inlineData', 'inlineXML', 'DataContent');
  if (!data) return '';
  if (elementsOf(data, 'p').length > 0) return innerHtml(data);
  return /html/i.test(data.attributes.contenttype ?? '') ? wholeText(data) : textHtml(wholeText(data), notes);
}
