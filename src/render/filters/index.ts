import { heat } from '../../pages/charts/heat.ts';
import { amount } from './amount.ts';
import { articleHistory } from './article-history.ts';
import { breadcrumbList } from './breadcrumb-list.ts';
import { clock } from './clock.ts';
import { dayNumber } from './day-number.ts';
import { dayOfYear } from './day-of-year.ts';
import { entries } from './entries.ts';
import { fill } from './fill.ts';
import { fullDate } from './full-date.ts';
import { json } from './json.ts';
import { jsonFeed } from './json-feed.ts';
import { linkedData } from './linked-data.ts';
import { listFonts } from './list-fonts.ts';
import { localized } from './localized.ts';
import { longDate } from './long-date.ts';
import { moment } from './moment.ts';
import { monthName } from './month-name.ts';
import { monthShort } from './month-short.ts';
import { newsArticle } from './news-article.ts';
import { offlineTexts } from './offline-texts.ts';
import { plural } from './plural.ts';
import { readingMinutes } from './reading-minutes.ts';
import { srcset } from './srcset.ts';
import { webManifest } from './web-manifest.ts';
import { weekdays } from './weekdays.ts';

/** Every filter by its name in templates. */
export const filters = {
  amount,
  articleHistory,
  breadcrumbList,
  clock,
  dayNumber,
  dayOfYear,
  entries,
  fill,
  fullDate,
  heat,
  json,
  jsonFeed,
  linkedData,
  listFonts,
  localized,
  longDate,
  moment,
  monthName,
  monthShort,
  newsArticle,
  offlineTexts,
  plural,
  readingMinutes,
  srcset,
  webManifest,
  weekdays,
};
