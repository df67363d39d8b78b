import { offerScheme } from './offer-scheme.ts';
import { searchOnSlash } from './search-on-slash.ts';

offerScheme();
searchOnSlash();
