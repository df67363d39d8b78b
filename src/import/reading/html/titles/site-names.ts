import { titleKey } from './title-key.ts';

/** Whether a text is the name of the site, or the name with a word or two: `CNN Politics`. */
export type IsSiteName = (text: string) => boolean;

const mostAdded = 2;

/** Recognises the name of a site by the name that its page gives, and by its address. */
export function siteNames(site: string | undefined, url: string | undefined): IsSiteName {
  const name = titleKey(site ?? '');
  const labels = hostLabels(url);
  return (text) => {
    const key = titleKey(text);
    const words = key.split(' ');
    const begin = (count: number) => words.slice(0, count).join('');
    const isNamed = (joined: string) => labels.includes(joined) || (name !== '' && joined === name.replaceAll(' ', ''));
    return Array.from({ length: mostAdded + 1 }, (_, added) => words.length - added).some(
      (count) => count > 0 && isNamed(begin(count)),
    );
  };
}

// www.valley-post.co.uk => valleypost, valleypostcouk
function hostLabels(url: string | undefined): readonly string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const labels = new URL(url).hostname.replace(/^www\d?\./, '').split('.');
  const names = labels.slice(0, -1).filter((label) => !/^(?:com?|org|net|gov|edu|ac)$/.test(label));
  return [...names, labels.join('')].map((label) => label.replaceAll('-', '')).filter((label) => label.length > 1);
}
