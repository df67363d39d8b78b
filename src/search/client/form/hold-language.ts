import { facetRoles } from '../../../settings/facets.ts';
import { storedChoice } from '../../../theme/scripts/browser/stored-choice.ts';

const parameter = facetRoles.language;

/** Adds the language to which the reader holds the archive to the search of the URL, or chooses it in the empty form. */
export function holdLanguage(form: HTMLFormElement): void {
  const held = storedChoice('held');
  const select = form.elements.namedItem(parameter);
  const parameters = new URLSearchParams(location.search);
  if (held === null || !(select instanceof HTMLSelectElement) || parameters.has(parameter)) return;
  if (![...select.options].some(({ value }) => value === held)) return;
  select.value = held;
  if (!parameters.has('q')) return;
  parameters.set(parameter, held);
  history.replaceState(null, '', `?${parameters}`);
}
