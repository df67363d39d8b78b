/** A story of one year on the page of a day of the year. */
export interface StoryOfYear {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  /** `2023-07-27`. */
  readonly day: string;
  readonly picture?: { readonly src: string; readonly srcset: string; readonly sizes: string };
}

/** The first story of each year on the page of a day of the year. Only texts and addresses of the page are read. */
export function dayStories(html: string, address: string): readonly StoryOfYear[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { lang, dir } = page.documentElement;
  return [...page.querySelectorAll('.day-group')].flatMap((group) => {
    const headline = group.querySelector<HTMLElement>('article h3');
    const link = headline?.querySelector('a');
    const day = group.querySelector('time')?.dateTime;
    if (!headline || !link || !day) return [];
    const picture = pictureOf(group.querySelector('article img'), address);
    return [
      {
        url: resolved(link.getAttribute('href'), address),
        title: link.textContent ?? '',
        lang: headline.lang || lang,
        dir: headline.dir || dir,
        day,
        ...(picture ? { picture } : {}),
      },
    ];
  });
}

function pictureOf(image: HTMLImageElement | null, address: string): StoryOfYear['picture'] {
  if (!image) return undefined;
  const sized = image.srcset.split(', ').map((size) => {
    const [url = '', width = ''] = size.split(' ');
    return `${resolved(url, address)} ${width}`;
  });
  const srcset = sized.join(', ');
  return { src: resolved(image.getAttribute('src'), address), srcset, sizes: '(min-width: 62rem) 18rem, 100vw' };
}

function resolved(url: string | null, address: string): string {
  return new URL(url ?? '', address).href;
}
