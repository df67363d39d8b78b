import { facetRoles } from '../../../settings/facets.ts';
import { storedChoice } from '../../../theme/scripts/browser/stored-choice.ts';

const parameter = facetRoles.language;

/** Adds the language that the reader chose for lists to the search of the URL, or selects it in the empty form. */
export function applyListLanguage(form: HTMLFormElement): void {
  const chosen = storedChoice('list-language');
  const select = form.elements.namedItem(parameter);
  const parameters = new URLSearchParams(location.search);
  if (chosen === null || !(select instanceof HTMLSelectElement) || parameters.has(parameter)) return;
  if (![...select.options].some(({ value }) => value === chosen)) return;
  select.value = chosen;
  if (!parameters.has('q')) return;
  parameters.set(parameter, chosen);
  history.replaceState(null, '', `?${parameters}`);
}
