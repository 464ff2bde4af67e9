/*
 * What public pages gain from a script. All of them read, print and cite without it.
 *
 * Copy buttons, made where the template leaves an empty place for one:
 *   <span data-copy-from="citation" data-label="Copy citation" data-copied="Copied"></span>   the text of #citation
 *   <span data-copy-text="https://…" data-label="Copy link" data-copied="Copied"></span>      this text
 *   <div class="texts" data-label="Copy link" data-quote="Quote" data-copied="Copied">          the marked paragraph
 * A button to print, where the template leaves an empty place for one:
 *   <span data-print="Print"></span>
 * The rail marks the heading that is being read, and Escape shuts an opened note or an enlarged picture, which keeps the
 * keyboard until then.
 * The ways to the page in other languages lead to the block that is being read.
 * What lies on another site is loaded into the page when a reader asks for it, never before (site/embeds.ts).
 */
import { copyButton } from './site/copying';
import { offerEmbeds } from './site/embeds';
import { ReadingRoom, followStyle, offerParagraph } from './site/reading-room';

function offerCopies(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy-from], [data-copy-text]')) {
    const { label = '', copied = '' } = place.dataset;
    // What is copied may change while the page is open: it is looked for when somebody asks.
    const words = () => place.dataset.copyText ?? document.getElementById(place.dataset.copyFrom ?? '')?.textContent?.trim() ?? '';
    place.append(copyButton(label, copied, words));
  }
}

function offerPrinting(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-print]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = place.dataset.print ?? '';
    button.addEventListener('click', () => print());
    place.append(button);
  }
}

function followReading(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a[href^="#"]')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (links.length === 0) {
    return;
  }
  let waiting = false;
  const mark = () => {
    waiting = false;
    const read = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, index) => {
      if (index === Math.max(read, 0)) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    });
  };
  const later = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(mark);
    }
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  mark();
}

function shutNotes(): void {
  addEventListener('keydown', (event) => {
    const close = event.key === 'Escape' && document.querySelector<HTMLAnchorElement>('.note:target .note__close, .lightbox:target .lightbox__close');
    if (close && close.offsetParent !== null) {
      close.click();
    }
  });
}

/** As long as a picture is enlarged, the keyboard stays with it: what is behind it cannot be seen. */
function stayWithPicture(): void {
  addEventListener('keydown', (event) => {
    const opened = event.key === 'Tab' ? document.querySelector<HTMLElement>('.lightbox:target') : null;
    const links = opened ? [...opened.querySelectorAll<HTMLElement>('a[href]')] : [];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links.at((at + (event.shiftKey ? -1 : 1) + (at < 0 && event.shiftKey ? 1 : 0)) % links.length);
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });
}

/** Leads to the block that is being read, in the other language. */
function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a[hreflang], .footer a[hreflang]')) {
    link.addEventListener('click', () => {
      const blocks = [...document.querySelectorAll<HTMLElement>('.prose > [id]')];
      // What an address led to is what is read as long as it can be seen; at the end of a page it never comes to the top.
      const target = blocks.find((block) => `#${block.id}` === location.hash);
      const box = target?.getBoundingClientRect();
      const seen = box !== undefined && box.top < innerHeight && box.bottom > 0;
      const above = scrollY > 0 ? blocks.findLast((block) => block.getBoundingClientRect().top < innerHeight / 3) : undefined;
      const read = seen ? target : above;
      link.hash = read ? read.id : '';
    });
  }
}

/** What has to be moved sideways to be read is reached with the keyboard, in every browser. */
function reachTables(): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) {
        target.setAttribute('tabindex', '0');
      } else {
        target.removeAttribute('tabindex');
      }
    }
  });
  document.querySelectorAll('.commentary table').forEach((table) => watcher.observe(table));
}

if (navigator.clipboard) {
  offerCopies();
  offerParagraph();
  followStyle();
}
offerPrinting();
offerEmbeds();
followReading();
shutNotes();
stayWithPicture();
reachTables();
keepPlace();
new ReadingRoom().start();
