import { fixedFiles } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

/** The articles that a reader has kept. They are in the browser only. */
interface MyListRecord extends HtmlPage {
  readonly kind: 'my-list';
}

/** The page of the reader's own list. Its script reads the articles from the search index. */
export const myListPage: PageKind<MyListRecord> = singlePage({
  name: 'my-list',
  file: fixedFiles.myList,
  affected: false,
  inSitemap: true,
  record: (context) => htmlPage(context, { kind: 'my-list', file: fixedFiles.myList }),
});
