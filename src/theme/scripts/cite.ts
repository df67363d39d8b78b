// Loaded when a reader opens the citations.
import { fillCitations } from './citations/fill-citations.ts';

fillCitations();
