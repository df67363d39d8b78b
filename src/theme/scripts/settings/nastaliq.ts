import { savesData } from '../browser/saves-data.ts';

/**
 * Runs before the first paint of a page in Urdu. Loads our Nastaliq for it and the next pages, except for readers whose device has one, or
 * who save data. Without scripts, the style sheet loads it, too late for this page.
 */
const preload = document.querySelector<HTMLLinkElement>('link.nastaliq');
const installed = ['Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Noto Nastaliq Urdu', 'NotoNastaliqUrdu'];
if (savesData()) document.documentElement.dataset.savesData = '';
else if (preload)
  new FontFace('installed', installed.map((name) => `local("${name}")`).join()).load().catch(() => {
    preload.media = 'all';
  });
