import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

interface OldAddressesPage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'old-addresses';
}

const file = 'old-addresses.html';

/** The page that finds the article that stood at an old address. */
export const oldAddressesPage: PageKind<OldAddressesPage> = singlePage({
  name: 'old-addresses',
  file,
  affected: true,
  record: (context) => ({
    ...htmlPage(context, { kind: 'old-addresses', file }),
    ...oldAddressLookUp(context),
  }),
});
