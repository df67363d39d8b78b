import type { Crumb } from '../../../pages/parts/html-page.ts';
import { type PeriodTexts, periodLabel } from '../dates/period-label.ts';

interface CrumbNames extends PeriodTexts {
  readonly labels: Readonly<Record<string, string>>;
}

/** schema.org BreadcrumbList of a page's path from home. */
export function breadcrumbList(crumbs: readonly Crumb[], siteUrl: string, lang: string, names: CrumbNames): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name:
        crumb.name ??
        (crumb.date === undefined ? names.labels[crumb.label ?? ''] : periodLabel(crumb.date, lang, names)),
      item: `${siteUrl}${crumb.url}`,
    })),
  };
}
