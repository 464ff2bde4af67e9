import { svg, html, type TemplateResult } from 'lit';

/** Line drawings on a grid of 24, stroked by the style sheet. The server names the icons of insertable blocks by these keys. */
const drawings: Record<string, string> = {
  // what the editor does
  paragraph: 'M14 20V4M18 20V4M20 4h-9a4.500 4.500 0 0 0 0 9h3',
  heading3: 'M4 5v14M14 5v14M4 12h10M20 19v-9l-2.500 1.800',
  heading4: 'M4 5v14M14 5v14M4 12h10M17.500 12.200c0-3 4.200-2.800 4.200 0 0 2.300-4.200 3.800-4.200 6.800h4.400',
  bold: 'M7 5h6a3.500 3.500 0 0 1 0 7H7zM7 12h7a3.500 3.500 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M13.500 5l-3 14',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.500 6v.1M4.500 12v.1M4.500 18v.1',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.500h1.500V9M3.500 14.500c0-2 3-2 3 0 0 1.500-3 2.500-3 4.500h3',
  quote: 'M4 4v16M8 8h12M8 12h12M8 16h7',
  footnote: 'M4 9h8M4 14h13M4 19h9M17 3.500l2-1V9',
  mention: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.5 7.1',
  reference: 'M5 4h9v7H5zM17 20l-3-3 3-3M14 17h5V8h-2M8 14v3h3',
  undo: 'M9 6 4.500 10.500 9 15M5 10.500h9a5 5 0 0 1 0 10h-3',
  redo: 'm15 6 4.500 4.500L15 15M19 10.500h-9a5 5 0 0 0 0 10h3',
  source: 'm8 7-5 5 5 5M16 7l5 5-5 5M13.500 5l-3 14',
  // what is done with blocks
  up: 'M12 19V5m-5 5 5-5 5 5',
  down: 'M12 5v14m-5-5 5 5 5-5',
  left: 'M19 12H5m5-5-5 5 5 5',
  right: 'M5 12h14m-5-5 5 5-5 5',
  duplicate: 'M9 9h11v11H9zM15 9V4H4v11h5',
  delete: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  edit: 'm4 20 1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500',
  cross: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  more: 'M5.500 12v.1M12 12v.1M18.500 12v.1',
  search: 'M10.500 4.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5.500 5.500',
  // blocks
  text: 'M5 6h14M5 10.500h14M5 15h14M5 19.500h8',
  heading: 'M6 5v14M18 5v14M6 12h12',
  'pull-quote': 'M4 4v16M8 8h12M8 12h12M8 16h7',
  callout: 'M4 5h16v11h-9l-4 4v-4H4z',
  notes: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  divider: 'M4 12h16M8 6h8M8 18h8',
  'document-card': 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  passage: 'M3 6h18v12H3zM6 9h4v6H6zM13 10h5M13 14h5',
  'parallel-reader': 'M4 5h7v14H4zM13 5h7v14h-7z',
  'close-reading': 'M4 5h16M4 9h9M4 13h6M15 11a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM18 18l3 3',
  comparison: 'M9 4v16M15 4v16M9 8H4M9 12H4M9 16H4M15 8h5M15 12h5M15 16h5',
  commentary: 'M4 4h9v16H4zM16 8h5M16 12h5M16 16h3',
  gallery: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  'document-list': 'M4 5h3v4H4zM10 7h10M4 11h3v4H4zM10 13h10M4 17h3v4H4zM10 19h10',
  'scan-region': 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9h8v6H8z',
  timeline: 'M3 12h18M6 9v6M12 9v6M18 9v6',
  map: 'm3 6 6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  people: 'M9 5a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM3 20c0-4 3-5.500 6-5.500s6 1.500 6 5.500M15.500 5.500a3.500 3.500 0 0 1 0 6.500M17.500 15c2 .8 3.500 2.200 3.500 5',
  glossary: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h12M9 8h6',
  contents: 'M4 6h9M17 6h3M4 12h9M17 12h3M4 18h9M17 18h3',
  pages: 'M8 3h8l4 4v10H8zM16 3v4h4M8 7H4v14h12v-4',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 7.700a1.300 1.300 0 1 1 0 2.600 1.300 1.300 0 0 1 0-2.600z',
  audio: 'M4 10v4h4l5 4V6L8 10zM16 9a4 4 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11',
  upload: 'M12 15V4m-5 5 5-5 5 5M5 20h14',
  recording: 'M4 5h16v14H4zM10 9l5 3-5 3z',
  video: 'M4 5h16v14H4zM10 9l5 3-5 3z',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-2.500-2.500L12 17l2.500-2.500',
  embed: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  questions: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.500-1.200 1-1.200 2M12 16.500v.2',
  task: 'M5 5h14v14H5zM8.500 12l2.500 2.500 4.500-5',
  columns: 'M4 5h16v14H4zM12 5v14',
  details: 'M4 7h16M7 12l2 2.500 2-2.500M13 13h7M4 19h16',
  block: 'M4 6h16v12H4z',
};

/** A drawing beside or instead of words; the words are always there for those who do not see it. */
export function icon(name: string): TemplateResult {
  const path = Object.hasOwn(drawings, name) ? drawings[name] : drawings['block'];
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path ?? ''}></path>`}</svg>`;
}

/** The six dots by which a block is taken. */
export const grip: TemplateResult = html`<svg class="icon dots" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1"></path></svg>`;
