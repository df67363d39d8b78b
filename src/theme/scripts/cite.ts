// Loaded when a reader opens the box of citations.
import { fillCitations } from './citations/fill-citations.ts';

fillCitations();
