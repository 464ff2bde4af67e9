/*
 * The public pages in a folder that is opened from a disk: all that they gain from a script elsewhere, and the words that
 * somebody searched for are marked in the paragraph to which the search has led.
 *   documents/letter.html?find=fog&find=signal#transcript.de-p2
 */
import './site';
import { rangesOf } from './shelf/marking';

document.documentElement.classList.add('scripted');

function markFound(): void {
  const words = new URLSearchParams(location.search).getAll('find').filter((word) => word !== '');
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? document.getElementById('_main');
  if (words.length > 0 && target && 'highlights' in CSS) {
    CSS.highlights.set('found', new Highlight(...rangesOf(target, words)));
  }
}

markFound();
addEventListener('hashchange', markFound);
