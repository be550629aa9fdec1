// Packs the built extension for the stores. The same build gives the same bytes, whenever and
// wherever it is packed: files in order of their names, all with one date.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest that a zip can hold; fflate writes local time. */
const mtime = new Date(1980, 0, 1);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

mkdirSync('.output/store', { recursive: true });
for (const browser of ['chrome', 'firefox']) {
  const folder = `.output/${browser}-mv3`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const path = `.output/store/lianping-${version}-${browser}.zip`;
  writeFileSync(path, zipSync(files, { level: 9, mtime }));
  console.log(`${path}  ${(statSync(path).size / 1024).toFixed(0)} KB`);
}
