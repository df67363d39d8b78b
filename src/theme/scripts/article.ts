import { enableArticleTools } from './article/article-tools.ts';
import { enlargePictures } from './article/enlarge-pictures.ts';
import { loadHighlighting } from './article/load-highlighting.ts';
import { loadCitationsOnOpen } from './citations/load-citations-on-open.ts';
import { enableListening } from './listening/listen-button.ts';

loadHighlighting();
enlargePictures();
loadCitationsOnOpen();
enableArticleTools();
enableListening();
