import { urlOf } from '../../parts/addresses.ts';
import type { PageBase } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

/** A small file for machines, made from the settings alone. */
export interface SettingsFile<Kind extends string = string> extends PageBase {
  readonly kind: Kind;
}

/** The kind of a file that is made from the settings alone. No article changes it. */
export function settingsFile<Kind extends string>(name: Kind, file: string): PageKind<SettingsFile<Kind>> {
  return singlePage({
    name,
    file,
    affected: false,
    record: ({ site }) => ({ kind: name, file, url: urlOf(file), lang: site.language }),
  });
}
