/** The arguments of `npm run bench -- ask`. */
export const askCommand = {
  name: 'run bench -- ask [options] SITE QUERY…',
  about:
    'Measures in Chromium how long a reader of the built site SITE waits for the first search result. Prints the median of several\n' +
    'visits, each with an empty cache. Write a phrase as \'"three words here"\'. Of several queries, it also prints the median and the\n' +
    '95th percentile.\n' +
    '  opened ms    from sending the query to the first result, on a search page that has loaded, one second after the field got\n' +
    '               the focus; "of these on opening" (KB) is what the page loads by itself\n' +
    '  arriving ms  from opening the address of the search page with the query to the first result; includes page, styles, fonts\n' +
    '               and scripts\n' +
    '  index KB     index files loaded up to the first result on the opened page, and their number; all KB: all files\n' +
    '  slow 3G ms   arriving on a network of 400 kbit/s and 400 ms (with --thorough)\n' +
    '  later ms     as "opened", on one page, after other queries; later CPU ms: processor time of the main thread up to the end of the\n' +
    '               search; all CPU ms: that of all threads of the page, such as the worker that loads files (with --thorough)',
  rest: 'SITE QUERY…',
  options: {
    visits: {
      kind: 'count',
      value: 'K',
      about: 'number of visits for each query and each kind of measurement',
      fallback: 7,
    },
    thorough: {
      kind: 'switch',
      about: 'also measure on a slow network, and each query after the others',
      fallback: false,
    },
    disk: {
      kind: 'switch',
      about: 'open SITE from the disk, without a server (an edition made by npm run pack)',
      fallback: false,
    },
  },
} as const;
