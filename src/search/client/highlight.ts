import { markFound } from './highlight/highlight-words.ts';

const main = document.querySelector('main');
if (main) markFound(main, location.hash);
