import { existsSync, readFileSync } from 'node:fs';
import { XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import { iconFile, servedAt } from '../../../addin/manifest/addin.ts';
import {
  ENGLISH_FILE,
  manifestEnglish,
  manifestJson,
} from '../../../addin/manifest/manifest-json.ts';
import { manifestXml } from '../../../addin/manifest/manifest-xml.ts';
import { MANIFEST_WORDS } from '../../../addin/manifest/words.ts';
import { attribute, readXml } from '../../../shared/workbook/xml/xml.ts';

const SERVED = { url: 'https://intranet.example/联评&co', version: '0.1.0' };
const XML = manifestXml(SERVED);
const ROOT = readXml(XML);
if (!ROOT) throw new Error('The manifest is no XML');

const elementsIn = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);
const all = (element: XmlElement): XmlElement[] => [element, ...elementsIn(element).flatMap(all)];
const ELEMENTS = all(ROOT);
const nameOf = ({ name }: XmlElement): string => name.replace(/^bt:/, '');
const called = (name: string) => ELEMENTS.filter((element) => nameOf(element) === name);

/** Children in the order that learn.microsoft.com/javascript/api/manifest gives for each element. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint', 'ExtensionPoint'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

describe('the add-in only manifest', () => {
  test.each(Object.entries(ORDER))('%s has its children in the schema’s order', (name, order) => {
    for (const element of called(name)) {
      const places = elementsIn(element).map((child) => order.indexOf(nameOf(child)));
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(places).not.toContain(-1);
    }
  });

  test('every resource that is named is there, once, with at most 32 characters', () => {
    const ids = ['Image', 'Url', 'String']
      .flatMap(called)
      .flatMap((one) => attribute(one, 'id') ?? []);
    const used = ELEMENTS.flatMap((one) => attribute(one, 'resid') ?? []);
    expect([...new Set(used)].sort()).toEqual(ids.toSorted());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('labels have at most 125 characters, descriptions at most 250, in both languages', () => {
    const texts = (list: string) =>
      all(called(list)[0] ?? ROOT).flatMap((one) => [
        attribute(one, 'DefaultValue') ?? '',
        attribute(one, 'Value') ?? '',
      ]);
    expect(texts('ShortStrings').filter(({ length }) => length > 125)).toEqual([]);
    expect(texts('LongStrings').filter(({ length }) => length > 250)).toEqual([]);
    const strings = called('String').filter((one) => attribute(one, 'id') !== 'Namespace');
    expect(strings.filter((one) => elementsIn(one).length !== 1)).toEqual([]);
  });

  test('pane, functions and commands are one runtime: they name one page', () => {
    const [runtime] = called('Runtime');
    const pages = [
      ...called('FunctionFile'),
      ...called('Script'),
      ...called('Page'),
      ...called('Action'),
    ]
      .flatMap((one) => [one, ...elementsIn(one)])
      .flatMap((one) => attribute(one, 'resid') ?? []);
    expect(runtime && attribute(runtime, 'lifetime')).toBe('long');
    expect(new Set(pages)).toEqual(new Set([runtime && attribute(runtime, 'resid')]));
  });

  test('it has an id, four numbers as its version, and the permission to write', () => {
    const textOf = (name: string) => called(name)[0]?.text;
    expect(textOf('Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf('Version')).toBe('0.1.0.0');
    expect(textOf('Permissions')).toBe('ReadWriteDocument');
  });

  test('every address is below the department’s folder', () => {
    const addresses = ELEMENTS.flatMap((one) =>
      ['DefaultValue', 'Value'].flatMap((name) => attribute(one, name) ?? []),
    ).filter((value) => value.includes('://'));
    expect(addresses.filter((address) => !address.startsWith(`${SERVED.url}/`))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(5);
  });

  test('every icon is there, square, of the size that it is named by', () => {
    for (const size of [16, 32, 64, 80, 192]) {
      const png = readFileSync(`addin/manifest/${iconFile(size)}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});

describe('the unified manifest', () => {
  const manifest = JSON.parse(manifestJson(SERVED));

  test('has the same id and names the English beside it', () => {
    expect(manifest.id).toBe(called('Id')[0]?.text);
    expect(manifest.localizationInfo.additionalLanguages[0].file).toBe(ENGLISH_FILE);
  });

  test('every English text takes the place of a Chinese one that is there', () => {
    const { $schema: _, ...texts } = JSON.parse(manifestEnglish());
    const chinese = Object.keys(texts).map((path) =>
      path.split(/[.[\]]+/).reduce((at, key) => at?.[key], manifest),
    );
    expect(chinese.filter((text) => typeof text !== 'string')).toEqual([]);
    expect(Object.values(texts)).toContain(MANIFEST_WORDS.en.explain);
  });

  test('what a button calls is an action of the runtime', () => {
    const [{ runtimes, ribbons, contextMenus }] = manifest.extensions;
    const actions = runtimes[0].actions.map(({ id }: { id: string }) => id);
    const controls = [
      ...ribbons[0].tabs[0].groups[0].controls,
      ...contextMenus[0].menus[0].controls,
    ];
    expect(controls.map(({ actionId }) => actionId)).toEqual(actions);
    expect(existsSync(`addin/manifest/${manifest.icons.color}`)).toBe(true);
  });
});

test.each([
  ['https://intranet.example/lianping/', 'https://intranet.example/lianping'],
  ['http://localhost:4600', 'http://localhost:4600'],
  ['http://intranet.example/lianping', undefined],
  ['https://intranet.example/?a=1', undefined],
  ['https://someone@intranet.example/', undefined],
  ['intranet', undefined],
])('the add-in can be served at %s: %s', (url, expected) => {
  expect(servedAt(url)).toBe(expected);
});
