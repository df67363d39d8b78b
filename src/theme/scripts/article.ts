import { enlargePictures } from './enlarge-pictures.ts';
import { offerCitations } from './offer-citations.ts';
import { offerListening } from './offer-listening.ts';
import { offerTools } from './offer-tools.ts';
import { showFound } from './show-found.ts';

showFound();
enlargePictures();
offerCitations();
offerTools();
offerListening();
