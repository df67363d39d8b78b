import type { ExportSource } from './export-source.ts';
import type { SearchStrings } from './strings.ts';

/** The elements and texts of the search page. */
export interface SearchElements {
  readonly form: HTMLFormElement;
  readonly list: HTMLElement;
  readonly template: HTMLTemplateElement;
  /** Shows the state of the search. */
  readonly status: HTMLElement;
  /** Live region for screen readers. */
  readonly announcement: HTMLElement;
  readonly advice: HTMLElement;
  /** The active filters of fields in closed details. */
  readonly chosen: HTMLElement;
  /** Explains limits that no article can pass. */
  readonly notes: HTMLElement;
  readonly suggestions: HTMLElement;
  readonly hint: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  /** Puts the results in order. */
  readonly reorder: HTMLButtonElement;
  /** The bars over the years. */
  readonly hits: HTMLElement;
  /** The values of facets with their counts. */
  readonly facets: HTMLDetailsElement;
  /** Offers the results as files. */
  readonly exports: HTMLElement;
  readonly source: ExportSource;
  /** In the language of menus and labels, which the reader may change. */
  strings: SearchStrings;
  lang: string;
  readonly root: string;
  /** The address of the running script. */
  readonly script?: string;
}

function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The search page has no ${kind.name} #${id}`);
}

/** Finds the elements of the search page. Throws for a missing one. */
export function findSearchElements(): SearchElements {
  const form = find('search-form', HTMLFormElement);
  const script = document.currentScript;
  return {
    form,
    list: find('search-results', HTMLElement),
    template: find('search-result', HTMLTemplateElement),
    status: find('search-status', HTMLElement),
    announcement: find('search-announcement', HTMLElement),
    advice: find('search-advice', HTMLElement),
    chosen: find('search-chosen', HTMLElement),
    notes: find('search-notes', HTMLElement),
    suggestions: find('search-suggestions', HTMLElement),
    hint: find('search-hint', HTMLElement),
    retry: find('search-retry', HTMLButtonElement),
    more: find('search-more', HTMLButtonElement),
    reorder: find('search-reorder', HTMLButtonElement),
    hits: find('search-hits', HTMLElement),
    facets: find('search-facets', HTMLDetailsElement),
    exports: find('search-export', HTMLElement),
    source: JSON.parse(find('search-source', HTMLScriptElement).text),
    strings: JSON.parse(find('search-strings', HTMLScriptElement).text),
    lang: document.documentElement.lang,
    root: form.dataset.root ?? '',
    ...(script instanceof HTMLScriptElement ? { script: script.src } : {}),
  };
}

/** The address of the index. */
export function searchFolder({ root }: Pick<SearchElements, 'root'>): string {
  return new URL(`${root}search/`, document.baseURI).href;
}
