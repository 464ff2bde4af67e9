/*
 * What public pages gain from a script. All of them read, print and cite without it.
 *
 * Copy buttons, made where the template leaves an empty place for one:
 *   <span data-copy-from="citation" data-label="Copy citation" data-copied="Copied"></span>   the text of #citation
 *   <span data-copy-text="https://…" data-label="Copy link" data-copied="Copied"></span>      this text
 *   <div class="texts" data-label="Copy link" data-copied="Copied">                             the address of the marked paragraph
 * The rail marks the heading that is being read, and Escape shuts an opened note.
 */

function copyButton(label: string, copied: string, text: () => string): HTMLElement {
  const place = document.createElement('span');
  place.className = 'copy';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn--line btn--small';
  button.textContent = label;
  const status = document.createElement('span');
  status.className = 'copied';
  status.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text());
    status.textContent = copied;
    setTimeout(() => (status.textContent = ''), 4000);
  });
  place.append(button, status);
  return place;
}

function offerCopies(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-copy-from], [data-copy-text]')) {
    const { copyFrom, copyText, label = '', copied = '' } = place.dataset;
    const source = copyFrom ? document.getElementById(copyFrom) : null;
    place.replaceWith(copyButton(label, copied, () => copyText ?? source?.textContent?.trim() ?? ''));
  }
}

function offerLinkToParagraph(): void {
  const texts = document.querySelector<HTMLElement>('.texts[data-label]');
  if (!texts) {
    return;
  }
  const button = copyButton(texts.dataset.label ?? '', texts.dataset.copied ?? '', () => location.href);
  const move = () => {
    const marked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (marked?.matches('.texts .segment')) {
      marked.append(button);
    } else {
      button.remove();
    }
  };
  addEventListener('hashchange', move);
  move();
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
    const close = event.key === 'Escape' && document.querySelector<HTMLAnchorElement>('.note:target .note__close');
    if (close && close.offsetParent !== null) {
      close.click();
    }
  });
}

if (navigator.clipboard) {
  offerCopies();
  offerLinkToParagraph();
}
followReading();
shutNotes();

export {};
