/** The file that the header `Speculation-Rules` names. Hosts without this header do not use it. */
export const speculationRulesFile = 'speculation-rules.json';

/** Pages below the folder of the file. Feeds, data files, pictures and attachments are never loaded ahead: they may be large. */
const page = { href_matches: '*.html' };

/** Pages on a network where loading ahead costs the reader nothing, as `markNetwork` marks them. */
const unmetered = '[data-network*=" false "]:not([data-network$="cellular"])';

/**
 * What browsers may load before a reader opens a link, beside the file of these rules: the page alone, without its pictures and scripts. A
 * page whose link is pressed, on every network. A page whose link is pointed at, only where the script of the page has found no
 * metered network.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    { tag: 'pressed', where: page, eagerness: 'conservative' },
    {
      tag: 'pointed-at',
      where: { and: [page, { selector_matches: `${unmetered} a` }] },
      eagerness: 'moderate',
    },
  ],
});
