import { markFound } from './mark-found.ts';

const main = document.querySelector('main');
if (main) markFound(main, location.hash);
