import { profileOf } from '../../../catalog/profiles/term-profile.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import { direction } from '../../../language/direction.ts';
import { facetRoles, facets } from '../../../settings/facets.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Picture, toPicture } from '../../parts/picture.ts';

/** What the owner says of a term, at the head of its page. */
export interface ShownProfile {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly picture?: Picture;
  readonly links: readonly { readonly url: string; readonly name: string }[];
  /** The schema.org type of the term. */
  readonly type: string;
  /** Markdown. */
  readonly markdown: string;
  /** Safe HTML, and its text. Rendered separately. */
  readonly body: string;
  readonly text: string;
}

const names: Readonly<Record<string, string>> = {
  'orcid.org': 'ORCID',
  'wikidata.org': 'Wikidata',
  'wikipedia.org': 'Wikipedia',
  'viaf.org': 'VIAF',
  'isni.org': 'ISNI',
};

/** The profile of a term, for its page in a language. Undefined if it has none. */
export function shownProfile({ profiles }: PagesContext, term: TermRow, shownName: string): ShownProfile | undefined {
  const profile = profileOf(profiles, term);
  if (!profile) return undefined;
  const { lang, links, picture, body: markdown } = profile;
  return {
    ...{ lang, dir: direction(lang) },
    ...(picture ? { picture: toPicture({ ...picture, alt: picture.alt ?? shownName }, picture.info, 'body') } : {}),
    links: links.map((url) => ({ url, name: linkName(url) })),
    type: term.facet === facetRoles.publication ? 'Newspaper' : (facets[term.facet].schemaOrg?.type ?? 'Thing'),
    ...{ markdown, body: '', text: '' },
  };
}

/** `https://hi.wikipedia.org/wiki/…` => Wikipedia */
function linkName(url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return names[host] ?? names[host.split('.').slice(-2).join('.')] ?? host;
}
