/** The arguments of `npm run bench -- pages`. */
export const pagesCommand = {
  name: 'run bench -- pages [options] SITE…',
  about:
    'Checks one page of every kind with axe, in light and dark colours, 320 and 1440 px wide. Also runs Lighthouse, if the command\n' +
    '"lighthouse" is installed, on the home, article, day, tag and search pages, as a phone and as a desktop computer.',
  rest: 'SITE…',
  options: {
    runs: { kind: 'count', value: 'K', about: 'number of Lighthouse runs for each page', fallback: 3 },
    lighthouse: { kind: 'switch', about: 'skip Lighthouse', fallback: true },
  },
} as const;
