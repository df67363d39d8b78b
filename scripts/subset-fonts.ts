import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { standInRules } from '../src/theme/fonts/stand-ins.ts';
import { subsetFonts } from '../src/theme/fonts/subset-fonts.ts';

const theme = new URL('../src/theme/', import.meta.url);
await subsetFonts(fileURLToPath(new URL('fonts/', theme)));
writeFileSync(
  new URL('styles/base/stand-ins.css', theme),
  `/* Written by scripts/subset-fonts.ts: installed fonts in the widths and heights of ours, until ours has come. */\n${await standInRules()}`,
);
