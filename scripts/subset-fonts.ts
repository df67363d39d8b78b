import { fileURLToPath } from 'node:url';
import { subsetFonts } from '../src/theme/fonts/subset-fonts.ts';

await subsetFonts(fileURLToPath(new URL('../src/theme/fonts/', import.meta.url)));
