// Renders every sheet of sheets/ with headless Chromium and finishes it as a JPEG in exhibits/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tmp = process.env.ART_TMP;
const exhibits = resolve(here, '../../exhibits');
const chromium = process.env.CHROMIUM ?? 'chromium';
const wanted = process.argv.slice(2);

const sheets = [];
for (const file of readdirSync(join(here, 'sheets')).sort()) {
  const { default: list } = await import(pathToFileURL(join(here, 'sheets', file)));
  sheets.push(...list);
}

for (const sheet of sheets) {
  if (wanted.length && !wanted.some((word) => sheet.name.includes(word))) continue;
  const html = join(tmp, `${sheet.name}.html`);
  const png = join(tmp, `${sheet.name}.png`);
  const jpg = join(exhibits, sheet.to);
  writeFileSync(html, sheet.html());
  const scale = sheet.scale ?? 1;
  execFileSync(
    chromium,
    [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--allow-file-access-from-files',
      `--user-data-dir=${join(tmp, 'profile')}`, `--force-device-scale-factor=${scale}`,
      `--window-size=${sheet.width},${sheet.height}`, '--virtual-time-budget=4000', `--screenshot=${png}`,
      pathToFileURL(html).href,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  );
  mkdirSync(dirname(jpg), { recursive: true });
  execFileSync('convert', [
    png, '-crop', `${sheet.width * scale}x${sheet.height * scale}+0+0`, '+repage', ...(sheet.finish ?? []),
    '-strip', '-sampling-factor', sheet.chroma ?? '4:2:0', '-interlace', 'Plane', '-quality', String(sheet.quality ?? 80), jpg,
  ]);
  console.log(`${Math.round(statSync(jpg).size / 1024)} kB  ${sheet.to}`);
}
