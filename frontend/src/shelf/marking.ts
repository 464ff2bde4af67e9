/** Words where they stand on a page. */

/** Every place below an element at which one of the words stands, whatever its case. */
export function rangesOf(element: Element, words: string[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent ?? '';
    for (const [from, to] of placesOf(text, words)) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Where whole words stand in a text; those of scripts that have no spaces stand anywhere. */
export function placesOf(text: string, words: string[]): [number, number][] {
  const places: [number, number][] = [];
  const lower = text.toLowerCase();
  // Lower case is longer than upper case in some languages: then nothing is marked rather than something else.
  if (lower.length !== text.length) {
    return places;
  }
  for (const word of words.map((written) => written.toLowerCase())) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const whole = !LETTER.test(lower.charAt(at - 1)) && !LETTER.test(lower.charAt(end));
      if (whole || hasNoSpaces(word)) {
        places.push([at, end]);
      }
    }
  }
  return places;
}

export function hasNoSpaces(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(word);
}
