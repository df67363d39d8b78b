import { filledFields } from '../../../articles/model/fields.ts';
import type { BodyElement } from '../../reading/body/body-element.ts';
import { bodyHtml } from '../../reading/body/body-html.ts';
import { elementsWithClass, textOfClass } from '../../reading/body/elements-with-class.ts';
import type { Note } from '../../reading/draft/draft.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { isResponse } from './is-response.ts';

/** The article record of a story. The microformats of its page name the fields. Takes the subtitle out of the text. */
export function mediumRecord(page: BodyElement, doubt?: string): SourceRecord {
  const isLikelyResponse = isResponse(page, Number.POSITIVE_INFINITY);
  const [body] = elementsWithClass(page, 'e-content');
  const subtitle = body && textOfClass(body, 'graf--subtitle');
  if (body) elementsWithClass(body, 'graf--subtitle')[0]?.replaceWith();
  // The page hides the rule above its first section.
  const [first] = body ? elementsWithClass(body, 'section--first') : [];
  if (first) elementsWithClass(first, 'section-divider')[0]?.replaceWith();
  const texts = (elements: readonly BodyElement[]): readonly string[] => elements.map((element) => element.textContent);
  return {
    ...filledFields({
      title: textOfClass(page, 'p-name'),
      published: elementsWithClass(page, 'dt-published')[0]?.getAttribute('datetime') ?? undefined,
      // The export cuts a long subtitle, and takes the beginning of the text if a story has none.
      summary: subtitle ?? textOfClass(page, 'p-summary'),
      url: elementsWithClass(page, 'p-canonical')[0]?.getAttribute('href') ?? undefined,
    }),
    html: body ? bodyHtml(body) : '',
    aliases: page
      .querySelectorAll('a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^https:\/\/medium\.com\/p\/[\da-f]+$/.test(href)),
    authors: texts(elementsWithClass(page, 'p-author')),
    tags: texts(elementsWithClass(page, 'p-tags').flatMap((list) => list.querySelectorAll('a'))),
    notes: [...doubtNotes(doubt), ...(isLikelyResponse ? [responseNote] : [])],
  };
}

const responseNote: Note = {
  kind: 'unsure',
  message: 'may be a response to a story: it has no headline of its own',
};

function doubtNotes(message: string | undefined): readonly Note[] {
  return message === undefined ? [] : [{ kind: 'unsure', field: 'body', message }];
}
