// Runs before the first paint, to avoid a flash of the wrong colors, text size or language, and before fonts are loaded.
import { markOtherLanguage } from '../interface-language/shown-language.ts';
import { markNetwork } from './mark-network.ts';
import { storedScheme } from './stored-scheme.ts';
import { showTextSize, storedTextSize } from './text-size.ts';

const scheme = storedScheme();
if (scheme !== null) document.documentElement.dataset.scheme = scheme;
showTextSize(storedTextSize());
markOtherLanguage();
markNetwork();
