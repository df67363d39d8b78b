import type { OwnPage } from '../../articles/own/own-page.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import type { FormerPage } from '../../catalog/profiles/former-pages.ts';
import type { TermProfiles } from '../../catalog/profiles/term-profile.ts';
import type { TermNames } from '../../catalog/terms/term-names.ts';
import type { Site } from '../../settings/site.ts';

/** The input of every page record. */
export interface PagesContext {
  readonly catalog: Catalog;
  readonly site: Site;
  readonly names: TermNames;
  /** Languages of the interface. */
  readonly languages: readonly string[];
  /** The owner's pages, in the order of their names. */
  readonly ownPages: readonly OwnPage[];
  /** What the owner says of authors, places and other terms. */
  readonly profiles: TermProfiles;
  /** The old paths of lists and other pages, with the pages that have their place. */
  readonly formerPages: readonly FormerPage[];
}

/** The interface language for content in a language: the same language if the interface has it, else the archive's. */
export function interfaceLanguageFor({ languages, site }: PagesContext, lang: string): string {
  const base = lang.split('-')[0] ?? lang;
  return languages.find((other) => other === lang) ?? languages.find((other) => other === base) ?? site.language;
}
