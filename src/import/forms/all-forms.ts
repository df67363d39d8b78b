import { feedForm } from './feed/feed-form.ts';
import { ghostForm } from './ghost/ghost-form.ts';
import { htmlForm } from './html/html-form.ts';
import type { ImportForm } from './import-form.ts';
import { markdownForm } from './markdown/markdown-form.ts';
import { mediumForm } from './medium/medium-form.ts';
import { newsmlForm } from './newsml/newsml-form.ts';
import { ninjsForm } from './ninjs/ninjs-form.ts';
import { nitfForm } from './nitf/nitf-form.ts';
import { substackForm } from './substack/substack-form.ts';
import { tableForm } from './table/table-form.ts';
import { textForm } from './text/text-form.ts';
import { warcForm } from './warc/warc-form.ts';
import { wireForm } from './wire/wire-form.ts';
import { wordpressForm } from './wordpress/wordpress-form.ts';

/** Every form that articles are imported from. */
export const allForms: readonly ImportForm[] = [
  textForm,
  htmlForm,
  markdownForm,
  wordpressForm,
  ghostForm,
  mediumForm,
  substackForm,
  feedForm,
  tableForm,
  ninjsForm,
  nitfForm,
  newsmlForm,
  wireForm,
  warcForm,
];
