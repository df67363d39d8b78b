import { canNameArticle } from '../../../language/addresses/old-address.ts';
import { loadScript } from '../browser/load-script.ts';

/**
 * Hosts without redirects answer an old address such as `/?p=12` with the home page. The script that finds the article is loaded only for
 * a query that may name one.
 */
const lookUp = document.querySelector<HTMLElement>('.look-up');
const source = lookUp?.dataset.script;
if (source !== undefined && canNameArticle(location.search)) void loadScript(source);
