/*
 * Search in a folder that is opened from a disk. What there is to be found came as a script of its own, since no page may
 * read a file there; the index is made of it as soon as the page is seen.
 *
 *   <form id="_search" method="get"><input id="_q" name="q" type="search"></form>
 *   <p id="_said" role="status" data-none="…%words%…" data-one="…" data-more="… %places% … %things%" data-waiting="…"></p>
 *   <div id="_found" data-rest="%places% more in it" data-further="Show more"></div>
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { placesOf } from './marking';
import { keysOf, meanings, wordsIn } from './words';

/** A page, and its paragraphs: anchor, language, words, and what they are called. */
interface Thing {
  address: string;
  title: string;
  kicker: string;
  language: string;
  paragraphs: [string, string, string, string][];
}

interface Entry {
  id: number;
  thing: Thing;
  /** Nothing for the title. */
  paragraph: [string, string, string, string] | null;
}

declare global {
  interface Window {
    vitrineWords?: Thing[];
  }
}

interface Hit {
  thing: Thing;
  score: number;
  places: { entry: Entry; words: string[] }[];
}

const CHUNK = 400;
const THINGS_AT_ONCE = 20;
const SNIPPETS = 3;
const AROUND = 110;
const WAITED = 180;
/** Between the language of a text and its words, on the way through the index. */
const MARK = '\u0000';

class Catalogue {
  private readonly entries: Entry[] = [];
  private readonly languages: string[];
  private readonly index: MiniSearch<Entry>;
  private readonly ready: Promise<void>;

  constructor(things: Thing[]) {
    for (const thing of things) {
      this.entries.push({ id: this.entries.length, thing, paragraph: null });
      for (const paragraph of thing.paragraphs) {
        this.entries.push({ id: this.entries.length, thing, paragraph });
      }
    }
    this.languages = [...new Set(this.entries.map(languageOf))];
    this.index = new MiniSearch<Entry>({
      fields: ['title', 'text'],
      extractField: (entry, field) =>
        field === 'id'
          ? entry.id
          : (field === 'title') === (entry.paragraph === null)
            ? languageOf(entry) + MARK + textOf(entry)
            : '',
      tokenize: (text) => {
        const at = text.indexOf(MARK);
        return at < 0 ? [text] : wordsIn(text.slice(at + 1)).flatMap((word) => keysOf(word, text.slice(0, at)));
      },
      processTerm: (term) => term,
    });
    this.ready = this.index.addAllAsync(this.entries, { chunkSize: CHUNK });
  }

  async find(asked: string): Promise<Hit[]> {
    await this.ready;
    const words = wordsIn(asked);
    if (words.length === 0) {
      return [];
    }
    const all = this.ask(words, 'AND');
    return this.hits(all.length > 0 ? all : this.ask(words, 'OR'));
  }

  private ask(words: string[], combineWith: 'AND' | 'OR'): SearchResult[] {
    const queries = words.map((word, at): Query => {
      const { keys, all } = meanings(word, this.languages);
      return {
        combineWith: all ? 'AND' : 'OR',
        queries: keys,
        // Whoever is still writing means what begins so.
        prefix: !all && at === words.length - 1 && word.length > 2,
        fuzzy: all ? false : (key: string) => (key.length > 5 && !key.startsWith('~') ? 1 : false),
      };
    });
    return this.index.search({ combineWith, queries }, { boost: { title: 3 }, weights: { fuzzy: 0.2, prefix: 0.5 } });
  }

  private hits(results: SearchResult[]): Hit[] {
    const hits = new Map<Thing, Hit>();
    for (const result of results) {
      const entry = this.entries[result.id as number];
      if (!entry) {
        continue;
      }
      const hit = hits.get(entry.thing) ?? { thing: entry.thing, score: 0, places: [] };
      hits.set(entry.thing, hit);
      // The best place counts, and a little how many there are.
      hit.score = Math.max(hit.score, result.score) + result.score / 20;
      const found = new Set(Object.keys(result.match));
      const words = [...new Set(wordsIn(textOf(entry)).flatMap((word) => (isFound(word, entry, found) ? [word] : [])))];
      hit.places.push({ entry, words });
    }
    return [...hits.values()].sort((one, other) => other.score - one.score);
  }
}

/** Of a run without spaces only the pairs that were asked for are marked. */
function isFound(word: string, entry: Entry, found: Set<string>): boolean {
  return keysOf(word, languageOf(entry)).some((key) => found.has(key));
}

function languageOf(entry: Entry): string {
  return ((entry.paragraph?.[1] || entry.thing.language).split('-')[0] ?? '').toLowerCase();
}

function textOf(entry: Entry): string {
  return entry.paragraph ? entry.paragraph[2] : entry.thing.title;
}

class SearchPage {
  private catalogue: Catalogue | null = null;
  private latest = 0;

  constructor(
    private readonly field: HTMLInputElement,
    private readonly said: HTMLElement,
    private readonly found: HTMLElement,
  ) {}

