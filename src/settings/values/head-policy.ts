import { z } from 'zod';
import { issue } from './localized-text.ts';

const origin = z.string().superRefine((written, context) => {
  if (!/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/.test(written))
    context.addIssue(
      issue('is not the address of a site', 'write https:// and its name, such as "https://stats.example.org"'),
    );
});
const origins = z.array(origin).optional();

/** What the owner's partial `partials/head.njk` loads from other sites. The Content-Security-Policy of all pages allows it. */
export const headPolicy = z.strictObject({
  'script-src': origins,
  'style-src': origins,
  'img-src': origins,
  'font-src': origins,
  'connect-src': origins,
});

export type HeadPolicy = z.infer<typeof headPolicy>;
