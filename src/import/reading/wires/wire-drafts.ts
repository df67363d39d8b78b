import { refusal, skip } from '../../sources/refusal.ts';
import type { SourceTree } from '../../sources/source-file.ts';
import type { ImportContext } from '../draft/import-context.ts';
import { type FormResult, openRecord } from '../records/open-record.ts';
import type { SourceRecord } from '../records/source-record.ts';
import type { ElementSelection } from '../xml/element-selection.ts';
import { readRecords } from '../xml/read-records.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { g2Record } from './g2-record.ts';
import { newsml1Record } from './newsml1-record.ts';
import { nitfRecord } from './nitf-record.ts';
import { type PublishStatus, withheld } from './status.ts';

const itemElements: ElementSelection = {
  records: new Set(['nitf', 'newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'NewsItem']),
  parts: new Set(['itemMeta', 'contentMeta', 'contentSet', 'NewsManagement', 'NewsLines', 'body.content', 'body.head']),
  isNested: true,
  own: /^http:\/\/iptc\.org\/std\/|^urn:newsml|w3\.org\/1999\/xhtml/,
};

/** The stories in files of the XML formats of IPTC: NITF, NewsML-G2 and NewsML 1. */
export async function* wireDrafts(tree: SourceTree, context: ImportContext): AsyncGenerator<FormResult> {
  for (const file of tree.articles) {
    for await (const record of readRecords(file.pieces(), itemElements)) {
      if ('fault' in record) {
        yield refusal({ file: file.name }, record.fault, record.line);
        continue;
      }
      const read = storyOf(record.element);
      if (typeof read === 'string') {
        yield skip({ file: file.name }, read);
        continue;
      }
      const { status, embargoed, ...story } = read;
      const reason = withheld({ status, embargoed });
      const source = { file: file.name, ...(story.id === undefined ? {} : { id: story.id }) };
      if (reason !== undefined) yield skip(source, reason);
      else yield openRecord(withDoubt(story, record.doubt), { file, line: record.line, tree, context });
    }
  }
}

function withDoubt(story: SourceRecord, doubt: string | undefined): SourceRecord {
  if (doubt === undefined) return story;
  return { ...story, notes: [...(story.notes ?? []), { kind: 'unsure', field: 'body', message: doubt }] };
}

function storyOf(element: XmlElement): (SourceRecord & PublishStatus) | string {
  if (element.name === 'nitf') return nitfRecord(element);
  if (element.name === 'newsItem') return g2Record(element);
  if (element.name === 'NewsItem') return newsml1Record(element);
  return `is a ${element.name}, not a story`;
}
