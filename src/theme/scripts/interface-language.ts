// Loaded for readers who have chosen a language, or keep one from page to page.
import { holdLists } from './interface-language/hold-lists.ts';
import { showInterfaceLanguage } from './interface-language/show-interface-language.ts';

showInterfaceLanguage();
holdLists();
