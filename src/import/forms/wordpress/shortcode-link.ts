import { escaped } from '../../reading/xml/xml-element.ts';
import { attributeOf, soleValue } from './shortcode-attribute.ts';

interface Service {
  readonly id: RegExp;
  readonly url: (id: string) => string;
}

const tweet: Service = { id: /^\d{5,25}$/, url: (id) => `https://twitter.com/i/status/${id}` };
/** The addresses of players by the id of their content. */
const services: Readonly<Record<string, Service>> = {
  youtube: { id: /^[\w-]{11}$/, url: (id) => `https://www.youtube.com/watch?v=${id}` },
  vimeo: { id: /^\d{4,12}$/, url: (id) => `https://vimeo.com/${id}` },
  dailymotion: { id: /^x\w{4,8}$/, url: (id) => `https://www.dailymotion.com/video/${id}` },
  gist: { id: /^(?:[\w-]{1,39}\/)?(?:\d{1,10}|[0-9a-f]{20,40})$/, url: (id) => `https://gist.github.com/${id}` },
  tweet,
  twitter: tweet,
  instagram: { id: /^[\w-]{10,12}$/, url: (id) => `https://www.instagram.com/p/${id}/` },
  scribd: { id: /^\d{5,12}$/, url: (id) => `https://www.scribd.com/doc/${id}` },
  slideshare: { id: /^\d{5,12}$/, url: (id) => `https://www.slideshare.net/slideshow/embed_code/${id}` },
};
const otherPlayers =
  /^(?:embed|video|audio|playlist|facebook|soundcloud|googlevideo|googlemaps|ted|spotify|flickr|tiktok|issuu|pdf|polldaddy|wpvideo)$/;
const addressAttributes = 'src url mp4 m4v webm ogv mp3 m4a ogg wav flv wma wmv href link file pdf data'.split(' ');

/** A shortcode that stands for an address: a link or picture in HTML; undefined for others. */
export function shortcodeLink(name: string, attributes: string, inner: string): string | undefined {
  const service = Object.hasOwn(services, name) ? services[name] : undefined;
  const isPlayer = service !== undefined || otherPlayers.test(name);
  const inside = inner.trim();
  // Others may be words in brackets: [see https://example.org].
  const sole = isPlayer ? soleValue(attributes) : undefined;
  const isEmpty = inside === '' || isAddress(inside);
  const named = isEmpty || isPlayer ? addressAttributes.map((attribute) => attributeOf(attributes, attribute)) : [];
  const address = [inside, sole, ...named].map((value) => value?.replaceAll('&amp;', '&')).find(isAddress);
  if (address !== undefined) return isPictureAddress(name, address) ? picture(address, attributes) : link(address);
  const ids = [attributeOf(attributes, 'id', 'v', 'video', 'video_id', 'tweet'), inside, sole];
  const id = ids.find((value) => value !== undefined && service?.id.test(value));
  return service && id !== undefined ? link(service.url(id)) : undefined;
}

function isAddress(value: string | undefined): value is string {
  return value !== undefined && /^https?:\/\/[^\s/<>"[\]][^\s<>"[\]]*$/i.test(value);
}

function isPictureAddress(name: string, address: string): boolean {
  return /ima?ge?|photo|pic/i.test(name) && /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(address);
}

function picture(src: string, attributes: string): string {
  const alt = attributeOf(attributes, 'alt', 'title', 'caption') ?? '';
  return `\n\n<p><img src="${quoted(src)}" alt="${quoted(alt)}"></p>\n\n`;
}

function link(href: string): string {
  return `\n\n<p><a href="${quoted(href)}">${escaped(href.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 100))}</a></p>\n\n`;
}

/** Text as the value of an attribute of HTML. */
export function quoted(text: string): string {
  return escaped(text.replaceAll('&amp;', '&')).replaceAll('"', '&quot;');
}
