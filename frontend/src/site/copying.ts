/** Buttons that put a text into the clipboard and say so. */

const SAID_FOR = 4000;

export function copyButton(label: string, copied: string, text: () => string): HTMLElement {
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
    setTimeout(() => (status.textContent = ''), SAID_FOR);
  });
  place.append(button, status);
  return place;
}
