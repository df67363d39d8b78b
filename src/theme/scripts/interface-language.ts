// Loaded for readers who have chosen a language, or keep one from page to page.
import { filterLists } from './interface-language/filter-lists.ts';
import { showInterfaceLanguage } from './interface-language/show-interface-language.ts';

showInterfaceLanguage();
filterLists();
