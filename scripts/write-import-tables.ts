import { writeFileSync } from 'node:fs';
import { importTables } from './tables/import-tables.ts';

for (const [file, text] of Object.entries(await importTables())) writeFileSync(file, text);
