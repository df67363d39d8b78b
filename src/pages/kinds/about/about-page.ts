import { type ArchiveFigures, archiveFigures, newestYears } from '../../parts/archive-figures.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

export interface AboutPage extends HtmlPage {
  readonly kind: 'about';
  readonly figures: ArchiveFigures;
  /** Newest first. */
  readonly years: readonly string[];
}

const file = 'about.html';

/** The page about the archive, with its figures. */
export const aboutPage: PageKind<AboutPage> = singlePage({
  name: 'about',
  file,
  affected: true,
  inSitemap: true,
  record: (context) => ({
    ...htmlPage(context, { kind: 'about', file }),
    figures: archiveFigures(context),
    years: newestYears(context),
  }),
});
