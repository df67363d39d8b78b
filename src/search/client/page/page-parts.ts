import type { SearchStrings } from './strings.ts';

/** The places of the search page that the search fills. */
export interface PageParts {
  readonly form: HTMLFormElement;
  readonly list: HTMLElement;
  readonly template: HTMLTemplateElement;
  /** What is seen of the state of the search. */
  readonly status: HTMLElement;
  /** What is heard of it. */
  readonly announcement: HTMLElement;
  readonly advice: HTMLElement;
  /** The limits that are set in fields folded away. */
  readonly chosen: HTMLElement;
  readonly suggestions: HTMLElement;
  readonly hint: HTMLElement;
  readonly retry: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  readonly strings: SearchStrings;
  readonly lang: string;
  readonly root: string;
}

function find<Part extends HTMLElement>(id: string, kind: new () => Part): Part {
  const part = document.getElementById(id);
  if (part instanceof kind) return part;
  throw new Error(`The search page has no ${kind.name} #${id}`);
}

/** Finds the places on the page; one that is missing is an error that names it. */
export function findParts(): PageParts {
  const form = find('search-form', HTMLFormElement);
  return {
    form,
    list: find('search-results', HTMLElement),
    template: find('search-result', HTMLTemplateElement),
    status: find('search-status', HTMLElement),
    announcement: find('search-announcement', HTMLElement),
    advice: find('search-advice', HTMLElement),
    chosen: find('search-chosen', HTMLElement),
    suggestions: find('search-suggestions', HTMLElement),
    hint: find('search-hint', HTMLElement),
    retry: find('search-retry', HTMLButtonElement),
    more: find('search-more', HTMLButtonElement),
    strings: JSON.parse(find('search-strings', HTMLScriptElement).text),
    lang: document.documentElement.lang,
    root: form.dataset.root ?? '',
  };
}
