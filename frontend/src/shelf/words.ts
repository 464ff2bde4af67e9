/*
 * Words as they are searched for: without case and accents, with their stems where the language's are known, spelled in
 * Latin letters too where they are Cyrillic; of scripts without spaces every two signs that stand beside each other.
 */
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { hasNoSpaces } from './marking';

/** The languages whose stems the house's own search knows too. */
const STEMMERS: Record<string, (word: string) => string> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russian,
};

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]+/gu;

const LATIN: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ђ: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ј: 'i', к: 'k',
  л: 'l', љ: 'l', м: 'm', н: 'n', њ: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'kh', ц: 'ts',
  ч: 'ch', џ: 'dz', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', ѣ: 'e', э: 'e', ю: 'iu', я: 'ia',
};

/** The parts of a text that are words, as they are written. */
export function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((word) => word.match(RUN) ?? []);
}

export function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/’/g, "'");
}

/** Two signs at a time: nobody knows where a word ends. */
function pairs(word: string): string[] {
  const signs = [...word.normalize('NFKC')];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
}

/** Names come in many spellings: they are brought to one, which need not be right, only the same. */
function latin(word: string): string {
  const spelled = [...word].map((sign) => LATIN[sign] ?? sign).join('');
  return `~${spelled.replace(/sch|tsch/g, 'ch').replace(/w/g, 'v').replace(/[yj]/g, 'i').replace(/i+/g, 'i')}`;
}

const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word);

/** Stemmers look for endings with their accents. */
function stem(word: string, language: string): string {
  const ofLanguage = STEMMERS[language];
  return plain(ofLanguage && isCyrillic(word) === (language === 'ru') ? ofLanguage(word.normalize('NFC').toLowerCase()) : word);
}

/** Texts say the same words again and again. */
const known = new Map<string, string[]>();

/** What a word of a text is found by. */
export function keysOf(word: string, language: string): string[] {
  const name = `${language} ${word}`;
  const before = known.get(name);
  if (before) {
    return before;
  }
  const keys = foundBy(word, language);
  known.set(name, keys);
  return keys;
}

function foundBy(word: string, language: string): string[] {
  if (hasNoSpaces(word)) {
    return pairs(word);
  }
  const bare = plain(word);
  const keys = [bare, stem(word, language)];
  if (isCyrillic(word)) {
    keys.push(latin(bare));
  }
  return [...new Set(keys)];
}

/** What a word that somebody asks for may mean: one of these, or all of them where it has no spaces. */
export function meanings(word: string, languages: string[]): { keys: string[]; all: boolean } {
  if (hasNoSpaces(word)) {
    return { keys: pairs(word), all: true };
  }
  const bare = plain(word);
  const spelled = latin(bare);
  const spellings = isCyrillic(word) ? [spelled, spelled.slice(1)] : [spelled];
  return { keys: [...new Set([bare, ...languages.map((language) => stem(word, language)), ...spellings])], all: false };
}
