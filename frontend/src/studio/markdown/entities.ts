const NAMED: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  zwj: '\u200d', zwnj: '\u200c', lrm: '\u200e', rlm: '\u200f', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', sbquo: '‚',
  ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', copy: '©', reg: '®', trade: '™', deg: '°', sect: '§', para: '¶',
  middot: '·', bull: '•', euro: '€', pound: '£', dagger: '†', Dagger: '‡', times: '×', frac12: '½', frac14: '¼', frac34: '¾',
};

/** Replaces character references; `unknown` is called for a name that cannot be resolved, which then stays as written. */
export function decodeEntities(text: string, unknown: () => void): string {
  return text.replace(/&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]*);/g, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
    }
    const known = Object.hasOwn(NAMED, name) ? NAMED[name] : fromBrowser(whole);
    if (known === undefined) {
      unknown();
    }
    return known ?? whole;
  });
}

/** A browser knows all two thousand names. The reference is one word, so nothing but a character can come of it. */
function fromBrowser(reference: string): string | undefined {
  if (typeof document === 'undefined') {
    return undefined;
  }
  const area = document.createElement('textarea');
  area.innerHTML = reference;
  return area.value === reference ? undefined : area.value;
}
