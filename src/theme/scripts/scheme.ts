// Runs before the first paint, so that a reader who chose dark never sees a white flash, nor letters that grow.
import { storedScheme } from './settings/stored-scheme.ts';
import { showTextSize, storedTextSize } from './settings/text-size.ts';

const scheme = storedScheme();
if (scheme !== null) document.documentElement.dataset.scheme = scheme;
showTextSize(storedTextSize());
