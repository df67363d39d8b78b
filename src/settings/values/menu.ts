import { z } from 'zod';
import { localizedText } from './localized-text.ts';

const target = z.string().min(1);

const entry = z.union([
  target.transform((to) => ({ to, label: undefined })),
  z.strictObject({ to: target, label: localizedText.optional() }),
]);

/** The entries of a menu in their order: a page of ours by its name, a page or an article by its file, or an address elsewhere. */
export const menu = z.array(entry);

export type MenuEntry = z.infer<typeof entry>;
