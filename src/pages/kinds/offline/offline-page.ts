import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

interface OfflinePage extends HtmlPage {
  readonly kind: 'offline';
}

const file = 'offline.html';

/** The page where readers save years for offline reading. No article changes it. */
export const offlinePage: PageKind<OfflinePage> = singlePage({
  name: 'offline',
  file,
  affected: false,
  record: (context) => htmlPage(context, { kind: 'offline', file }),
});
