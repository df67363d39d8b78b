import { writeFileSync } from 'node:fs';
import { articleJsonSchema } from '../src/articles/front-matter/article-json-schema.ts';
import { siteJsonSchema } from '../src/settings/site-json-schema.ts';

writeFileSync('docs/article.schema.json', `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
writeFileSync('docs/site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
