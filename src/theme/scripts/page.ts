import { registerWorker } from './offline/page/register-worker.ts';
import { enableDisplaySettings } from './settings/display-settings.ts';
import { enableSchemeButton } from './settings/scheme-button.ts';
import { searchOnSlash } from './settings/search-on-slash.ts';

enableSchemeButton();
enableDisplaySettings();
searchOnSlash();
registerWorker();
