const mostLetters = 600;

// "404", "Error 404 - Page not found", "Just a moment…"
const status =
  /^(?:error[\s:]{0,3})?(?:http\s)?[45]\d\d(?:$|\s?[-–:|·]|\s(?:error|not found|forbidden|unauthorized|gone|bad|internal|service))/i;
// A headline may have the same words: "Crash site not found after a week", "Access denied to pilgrims".
const phrase =
  /^(?:(?:sorry|oops|error|the|this|that|requested|[45]\d\d)[\s,!.:–-]{1,4}){0,4}(?:(?:page|file|document|url)\s(?:(?:could|was|is)\s)?not\s(?:be\s)?found|page (?:can|could)(?:[’']t|not) be found|page (?:does not|doesn[’']t) exist|not found|access (?:is )?denied|forbidden|unauthori[sz]ed|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error|too many requests|just a moment|checking your browser|attention required|are you (?:a )?(?:human|robot)|page introuvable|seite (?:wurde )?nicht gefunden|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|nie znaleziono strony|страница не найдена|sayfa bulunamadı|halaman tidak ditemukan|(?:पेज|पृष्ठ) नहीं मिला|الصفحة غير موجودة|صفحہ نہیں ملا|ページが見つかりません|页面不存在|找不到(?:页面|頁面))(?:\s?[.!…]+|\s?[-–|:(].*)?$|^checking your browser /iu;

/** Whether a page is the message of a server or of its protection in place of an article. Real articles are longer. */
export function isErrorPage(titles: readonly string[], letters: number): boolean {
  return letters <= mostLetters && titles.some((title) => status.test(title.trim()) || phrase.test(title));
}

const longestTeaser = 1500;
const offer =
  /\b(?:subscribe|log ?in|sign (?:in|up)|register)\b[^.]{0,60}\b(?:continue|keep|finish) reading\b|\balready a (?:subscriber|member)\b|\b(?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:paid )?(?:subscribers|members)\b|réservé aux abonnés|weiterlesen mit|nur für abonnenten|solo para suscriptores|exclusivo para assinantes/i;

/** Whether the text of a page is the beginning of an article that only subscribers may read. */
export function isTeaser(text: string): boolean {
  return text.length <= longestTeaser && offer.test(text);
}
