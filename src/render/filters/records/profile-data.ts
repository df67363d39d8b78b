import { filledFields } from '../../../articles/model/fields.ts';
import type { TermPage } from '../../../pages/kinds/term/term-page.ts';

/** schema.org data of a term's page and of the person, place or thing that its profile describes. */
export function profileData({ canonical, term, otherNames, profile }: TermPage, siteUrl: string): object {
  const widest = profile?.picture?.sources.at(-1)?.variants.at(-1);
  const alternateName = otherNames.map(({ name }) => name);
  const sameAs = profile?.links.map(({ url }) => url) ?? [];
  return {
    '@context': 'https://schema.org',
    '@type': profile?.type === 'Person' ? 'ProfilePage' : 'CollectionPage',
    '@id': canonical,
    mainEntity: {
      '@type': profile?.type,
      name: term.name,
      url: canonical,
      ...filledFields({
        alternateName: alternateName.length > 0 ? alternateName : undefined,
        description: profile?.text.trim() || undefined,
        image: widest && `${siteUrl}${widest.url}`,
        sameAs: sameAs.length > 0 ? sameAs : undefined,
      }),
    },
  };
}
