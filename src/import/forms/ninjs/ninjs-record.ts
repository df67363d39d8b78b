import { filledFields } from '../../../articles/model/fields.ts';
import type { Note } from '../../reading/draft/draft.ts';
import { isObject, type JsonObject, listIn, stringIn } from '../../reading/json/json-object.ts';
import type { SourceRecord } from '../../reading/records/source-record.ts';
import { othersOf } from '../../reading/wires/byline-people.ts';
import { type PublishStatus, publishedAt } from '../../reading/wires/status.ts';
import { ninjsBody } from './ninjs-body.ts';
import { ninjsPeople } from './ninjs-people.ts';
import { ninjsPicture } from './ninjs-picture.ts';
import { textWithRole } from './text-with-role.ts';

const subjects = 'subjects subject people person organisations organisation places place events event keywords'.split(
  ' ',
);

// States in which Superdesk keeps an item that is not published, or no longer.
const unpublishedState =
  /^(?:draft|spiked|killed|recalled|unpublished|in_progress|submitted|routed|scheduled|being_corrected)$/;

/** The article record of an item of ninjs or Superdesk, and whether it may be published. */
export function ninjsRecord(item: JsonObject): SourceRecord & PublishStatus {
  const field = (...names: readonly string[]): string | undefined => stringIn(item, ...names);
  const embargoed = typeof item.embargoed === 'string' ? item.embargoed : undefined;
  const first = field(
    'firstPublished',
    'firstpublished',
    'firstCreated',
    'firstcreated',
    'contentCreated',
    'contentcreated',
  );
  const latest = field('versionCreated', 'versioncreated');
  const state = field('state') ?? '';
  const people = ninjsPeople(item);
  const bodyNotes: Note[] = [];
  const html = ninjsBody(item, bodyNotes);
  return {
    ...filledFields({
      id: field('uri', 'guid', '_id'),
      title: textWithRole(item, 'headlines') ?? field('headline', 'title', 'name', 'slugline'),
      published: publishedAt(first ?? latest, embargoed),
      updated: first !== undefined && latest !== first ? latest : undefined,
      summary:
        textWithRole(item, 'descriptions', /summary|standfirst|abstract|^$/i) ??
        field('description_text', 'description_html', 'abstract'),
      section: namesIn(item, 'service', 'anpa_category')[0],
      agency: field('creditline') ?? namesIn(item, 'infoSources', 'infosources', 'infosource')[0] ?? field('source'),
      place: placeOf(item),
      lang: field('language'),
      publication: field('publication', 'publishername'),
      edition: field('edition'),
      issue: field('issue'),
      page: field('page'),
      rights: rightsIn(item),
      url: urlOf(item),
      image: ninjsPicture(item),
    }),
    html,
    authors: people.authors,
    tags: [...new Set(namesIn(item, ...subjects))],
    ...othersOf(people, bodyNotes),
    status: unpublishedState.test(state) ? state : field('pubStatus', 'pubstatus'),
    embargoed,
  };
}

function namesIn(item: JsonObject, ...fields: readonly string[]): readonly string[] {
  return fields
    .flatMap((name) => listIn(item, name))
    .map((value) => (typeof value === 'string' ? value.trim() : (stringIn(value, 'name') ?? '')))
    .filter((name) => name !== '');
}

function placeOf(item: JsonObject): string | undefined {
  const { dateline, located } = item;
  const place = isObject(located) ? located : isObject(dateline) ? dateline.located : undefined;
  return stringIn(item, 'located') ?? stringIn(place, 'city', 'name');
}

function rightsIn(item: JsonObject): string | undefined {
  const holder = stringIn(item, 'copyrightHolder', 'copyrightholder');
  return (
    stringIn(item, 'usageTerms', 'usageterms', 'copyrightNotice', 'copyrightnotice') ??
    (holder === undefined ? undefined : `© ${holder}`)
  );
}

function urlOf(item: JsonObject): string | undefined {
  const others = [...listIn(item, 'altids'), ...listIn(item, 'altIds')].map((id) => stringIn(id, 'value'));
  return [stringIn(item, 'canonical_url', 'url'), stringIn(item, 'uri', 'guid'), ...others].find((id) =>
    /^https?:/.test(id ?? ''),
  );
}
