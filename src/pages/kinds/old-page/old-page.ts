import { articleAt } from '../../../catalog/queries/article-queries.ts';
import { oldAddressesWithKey } from '../../../catalog/queries/old-address-queries.ts';
import { oldAddressKey } from '../../../catalog/store/old-addresses.ts';
import { comparedAddress } from '../../../language/addresses/old-address.ts';
import { direction } from '../../../language/direction.ts';
import { articleFile, type Url, urlOf } from '../../parts/addresses.ts';
import { canonicalUrl, type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { keyDigitsBefore, type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { oldPageFiles, possibleOldPages } from '../../parts/old-page-files.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';

/** A page at an old address, for hosts that cannot redirect. It leads to the article, or looks for that of its query. */
interface OldPage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'old-page';
  /** Absent where only queries name articles. */
  readonly target?: { readonly url: Url; readonly title: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}

/** The pages at old addresses, if the owner asks for them. */
export const oldPage: PageKind<OldPage> = pageKind({
  name: 'old-page',
  key: ['file'],
  *all(context) {
    if (!context.site.oldAddressPages) return;
    for (const file of oldPageFiles(context).keys()) yield { file };
  },
  *affected(context, changes) {
    const { catalog, site, formerPages } = context;
    if (!site.oldAddressPages) return;
    if (oldAddressLookUp(context).digits !== keyDigitsBefore(context, changes))
      for (const [file, { hasQueries }] of oldPageFiles(context)) if (hasQueries) yield { file };
    const addresses = changedStates(changes).flatMap(({ address, oldAddresses = [] }) => {
      // A new article takes the place of a page at its address. Old addresses that differ in case have the same form.
      const taken = [`/${address}`, `/${articleFile(address)}`, `/${address}.json`];
      const others = [...taken, ...oldAddresses].flatMap((path) =>
        oldAddressesWithKey(catalog, oldAddressKey(comparedAddress(path))),
      );
      return [...taken, ...oldAddresses, ...others];
    });
    // A change may add or remove the page that a former page leads to.
    const former = formerPages.map(({ path }) => path);
    for (const file of new Set([...addresses, ...former].flatMap(possibleOldPages))) yield { file };
  },
  record(context, { file }) {
    const { catalog, site } = context;
    const found = oldPageFiles(context).get(file);
    if (found === undefined) return undefined;
    const page = {
      ...htmlPage(context, { kind: 'old-page', file }),
      ...(found.hasQueries ? oldAddressLookUp(context) : {}),
    };
    if (found.page) {
      const { url, title, lang = site.language } = found.page;
      const shown = title ?? site.title[lang] ?? site.publisher;
      return { ...page, canonical: site.url + url, target: { url, title: shown, lang, dir: direction(lang) } };
    }
    const { address } = found;
    const row = address && articleAt(catalog, address);
    if (!row) return address === undefined ? page : undefined;
    const { title, lang } = row.article;
    return {
      ...page,
      canonical: canonicalUrl(context, articleFile(address)),
      target: { url: urlOf(articleFile(address)), title, lang, dir: direction(lang) },
    };
  },
});
