import { highlightWords } from './highlight-words.ts';

const main = document.querySelector('main');
if (main) highlightWords(main, location.hash);
