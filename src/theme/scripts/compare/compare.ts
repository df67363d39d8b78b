import { onLabelLanguage, textAt } from '../browser/shown-texts.ts';
import { ComparePlot } from './compare-plot.ts';
import { readCompared } from './compared-terms.ts';

/** Compares two terms in one chart. The URL holds the choice. */
function startComparing(): void {
  const form = document.querySelector<HTMLFormElement>('form.compared');
  const figure = document.querySelector<HTMLElement>('figure.plot');
  const compared = readCompared();
  if (!form || !figure || !compared) return;
  const selects = [...form.querySelectorAll('select')];
  const plot = new ComparePlot(figure, compared, form.dataset);
  for (const select of selects) fillChoices(select, compared.facets, compared.terms);
  const draw = () => {
    const chosen = selects.flatMap(({ value }) => compared.terms.find(({ id }) => id === value) ?? []);
    plot.draw([...new Set(chosen)]);
  };
  const follow = () => {
    const parameters = new URLSearchParams(location.search);
    const first = compared.terms[0]?.id ?? '';
    for (const select of selects) {
      select.value = parameters.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = select.options[0]?.value ?? '';
    }
    if (!parameters.has('a') && selects[0]) selects[0].value = first;
    draw();
  };
  form.addEventListener('change', () => {
    const state = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
    history.pushState(null, '', `?${state}`);
    draw();
  });
  addEventListener('popstate', follow);
  onLabelLanguage(() => {
    for (const group of form.querySelectorAll<HTMLOptGroupElement>('optgroup')) labelGroup(group, compared.facets);
    draw();
  });
  form.hidden = false;
  figure.hidden = false;
  follow();
}

function fillChoices(
  select: HTMLSelectElement,
  facets: Readonly<Record<string, string>>,
  terms: readonly { readonly id: string; readonly facet: string; readonly name: string; readonly lang?: string }[],
): void {
  const groups = new Map<string, HTMLOptGroupElement>();
  for (const { id, facet, name, lang } of terms) {
    const group = groups.get(facet) ?? document.createElement('optgroup');
    groups.set(facet, group);
    group.dataset.facet = facet;
    labelGroup(group, facets);
    const option = new Option(name, id);
    if (lang !== undefined) option.lang = lang;
    group.append(option);
  }
  select.append(...groups.values());
}

function labelGroup(group: HTMLOptGroupElement, facets: Readonly<Record<string, string>>): void {
  const { facet = '' } = group.dataset;
  group.label = textAt(`labels.${facet}`) ?? facets[facet] ?? facet;
}

startComparing();
