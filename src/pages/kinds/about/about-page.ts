import { ownAboutPage } from '../../../articles/own/own-page.ts';
import { dataPeriods } from '../../../catalog/queries/data-periods.ts';
import { type ArchiveFigures, archiveFigures } from '../../parts/archive-figures.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import { type OwnText, ownText } from '../own/own-page-record.ts';

export interface AboutPage extends HtmlPage {
  readonly kind: 'about';
  readonly figures: ArchiveFigures;
  /** Those of the data files, newest first. */
  readonly dataPeriods: readonly string[];
  /** The owner's text about the archive. */
  readonly text?: OwnText;
}

const file = 'about.html';

/** The page about the archive, with its figures. */
export const aboutPage: PageKind<AboutPage> = singlePage({
  name: 'about',
  file,
  affected: true,
  inSitemap: true,
  record: (context) => {
    const text = ownText(context, ownAboutPage);
    const words = text ? { title: text.title, description: text.summary } : {};
    return {
      ...htmlPage(context, { kind: 'about', file, ...words }),
      figures: archiveFigures(context),
      dataPeriods: dataPeriods(context.catalog, '').toReversed(),
      ...(text ? { text } : {}),
    };
  },
});
