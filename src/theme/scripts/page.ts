import { offerComfort } from './offer-comfort.ts';
import { offerOffline } from './offer-offline.ts';
import { offerScheme } from './offer-scheme.ts';
import { searchOnSlash } from './search-on-slash.ts';

offerScheme();
offerComfort();
searchOnSlash();
offerOffline();
