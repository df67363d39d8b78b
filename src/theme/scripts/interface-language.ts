// Loaded for readers who have chosen an interface language.
import { showInterfaceLanguage } from './interface-language/show-interface-language.ts';

showInterfaceLanguage();
