import { offerTools } from './article/article-tools.ts';
import { enlargePictures } from './article/enlarge-pictures.ts';
import { showFound } from './article/load-highlighting.ts';
import { offerCitations } from './citations/load-citations.ts';
import { offerListening } from './listening/listen-button.ts';

showFound();
enlargePictures();
offerCitations();
offerTools();
offerListening();
