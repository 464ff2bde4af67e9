/** Positions are kept in Unicode code points, as the server counts; the browser counts UTF-16 units. */

const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How many code points a text has. */
export function codePointLength(text: string): number {
  return toCodePoints(text, text.length);
}

/** How many code points lie before a position in UTF-16; a position inside of one counts as before it. */
export function toCodePoints(text: string, utf16: number): number {
  const end = Math.max(0, Math.min(utf16, text.length));
  let pairs = 0;
  for (let at = 1; at < end; at++) {
    if (isTrail(text.charCodeAt(at)) && isLead(text.charCodeAt(at - 1))) {
      pairs++;
      at++;
    }
  }
  const splits = end > 0 && end < text.length && isLead(text.charCodeAt(end - 1)) && isTrail(text.charCodeAt(end));
  return end - pairs - (splits ? 1 : 0);
}

/** The position in UTF-16 of a code point. */
export function toUtf16(text: string, codePoints: number): number {
  let left = Math.max(0, codePoints);
  let at = 0;
  while (left > 0 && at < text.length) {
    at += isLead(text.charCodeAt(at)) && isTrail(text.charCodeAt(at + 1)) ? 2 : 1;
    left--;
  }
  return at;
}

/** The part of a text between two positions in code points. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = toUtf16(text, start);
  return text.slice(from, from + toUtf16(text.slice(from), Math.max(0, end - start)));
}
