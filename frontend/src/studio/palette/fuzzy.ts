/** Finding by a few letters: all of them must come in their order, and what begins words or stands together counts more. */

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** How well letters fit a text: 0 where they do not. */
export function fit(typed: string, text: string): number {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const given = fold(text);
  let sum = wanted.length === 0 ? 1 : 0;
  for (const word of wanted) {
    const found = fitWord(word, given);
    if (found === 0) {
      return 0;
    }
    sum += found;
  }
  return sum / Math.max(1, wanted.length);
}

function fitWord(word: string, text: string): number {
  const whole = text.indexOf(word);
  if (whole >= 0) {
    const begins = whole === 0 ? 60 : isStart(text, whole) ? 40 : 10;
    return 100 + begins - Math.min(20, text.length / 10);
  }
  // Letters that are scattered over a text find everything: they must begin words or stand together.
  let at = -1;
  let score = 0;
  for (const letter of word) {
    let next = text.indexOf(letter, at + 1);
    if (next < 0) {
      return 0;
    }
    if (next !== at + 1) {
      let start = next;
      while (start >= 0 && !isStart(text, start)) {
        start = text.indexOf(letter, start + 1);
      }
      if (start >= 0) {
        next = start;
      }
    }
    score += next === at + 1 ? 8 : isStart(text, next) ? 10 : -6;
    at = next;
  }
  return Math.max(0, score);
}

const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));

export interface Findable {
  title: string;
  hint: string;
}

/** What fits, the best first; of what fits equally well, the earlier first. */
export function matching<T extends Findable>(entries: readonly T[], typed: string, bonus: (entry: T) => number): T[] {
  return entries
    .map((entry, order) => {
      const found = Math.max(fit(typed, entry.title), 0.5 * fit(typed, `${entry.title} ${entry.hint}`));
      return { entry, order, score: found === 0 ? 0 : found + bonus(entry) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ entry }) => entry);
}
