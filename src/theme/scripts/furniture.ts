// Loaded for readers who have chosen a language for menus and labels.
import { showFurniture } from './interface-language/show-interface-language.ts';

showFurniture();
