import { definedNamesXml } from './defined-names.ts';
import type { StreamedSheet } from './model.ts';
import { packSheet } from './pack-sheet.ts';
import { EMPTY_STYLES, patchStyles } from './style/styles.ts';
import { escapeXml } from './xml/edit-xml.ts';
import { readXml } from './xml/xml.ts';
import type { MadeEntry } from './zip/entries.ts';
import { type Packer, packWhole } from './zip/pack-text.ts';
import { writeEntries } from './zip/write-entries.ts';

/** Data that a workbook carries beside its sheets (a custom XML part). */
export interface CustomPart {
  /** A whole XML document in UTF-8. */
  readonly xml: string;
  /** Namespace of its root, and a fixed id: braces, upper case. */
  readonly namespace: string;
  readonly id: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * A workbook made anew: these sheets and nothing else, no names of authors, no dates. The same
 * input gives the same bytes.
 * @param packer what packs the sheets, where it is not what works everywhere
 */
export function writeWorkbook(
  sheets: readonly Omit<StreamedSheet, 'chart'>[],
  customParts: readonly CustomPart[] = [],
  packer?: Packer,
): Uint8Array {
  return writeEntries([
    packWhole('[Content_Types].xml', typesXml(sheets.length, customParts.length)),
    packWhole('_rels/.rels', linksXml([['officeDocument', 'xl/workbook.xml']])),
    packWhole('xl/workbook.xml', workbookXml(sheets)),
    packWhole(
      'xl/_rels/workbook.xml.rels',
      linksXml(workbookLinks(sheets.length, customParts.length)),
    ),
    ...sheetParts(sheets, packer),
    ...customParts.flatMap(customEntries).map(([name, xml]) => packWhole(name, xml)),
  ]);
}

function typesXml(sheets: number, customParts: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    override('xl/workbook.xml', `${SHEET_ML}.sheet.main+xml`),
    override('xl/styles.xml', `${SHEET_ML}.styles+xml`),
    ...numbers(sheets).map((number) => override(sheetPart(number), `${SHEET_ML}.worksheet+xml`)),
    ...numbers(customParts).map((number) => override(propertiesPart(number), PROPERTIES_TYPE)),
    '</Types>',
  ].join('');
}

const linksXml = (links: readonly (readonly [kind: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  links
    .map(
      ([kind, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`,
    )
    .join('') +
  '</Relationships>';

/** Sheets first, so that the number of a sheet is that of its link. */
const workbookLinks = (sheets: number, customParts: number) => [
  ...numbers(sheets).map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
  ['styles', 'styles.xml'] as const,
  ...numbers(customParts).map((number) => ['customXml', `../${customPart(number)}`] as const),
];

function workbookXml(sheets: readonly StreamedSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => definedNamesXml(sheet, index));
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    `<sheets>${entries.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function sheetParts(sheets: readonly StreamedSheet[], packer: Packer | undefined): MadeEntry[] {
  const root = readXml(EMPTY_STYLES);
  if (!root) throw new Error('The style sheet that every workbook begins with does not parse');
  const looks = patchStyles(EMPTY_STYLES, root);
  return [
    packWhole('xl/styles.xml', looks.text),
    ...sheets.map((sheet, index) => {
      const packed = packSheet(sheet, { name: sheetPart(index + 1), looks, packer });
      if (!packed.ok) throw new Error(`${sheet.name}: ${packed.problems[0]?.code}`);
      return packed.value;
    }),
  ];
}

const customEntries = (
  { xml, namespace, id }: CustomPart,
  index: number,
): readonly [string, string][] => [
  [customPart(index + 1), xml],
  [
    `customXml/_rels/item${index + 1}.xml.rels`,
    linksXml([['customXmlProps', `itemProps${index + 1}.xml`]]),
  ],
  [
    propertiesPart(index + 1),
    `${DECLARATION}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  ],
];

const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;
const customPart = (number: number): string => `customXml/item${number}.xml`;
const propertiesPart = (number: number): string => `customXml/itemProps${number}.xml`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
