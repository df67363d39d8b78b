import { answerFileRequests } from './files/answer-file-requests.ts';
import { tableScript, whenTableLoaded } from './files/search-table-script.ts';
import { applyListLanguage } from './form/apply-list-language.ts';
import { findSearchElements } from './page/search-elements.ts';
import { areFontsStored, showFonts } from './page/show-fonts.ts';
import { SearchPage } from './search-page.ts';

// The page starts this script again in a worker, where it only loads files.
if (typeof document === 'undefined') answerFileRequests();
else startPage();

function startPage(): void {
  const parts = findSearchElements();
  const { form, retry, status, strings } = parts;

  /** Before the search can start, a retry opens the page again, with the words that the reader may have typed. */
  async function openAgain(): Promise<void> {
    // Renews the browser's copy of the table.
    await fetch(new URL(tableScript()?.src ?? '', document.baseURI), { cache: 'reload' }).catch(() => undefined);
    if (new FormData(form).get('q')) form.submit();
    else location.reload();
  }

  // Stored fonts delay nothing. On a slow network, others come after the first results: some readers have no font for them.
  if (areFontsStored()) showFonts();

  const retrying = new AbortController();
  retry.addEventListener('click', () => void openAgain(), { signal: retrying.signal });
  whenTableLoaded((table) => {
    retry.hidden = table !== undefined;
    status.textContent = table ? '' : strings.failedAll;
    if (!table) {
      showFonts();
      return;
    }
    retrying.abort();
    applyListLanguage(form);
    new SearchPage(parts, table).start();
    applyListLanguage(form);
  });
}
