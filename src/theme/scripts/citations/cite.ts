// Loaded when a reader opens the citations.
import { fillCitations } from './fill-citations.ts';

fillCitations();
