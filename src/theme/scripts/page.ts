import { offerOffline } from './offline/page/register-worker.ts';
import { offerComfort } from './settings/display-settings.ts';
import { offerScheme } from './settings/scheme-button.ts';
import { searchOnSlash } from './settings/search-on-slash.ts';

offerScheme();
offerComfort();
searchOnSlash();
offerOffline();
