/**
 * A button beside the link to what lies on another site, that loads it in place of its description:
 *   <div class="embed__place" data-embed="https://…" data-title="What it is" data-label="Load from player.example">…</div>
 */
export function offerEmbeds(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-embed]')) {
    const { embed = '', title = '', label = '' } = place.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--line';
    button.textContent = label;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = embed;
      frame.title = title;
      frame.allowFullscreen = true;
      frame.referrerPolicy = 'no-referrer';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
      button.replaceWith(frame);
      frame.focus();
    });
    place.append(button);
  }
}
