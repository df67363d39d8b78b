import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../draft/draft.ts';
import type { SourceRecord } from '../records/source-record.ts';
import { elementAt, elementsBelow, textUnder, wholeText, type XmlElement } from '../xml/xml-element.ts';
import { bylinePeople, othersOf } from './byline-people.ts';
import { bodyOf } from './g2-record.ts';
import { normDate, type PublishStatus, publishedAt } from './status.ts';

/** The record of a NewsML 1 item, and whether it may be published; or why it is not a story. */
export function newsml1Record(item: XmlElement): (SourceRecord & PublishStatus) | string {
  const bodyNotes: Note[] = [];
  const html = bodyOf(item, bodyNotes);
  if (html.trim() === '') return 'is a NewsItem without a text';
  const [lines] = elementsBelow(item, 'NewsLines');
  const management = elementAt(item, 'NewsManagement');
  const status = elementAt(management, 'Status')?.attributes.FormalName;
  const first = normDate(textUnder(management, 'FirstCreated'));
  const latest = normDate(textUnder(management, 'ThisRevisionCreated'));
  const [release] = elementsBelow(item, 'StatusWillChange').flatMap((change) => elementsBelow(change, 'DateAndTime'));
  const end = release === undefined ? '' : normDate(wholeText(release).trim());
  const embargoed = /embargo/i.test(status ?? '') ? end : undefined;
  const [language] = elementsBelow(item, 'Language');
  const [written] = [item, ...elementsBelow(item, 'NewsComponent', 'ContentItem', 'DataContent', 'body')].flatMap(
    ({ attributes }) => attributes['xml:lang'] ?? [],
  );
  const people = bylinePeople(textUnder(lines, 'ByLine'));
  return {
    ...filledFields({
      id: elementsBelow(item, 'PublicIdentifier').map((element) => wholeText(element).trim())[0],
      title: textUnder(lines, 'HeadLine'),
      published: publishedAt(first ?? latest, embargoed),
      updated: first !== undefined && latest !== first ? latest : undefined,
      summary: textUnder(lines, 'SubHeadLine'),
      agency: textUnder(lines, 'CreditLine'),
      rights: textUnder(lines, 'CopyrightLine') ?? textUnder(lines, 'RightsLine'),
      lang: language?.attributes.FormalName ?? written,
    }),
    html,
    authors: people.authors,
    tags: elementsBelow(item, 'KeywordLine').map((line) => wholeText(line).trim()),
    ...othersOf(people, bodyNotes),
    status,
    embargoed,
  };
}
