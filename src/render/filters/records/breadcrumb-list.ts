import type { Crumb } from '../../../pages/parts/html-page.ts';
import { longDate } from '../dates/calendar-date.ts';

interface CrumbNames {
  readonly labels: Readonly<Record<string, string>>;
}

/** schema.org BreadcrumbList of a page's path from home. */
export function breadcrumbList(crumbs: readonly Crumb[], siteUrl: string, lang: string, names: CrumbNames): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name ?? (crumb.date === undefined ? names.labels[crumb.label ?? ''] : longDate(crumb.date, lang)),
      item: `${siteUrl}${crumb.url}`,
    })),
  };
}
