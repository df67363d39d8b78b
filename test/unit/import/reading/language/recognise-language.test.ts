import { describe, expect, it } from 'vitest';
import sentences from '../../../../../scripts/bench/language/sentences.json' with { type: 'json' };
import { recogniseLanguage } from '../../../../../src/import/reading/language/recognise-language.ts';

it.each([
  ['hi', 'नदी पर बना पुराना पुल मरम्मत के बाद मंगलवार को आम लोगों के लिए खोल दिया गया।'],
  ['mr', 'नदीवरील जुना पूल दुरुस्तीनंतर मंगळवारी लोकांसाठी खुला करण्यात आला आहे आणि वाहतूक सुरू झाली.'],
  ['ne', 'नदीमाथिको पुरानो पुल मर्मत गरेपछि मंगलबार सर्वसाधारणका लागि खोलिएको छ र बस पनि चल्न थालेको छ।'],
  ['ur', 'دریا پر بنا پرانا پل مرمت کے بعد منگل کو عام لوگوں کے لیے کھول دیا گیا ہے۔'],
  ['ar', 'أعيد فتح الجسر القديم على النهر يوم الثلاثاء أمام الناس بعد أعمال الترميم التي استمرت في المدينة.'],
  ['en', 'The old bridge over the river was opened to the public on Tuesday after three months of repairs.'],
  ['de', 'Die alte Brücke über den Fluss wurde am Dienstag nach drei Monaten wieder für alle geöffnet.'],
  ['ja', '川に架かる古い橋が、修理を終えて火曜日に再び開通しました。'],
  ['ta', 'ஆற்றின் மேல் உள்ள பழைய பாலம் செவ்வாய்க்கிழமை மீண்டும் திறக்கப்பட்டது.'],
  [undefined, '12:30'],
  [undefined, ''],
])('recognises %s', (lang, text) => {
  expect(recogniseLanguage(text)?.lang).toBe(lang);
});

describe('with sentences in 54 languages', () => {
  it.each(Object.entries(sentences))('recognises texts of 200 letters in %s', (lang, { texts }) => {
    for (const text of texts) expect(recogniseLanguage(text.slice(0, 200)), text).toEqual({ lang, isSure: true });
  });

  it('recognises nine of ten headlines, and is rarely sure of a wrong language', () => {
    const headlines = Object.entries(sentences).flatMap(([lang, texts]) =>
      texts.headlines.map((text) => ({ lang, text })),
    );
    const right = headlines.filter(({ lang, text }) => recogniseLanguage(text)?.lang === lang);
    const wrong = headlines.filter(({ lang, text }) => {
      const found = recogniseLanguage(text);
      return found?.isSure === true && found.lang !== lang;
    });
    expect(right.length / headlines.length).toBeGreaterThan(0.95);
    expect(wrong.length / headlines.length).toBeLessThan(0.02);
  });

  it.each([
    'Stella Kim reported from Seoul, and Jennifer Jett from Hong Kong.',
    'Portrait of Gihad Ibrahim',
    'Fernando Caudevilla, AKA DoctorX.',
  ])('is not sure of the language of a few words with foreign names: %s', (text) => {
    expect(recogniseLanguage(text)?.isSure).toBe(false);
  });

  it('recognises all headlines but a few if the language is expected', () => {
    const missed = Object.entries(sentences).flatMap(([lang, { headlines }]) =>
      headlines.filter((text) => recogniseLanguage(text, lang)?.lang !== lang),
    );
    expect(missed.length).toBeLessThan(6);
  });
});

it.each([
  ['en', 'Shr loss six cts vs profit 23 cts. Net loss 1,200,000 vs profit 4,300,000. NOTE: Year ended Dec 31'],
  ['en', 'LONDON MONEY MARKET GIVEN 126 MLN STG ASSISTANCE'],
  ['nn', 'Eg veit ikkje kvifor dei ikkje vart spurde, seier ho, men det er noko som ikkje stemmer.'],
  ['ms', 'Menteri berkata kerajaan tidak akan menaikkan harga kerana mereka masih mengkaji perkara itu, ujar beliau.'],
  ['cy', 'Mae cyngor y dref wedi penderfynu bod y ffordd newydd yn rhy ddrud, ond mae rhai yn dweud ei bod yn bwysig.'],
  ['ps', 'د افغانستان په لوېدیځ کې د سختو ورښتونو له امله ګڼ شمېر کورونه ړنګ شوي دي.'],
  ['kk', 'Қазақстанның солтүстігінде жаңбырдан кейін өзендердің деңгейі көтеріліп, бірнеше ауыл су астында қалды.'],
])('recognises %s in another text', (lang, text) => {
  expect(recogniseLanguage(text)?.lang).toBe(lang);
});

it.each(['PM Modi', 'Le Monde', 'नई दिल्ली'])('is not sure of "%s"', (text) => {
  expect(recogniseLanguage(text)?.isSure ?? false).toBe(false);
});
