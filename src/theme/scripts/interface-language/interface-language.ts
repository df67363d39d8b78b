// Loaded for readers who have chosen a language, or keep one from page to page.
import { filterLists } from './filter-lists.ts';
import { showInterfaceLanguage } from './show-interface-language.ts';

showInterfaceLanguage();
filterLists();
