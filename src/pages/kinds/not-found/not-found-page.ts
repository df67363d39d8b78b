import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type OldAddressLookUp, oldAddressLookUp } from '../../parts/old-address-look-up.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

export interface NotFoundPage extends HtmlPage, OldAddressLookUp {
  readonly kind: 'not-found';
}

const file = '404.html';

/** The page for unknown addresses. Hosts show it in any folder, so its links begin with the site's own path. */
export const notFoundPage: PageKind<NotFoundPage> = singlePage({
  name: 'not-found',
  file,
  affected: true,
  record: (context) => ({
    ...htmlPage(context, { kind: 'not-found', file, root: new URL(context.site.url).pathname }),
    ...oldAddressLookUp(context),
  }),
});
