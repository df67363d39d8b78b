// Runs before the first paint, so that a reader who chose dark never sees a white flash.
import { storedScheme } from './stored-scheme.ts';

const scheme = storedScheme();
if (scheme !== null) document.documentElement.dataset.scheme = scheme;
