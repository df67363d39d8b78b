import { facetNames, facets } from '../../../src/settings/facets.ts';
import type { Site } from '../../../src/settings/site.ts';

/** The settings of a Hugo site that makes the same kinds of pages as ours. */
export function hugoConfig(site: Site): object {
  // For Hugo, a day of all years is one more taxonomy.
  const folders = {
    ...Object.fromEntries(site.facets.map((facet) => [facet, facets[facet].folder])),
    anniversary: 'on-this-day',
  };
  return {
    baseURL: site.url,
    title: site.title[site.language],
    timeZone: site.timeZone,
    uglyURLs: true,
    enableRobotsTXT: true,
    paginate: site.pageSize,
    taxonomies: folders,
    mediaTypes: {
      'application/atom+xml': { suffixes: ['xml'] },
      'application/feed+json': { suffixes: ['json'] },
      'application/opensearchdescription+xml': { suffixes: ['xml'] },
    },
    outputFormats: {
      atom: { mediaType: 'application/atom+xml', baseName: 'feed', isPlainText: false },
      jsonfeed: { mediaType: 'application/feed+json', baseName: 'feed', isPlainText: true },
      opensearch: { mediaType: 'application/opensearchdescription+xml', baseName: 'opensearch' },
      webmanifest: { mediaType: 'application/manifest+json', baseName: 'site', isPlainText: true },
    },
    outputs: {
      home: ['html', 'atom', 'jsonfeed', 'opensearch', 'webmanifest'],
      section: ['html'],
      taxonomy: ['html'],
      term: ['html', 'atom'],
      page: ['html'],
    },
    related: {
      threshold: 1,
      indices: facetNames
        .filter((facet) => facets[facet].relates)
        .map((facet) => ({ name: facets[facet].folder, weight: 100 })),
    },
    params: {
      title: site.title,
      tagline: site.tagline,
      description: site.description,
      publisher: site.publisher,
      language: site.language,
      folders,
    },
  };
}
