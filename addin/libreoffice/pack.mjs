// Packs lianping.oxt: what stands in this folder, with the built pane. The same sources give the same
// bytes, whenever and wherever they are packed: files in order of their names, all with one date.
//   node addin/libreoffice/pack.mjs [FOLDER OF THE PANE] [PACKAGE]
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

const FOLDER = 'addin/libreoffice';
const [PANE = '.output/libreoffice', PACKAGE = '.output/lianping.oxt'] = process.argv.slice(2);
/** Of this folder, what the extension does without. */
const LEFT_OUT = /^(pack\.mjs|README\.md)$|__pycache__/;
/** The earliest that a zip can hold; fflate writes local time. */
const mtime = new Date(1980, 0, 1);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));

const files = {
  LICENSE: readFileSync('LICENSE'),
  ...Object.fromEntries(
    filesIn(FOLDER)
      .filter((name) => !LEFT_OUT.test(name))
      .map((name) => [name, readFileSync(join(FOLDER, name))]),
  ),
  ...Object.fromEntries(
    filesIn(PANE).map((name) => [`pane/${name}`, readFileSync(join(PANE, name))]),
  ),
};
const description = files['description.xml'].toString('utf8').replace('VERSION', version);
files['description.xml'] = Buffer.from(description);

const inOrder = Object.keys(files).sort();
const packed = Object.fromEntries(inOrder.map((name) => [name, new Uint8Array(files[name])]));
writeFileSync(PACKAGE, zipSync(packed, { level: 9, mtime }));
console.log(`${PACKAGE}  ${(statSync(PACKAGE).size / 1024).toFixed(0)} KB`);
