import { plainText } from '../../body/plain-text.ts';
import { tellingWords } from '../../words/telling-words.ts';
import { Ballot } from './ballot.ts';
import { headingCandidates, headingText, headingTexts } from './heading-candidates.ts';
import { heldText, uncut } from './held-text.ts';
import { siteNames } from './site-names.ts';
import { titleKey } from './title-key.ts';
import { longestPiece, titlePieces, withoutSiteName } from './title-pieces.ts';
import type { ShownHeading, TitleSources } from './title-sources.ts';

/**
 * How much each source counts. The main heading is what a reader saw as the headline. It wins against a text for social networks or
 * search engines, and loses if linked data and meta tags agree on another text.
 */
const weights = {
  heading: 1.6,
  minorHeading: 1.2,
  doubtfulHeading: 0.2,
  data: 1,
  meta: 0.9,
  otherMeta: 0.1,
  page: 0.5,
} as const;
const mostMetas = 4;
/** The words of a title that is the beginning of a longer heading, and those that the heading has more. */
const [fewestWords, fewestAdded] = [2, 3];

/**
 * The headline of a page: the text for which most of its sources speak. A source that adds a kicker or the name of the site to a
 * heading speaks for the heading.
 */
export function bestTitle({ data, metas, headings, page, site, url }: TitleSources): string | undefined {
  const lone = headings.find((heading) => heading.lone);
  // The title of the document names only the site.
  if (lone && data === undefined && metas.length === 0 && !sharesAWord(lone.text, page)) return lone.text;
  const isSite = siteNames(site, url);
  const clean = (text: string): string => withoutSiteName(plainText(text), isSite, site);
  const stated = [
    ...(data === undefined ? [] : [{ text: clean(data), weight: weights.data }]),
    ...metas
      .slice(0, mostMetas)
      .map((text, at) => ({ text: clean(text), weight: at === 0 ? weights.meta : weights.otherMeta })),
  ].filter(({ text }) => titleKey(text) !== '' && !isSite(text));
  const texts = stated.map(({ text }) => text);
  const pieces = titlePieces(page, true).map(({ text }) => text);
  const shown = headingCandidates(headings, { stated: texts, page, pieces }, isSite);
  const shownTexts = shown.flatMap(headingTexts);
  const ballot = new Ballot();
  for (const { text, weight } of stated) {
    const whole = uncut(text, [...shownTexts, ...texts]);
    ballot.vote(heldText(whole, shownTexts) ?? longerHeading(whole, shown) ?? whole, weight);
  }
  const ownText = stated.length > 0 ? clean(page) : longestPiece(clean(page), headings);
  ballot.vote(
    heldText(clean(page), [...shownTexts, ...texts]) ?? heldText(page, [...shownTexts, ...texts]) ?? ownText,
    weights.page,
  );
  voteForHeadings(ballot, shown);
  return ballot.winner() ?? headings.find(({ text, doubtful }) => text !== '' && !doubtful)?.text;
}

// A heading for which no other source speaks counts only if there is no other, and only the first one.
function voteForHeadings(ballot: Ballot, headings: readonly ShownHeading[]): void {
  const backed = headings.filter((heading) => headingTexts(heading).some((text) => ballot.votesFor(text) > 0));
  const main = backed.some(({ minor, doubtful }) => !minor && !doubtful);
  const first = main ? undefined : headings.find(({ minor, doubtful }) => !minor && !doubtful);
  const voted = new Set<string>();
  for (const heading of first === undefined ? backed : [...backed, first]) {
    const text = headingTexts(heading).findLast((each) => ballot.votesFor(each) > 0) ?? headingText(heading);
    if (!voted.has(titleKey(text))) ballot.vote(text, weightOf(heading));
    voted.add(titleKey(text));
  }
}

// "Bridge reopens" speaks for the main heading "Bridge reopens after ten years of repairs": search engines and social networks get
// the short form of a headline.
function longerHeading(text: string, headings: readonly ShownHeading[]): string | undefined {
  const key = titleKey(text);
  const longer = headings.filter(({ minor, doubtful }) => !minor && !doubtful);
  if (key.split(' ').length < fewestWords) return undefined;
  return longer.find(
    (heading) =>
      titleKey(heading.text).startsWith(`${key} `) && wordCount(heading.text) >= wordCount(text) + fewestAdded,
  )?.text;
}

function wordCount(text: string): number {
  return titleKey(text).split(' ').length;
}

function sharesAWord(text: string, other: string): boolean {
  const words = new Set(tellingWords(other));
  return tellingWords(text).some((word) => words.has(word));
}

function weightOf({ minor, doubtful }: ShownHeading): number {
  return doubtful ? weights.doubtfulHeading : minor ? weights.minorHeading : weights.heading;
}