  start(): void {
    let waiting = 0;
    // Once the page is seen, and before anybody has written a word.
    addEventListener('load', () => setTimeout(() => this.opened(), 0));
    this.field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.answer(), WAITED);
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
      this.field.value = asked;
    }
    if (this.field.value) {
      void this.answer();
    }
  }

  private opened(): Catalogue {
    this.catalogue ??= new Catalogue(window.vitrineWords ?? []);
    return this.catalogue;
  }

  private async answer(): Promise<void> {
    const mine = ++this.latest;
    const asked = this.field.value.trim();
    if (asked === '') {
      this.said.textContent = '';
      this.found.replaceChildren();
      return;
    }
    this.said.textContent = this.said.dataset.waiting ?? '';
    const hits = await this.opened().find(asked);
    // Somebody has written on while this was looked for.
    if (mine === this.latest) {
      this.show(hits, asked);
    }
  }

  private show(hits: Hit[], asked: string): void {
    const places = hits.reduce((sum, hit) => sum + hit.places.length, 0);
    const { none = '', one = '', more = '' } = this.said.dataset;
    this.said.textContent = (places === 0 ? none : places === 1 ? one : more)
      .replace('%words%', asked)
      .replace('%places%', places.toLocaleString(document.documentElement.lang))
      .replace('%things%', hits.length.toLocaleString(document.documentElement.lang));
    this.found.replaceChildren();
    this.showFrom(hits, asked, 0);
  }

  private showFrom(hits: Hit[], asked: string, from: number): void {
    const shown = hits.slice(from, from + THINGS_AT_ONCE).map((hit) => this.result(hit, asked));
    this.found.append(...shown);
    if (from > 0) {
      shown[0]?.querySelector('a')?.focus();
    }
    if (from + THINGS_AT_ONCE < hits.length) {
      const button = element('button', 'btn btn--line', this.found.dataset.further ?? '');
      button.setAttribute('type', 'button');
      button.addEventListener('click', () => {
        button.remove();
        this.showFrom(hits, asked, from + THINGS_AT_ONCE);
      });
      this.found.append(button);
    }
  }

  private result(hit: Hit, asked: string): HTMLElement {
    const { thing } = hit;
    const result = element('article', 'result result--plain');
    const title = hit.places.find((place) => place.entry.paragraph === null);
    const paragraphs = hit.places.filter((place) => place.entry.paragraph !== null);
    const words = title?.words ?? paragraphs[0]?.words ?? [];
    const heading = element('h2', '');
    const way = element('a', '') as HTMLAnchorElement;
    way.href = address(thing, '', words);
    way.lang = thing.language;
    way.append(...marked(thing.title, title?.words ?? [], asked));
    heading.append(way);
    result.append(element('p', 'kicker', thing.kicker), heading);
    for (const place of paragraphs.slice(0, SNIPPETS)) {
      const [anchor, language, text, label] = place.entry.paragraph as [string, string, string, string];
      const snippet = element('p', 'snippet');
      const there = element('a', 'snippet__where', label) as HTMLAnchorElement;
      there.href = address(thing, anchor, place.words);
      there.setAttribute('aria-label', `${thing.title}, ${label}`);
      const said = element('span', '');
      said.lang = language;
      said.dir = 'auto';
      said.append(...marked(excerpt(text, place.words), place.words, asked));
      snippet.append(there, said);
      result.append(snippet);
    }
    if (paragraphs.length > SNIPPETS) {
      const rest = (this.found.dataset.rest ?? '').replace('%places%', String(paragraphs.length - SNIPPETS));
      result.append(element('p', 'meta-line', rest));
    }
    return result;
  }
}

function address(thing: Thing, anchor: string, words: string[]): string {
  const find = words.slice(0, 12).map((word) => `find=${encodeURIComponent(word)}`);
  return thing.address + (find.length > 0 ? `?${find.join('&')}` : '') + (anchor === '' ? '' : `#${encodeURIComponent(anchor)}`);
}

/** As much of a text as shows the first word that was found. */
function excerpt(text: string, words: string[]): string {
  const at = placesOf(text, words)[0]?.[0] ?? 0;
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.lastIndexOf(' ', at + 2 * AROUND);
  const to = at + 2 * AROUND >= text.length || end <= at ? Math.min(text.length, at + 3 * AROUND) : end;
  return (from > 0 ? '… ' : '') + text.slice(from, to) + (to < text.length ? ' …' : '');
}

function marked(text: string, words: string[], asked: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  // In a run without spaces what was asked for stands within what was found.
  const wanted = [...new Set([...words.filter((word) => !runsOn(word)), ...wordsIn(asked).filter(runsOn)])];
  let done = 0;
  for (const [from, to] of placesOf(text, wanted).sort(([one], [other]) => one - other)) {
    if (from >= done) {
      const mark = element('mark', '', text.slice(from, to));
      parts.push(text.slice(done, from), mark);
      done = to;
    }
  }
  parts.push(text.slice(done));
  return parts;
}

function runsOn(word: string): boolean {
  return meanings(word, []).all;
}

function element(name: string, classes: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (classes) {
    made.className = classes;
  }
  made.textContent = text;
  return made;
}

const field = document.getElementById('_q');
const said = document.getElementById('_said');
const found = document.getElementById('_found');
if (field instanceof HTMLInputElement && said && found) {
  new SearchPage(field, said, found).start();
}
