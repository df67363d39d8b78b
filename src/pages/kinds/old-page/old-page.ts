import { articleAt } from '../../../catalog/queries/article-queries.ts';
import { direction } from '../../../language/direction.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import { canonicalUrl, type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { oldPageFile, oldPageFiles } from '../../parts/old-page-files.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';

/** A page at an old address, for hosts that cannot redirect. It leads to the article, or looks for that of its query. */
interface OldPage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'old-page';
  /** Absent where the query of the address decides. */
  readonly target?: { readonly url: Url; readonly title: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}

/** The pages at old addresses, if the owner asks for them. */
export const oldPage: PageKind<OldPage> = pageKind({
  name: 'old-page',
  key: ['file'],
  *all({ catalog, site }) {
    if (!site.oldAddressPages) return;
    for (const file of oldPageFiles(catalog, site).keys()) yield { file };
  },
  *affected({ site }, changes) {
    if (!site.oldAddressPages) return;
    const files = changedStates(changes).flatMap(({ address, oldAddresses = [] }) => [
      ...oldAddresses.map(oldPageFile),
      // A new article takes the place of a page at its address.
      ...[articleFile(address), `${address}/index.html`],
    ]);
    for (const file of new Set(files)) if (file !== undefined) yield { file };
  },
  record(context, { file }) {
    const { catalog, site } = context;
    const found = oldPageFiles(catalog, site).get(file);
    if (found === undefined) return undefined;
    const page = htmlPage(context, { kind: 'old-page', file });
    if (found === 'several') return { ...page, ...oldAddressLookUp(catalog) };
    const row = articleAt(catalog, found);
    if (!row) return undefined;
    const { title, lang } = row.article;
    return {
      ...page,
      canonical: canonicalUrl(context, articleFile(found)),
      target: { url: urlOf(articleFile(found)), title, lang, dir: direction(lang) },
    };
  },
});
