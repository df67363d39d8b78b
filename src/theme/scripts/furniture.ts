// Loaded for readers who have chosen a language for menus and labels.
import { showFurniture } from './show-furniture.ts';

showFurniture();
