/**
 * Opens the facets where they stand beside the results. On narrower screens they are a sheet over the page, which Escape or a click beside
 * it closes.
 */
export function openBesideResults(facets: HTMLDetailsElement): void {
  const wide = matchMedia('(min-width: 64rem)');
  const showOrHide = () => {
    facets.open = wide.matches;
  };
  wide.addEventListener('change', showOrHide);
  showOrHide();
  const isSheet = () => facets.open && !wide.matches;
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isSheet()) return;
    facets.open = false;
    facets.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    // A chosen value is a new element by now.
    if (isSheet() && target instanceof Node && target.isConnected && !facets.contains(target)) facets.open = false;
  });
}
