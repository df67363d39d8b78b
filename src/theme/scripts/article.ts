import { enableArticleTools } from './article/article-tools.ts';
import { enlargePictures } from './article/enlarge-pictures.ts';
import { loadHighlighting } from './article/load-highlighting.ts';
import { showAge } from './article/show-age.ts';
import { loadCitationsOnOpen } from './citations/load-citations-on-open.ts';
import { enableListening } from './listening/listen-button.ts';

loadHighlighting();
showAge(Date.now());
enlargePictures();
loadCitationsOnOpen();
enableArticleTools();
enableListening();
