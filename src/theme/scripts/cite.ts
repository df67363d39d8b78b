// Loaded when a reader opens the box of citations.
import { fillCitations } from './fill-citations.ts';

fillCitations();
