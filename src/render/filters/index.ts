import { heat } from '../../pages/charts/heat.ts';
import { firstAndLastPage, printedPlace } from '../../pages/citing/printed-place.ts';
import { srcset } from '../../pages/parts/picture.ts';
import { licenceOf } from '../../settings/values/rights.ts';
import { articleHistory } from './article-history.ts';
import { dayNumber, dayOfYear, fullDate, longDate, monthName, monthShort } from './dates/calendar-date.ts';
import { clock, moment } from './dates/moment.ts';
import { periodLabel, periodShort } from './dates/period-label.ts';
import { weekdays } from './dates/weekdays.ts';
import { breadcrumbList } from './records/breadcrumb-list.ts';
import { entries } from './records/entries.ts';
import { jsonFeed } from './records/json-feed.ts';
import { moreFonts } from './records/more-fonts.ts';
import { linkedData, newsArticle } from './records/news-article.ts';
import { profileData } from './records/profile-data.ts';
import { webManifest } from './records/web-manifest.ts';
import { amount } from './texts/amount.ts';
import { fill, localized } from './texts/fill.ts';
import { json } from './texts/json.ts';
import { offlineTexts } from './texts/offline-texts.ts';
import { plural } from './texts/plural.ts';
import { readingMinutes } from './texts/reading-minutes.ts';

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
  firstPage: (pages: string) => firstAndLastPage(pages).first,
  fullDate,
  heat,
  json,
  jsonFeed,
  linkedData,
  moreFonts,
  localized,
  licenceOf,
  longDate,
  moment,
  monthName,
  monthShort,
  newsArticle,
  offlineTexts,
  periodLabel,
  periodShort,
  plural,
  printedPlace,
  profileData,
  readingMinutes,
  srcset,
  webManifest,
  weekdays,
};
