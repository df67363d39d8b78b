import { expect, it } from 'vitest';
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
  expect(recogniseLanguage(text)).toBe(lang);
});
