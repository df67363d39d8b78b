/** Words with irregular forms that are frequent in news, the base first. Without those that mean something else too, such as left and rose. */
const irregular: readonly (readonly string[])[] = (
  'begin began begun|break broke broken|bring brought|build built|buy bought|catch caught|child children|choose chose chosen|drive drove driven|' +
  'fall fell fallen|fight fought|find found|give gave given|grow grew grown|hold held|lead led|lose lost|make made|man men|meet met|pay paid|' +
  'say said|seek sought|sell sold|send sent|shoot shot|speak spoke spoken|spend spent|steal stole stolen|strike struck|take took taken|' +
  'teach taught|think thought|win won|woman women|write wrote written'
)
  .split('|')
  .map((forms) => forms.split(' '));
/** Words for which the rules would find forms of other words: thing for the, bee for being, unit for united. */
const withoutForms: ReadonlySet<string> = new Set(
  'anything being doing evening everything hundred morning nothing she something the united wedding'.split(' '),
);
const shortestWord = 3;
/** One syllable with one vowel and one consonant at its end, which is doubled: plan, stop. */
const doubles = /^[^aeiou]*[aeiou][bdfgklmnprtz]$/;
/** More syllables with such an end. The stress decides, which the spelling does not show: admitted, visited. */
const mayDouble = /[aeiou][^aeiou]{1,4}[aeiou][bdfglmnprt]$/;
/** Of nouns that are made of verbs and adjectives, and so have no forms of verbs: government, organization, ability. */
const nounEnding = /(?:[anpty]|[egrtv]e)ment$|.{3}(?:ation|ness|ity|ism)$/;

/**
 * Other forms of an English word: organized and organizing of organize, with the British spelling. Some are not words, which does no
 * harm. Empty for a short word, and for one that is not of a-z.
 */
export function englishInflections(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  if (!/^[a-z]+$/.test(word) || word.length < shortestWord || withoutForms.has(word)) return [];
  const regular = basesOf(word);
  const groups = irregular.filter((forms) => forms.includes(word) || regular.includes(forms[0] ?? ''));
  const bases = groups.length > 0 ? groups.map(([base = '']) => base) : regular;
  const forms = [...groups.flat(), ...bases.flatMap((base) => [base, ...verbForms(base)])];
  const spelled = [word, ...forms].flatMap((form) => [form, ...otherSpelling(form)]);
  return [...new Set(spelled)].filter((form) => form !== word);
}

/** What a word may be a form of, itself if it has no ending: planned => plan, plann. */
function basesOf(word: string): readonly string[] {
  const [, stem = '', ending] = /^(.{2,}?)(ing|ied|ed|ies|es|s)$/.exec(word) ?? [];
  if (word.endsWith('eed')) return word.length > 4 ? [word, word.slice(0, -1)] : [word];
  if (!/[aeiouy]/.test(stem) || /[sui]s$/.test(word)) return [word];
  if (stem.length === 2) return ending === 's' ? [word] : [stem.endsWith('y') ? `${stem.charAt(0)}ie` : `${stem}e`];
  if (ending === 'ied' || ending === 'ies') return [`${stem}y`];
  if (ending === 's') return [stem];
  if (ending === 'es') return /(?:[osxz]|[cs]h)$/.test(stem) ? [stem, `${stem}e`] : [`${stem}e`];
  return basesOfVerb(stem);
}

/** The bases of a verb from what stands before -ed or -ing. */
function basesOfVerb(stem: string): readonly string[] {
  if (/([^aeiou])\1$/.test(stem)) return /(?:ss|zz|ff)$/.test(stem) ? [stem] : [stem.slice(0, -1), stem];
  if (/(?:[cuvz]|[bcdfgkptz]l)$/.test(stem) || doubles.test(stem)) return [`${stem}e`];
  if (/[aeiou][bdfgklmnprst]$|[gs]$|th$/.test(stem)) return [stem, `${stem}e`];
  return [stem];
}

function verbForms(base: string): readonly string[] {
  if (nounEnding.test(base)) return [];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  if (/^.?ee$/.test(base)) return [`${base}ing`];
  if (base.endsWith('ie')) return [`${base}d`, `${base.slice(0, -2)}ying`];
  if (base.endsWith('e')) return [`${base}d`, `${/[eoy]e$/.test(base) ? base : base.slice(0, -1)}ing`];
  const doubled = base + base.slice(-1);
  if (doubles.test(base)) return [`${doubled}ed`, `${doubled}ing`];
  const regular = [`${base}ed`, `${base}ing`];
  return mayDouble.test(base) ? [...regular, `${doubled}ed`, `${doubled}ing`] : regular;
}

/** The British or American spelling: organise, organize; analyse, analyze. */
function otherSpelling(word: string): readonly string[] {
  const [, start = '', letter, ending = ''] = /^(.{2,}[iy])([sz])(e|ed|es|er|ers|ing|ations?)$/.exec(word) ?? [];
  return letter === undefined ? [] : [start + (letter === 's' ? 'z' : 's') + ending];
}
