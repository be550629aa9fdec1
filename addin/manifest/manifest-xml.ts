import {
  ACTIONS,
  ADDIN_ID,
  FUNCTIONS,
  iconFile,
  LEAST_EXCEL_API,
  NAMESPACE,
  PAGE,
  type ServedAddin,
} from './addin.ts';
import { LOCALES, MANIFEST_WORDS, type ManifestWord } from './words.ts';
import { type Element, element, xmlDocument } from './xml.ts';

const APP = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const OVERRIDES = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides';

/** The file's address, as the department serves it. */
type At = (file: string) => string;

/** The add-in only manifest, which every Excel with add-ins reads, perpetual ones too; in the schema's order. */
export function manifestXml({ url, version }: ServedAddin): string {
  const at: At = (file) => `${url}/${file}`;
  return xmlDocument(
    officeApp(
      element('Id', {}, ADDIN_ID),
      element('Version', {}, `${version}.0`),
      element('ProviderName', {}, 'Lianping'),
      element('DefaultLocale', {}, LOCALES.zh),
      ofApp('name'),
      ofApp('description'),
      element('IconUrl', { DefaultValue: at(iconFile(32)) }),
      element('HighResolutionIconUrl', { DefaultValue: at(iconFile(64)) }),
      element('SupportUrl', { DefaultValue: at(PAGE) }),
      element('Hosts', {}, element('Host', { Name: 'Workbook' })),
      element('Requirements', {}, requiredSet()),
      element('DefaultSettings', {}, element('SourceLocation', { DefaultValue: at(PAGE) })),
      element('Permissions', {}, 'ReadWriteDocument'),
      overrides(at),
    ),
  );
}

/** A document of that schema. */
export const officeApp = (...inside: readonly Element[]): Element =>
  element(
    'OfficeApp',
    {
      xmlns: APP,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    ...inside,
  );

/** What older Excels know of the add-in. */
const ofApp = (word: 'name' | 'description'): Element =>
  element(
    word === 'name' ? 'DisplayName' : 'Description',
    { DefaultValue: MANIFEST_WORDS.zh[word] },
    element('Override', { Locale: LOCALES.en, Value: MANIFEST_WORDS.en[word] }),
  );

export const requiredSet = (): Element =>
  element(
    'Sets',
    { DefaultMinVersion: LEAST_EXCEL_API },
    element('Set', { Name: 'ExcelApi', MinVersion: LEAST_EXCEL_API }),
  );

/** One page is pane, functions and commands: they are one runtime. */
const overrides = (at: At): Element =>
  element(
    'VersionOverrides',
    { xmlns: OVERRIDES, 'xsi:type': 'VersionOverridesV1_0' },
    element(
      'Hosts',
      {},
      element(
        'Host',
        { 'xsi:type': 'Workbook' },
        element('Runtimes', {}, element('Runtime', { resid: 'Page.Url', lifetime: 'long' })),
        element('AllFormFactors', {}, functionsPoint()),
        element(
          'DesktopFormFactor',
          {},
          named('FunctionFile', 'Page.Url'),
          ribbonPoint(),
          menuPoint(),
        ),
      ),
    ),
    resources(at),
  );

const functionsPoint = (): Element =>
  element(
    'ExtensionPoint',
    { 'xsi:type': 'CustomFunctions' },
    element('Script', {}, named('SourceLocation', 'Page.Url')),
    element('Page', {}, named('SourceLocation', 'Page.Url')),
    element('Metadata', {}, named('SourceLocation', 'Functions.Url')),
    named('Namespace', 'Namespace'),
  );

const ribbonPoint = (): Element =>
  element(
    'ExtensionPoint',
    { 'xsi:type': 'PrimaryCommandSurface' },
    element(
      'OfficeTab',
      { id: 'TabHome' },
      element(
        'Group',
        { id: 'Lianping.Group' },
        named('Label', 'Group.Label'),
        icon(),
        button(
          'Open',
          element(
            'Action',
            { 'xsi:type': 'ShowTaskpane' },
            element('TaskpaneId', {}, 'LianpingPane'),
            named('SourceLocation', 'Page.Url'),
          ),
        ),
      ),
    ),
  );

const menuPoint = (): Element =>
  element(
    'ExtensionPoint',
    { 'xsi:type': 'ContextMenu' },
    element(
      'OfficeMenu',
      { id: 'ContextMenuCell' },
      button(
        'Explain',
        element(
          'Action',
          { 'xsi:type': 'ExecuteFunction' },
          element('FunctionName', {}, ACTIONS.explain),
        ),
      ),
    ),
  );

const button = (name: 'Open' | 'Explain', action: Element): Element =>
  element(
    'Control',
    { 'xsi:type': 'Button', id: `Lianping.${name}` },
    named('Label', `${name}.Label`),
    element('Supertip', {}, named('Title', `${name}.Label`), named('Description', `${name}.More`)),
    icon(),
    action,
  );

const SIZES = [16, 32, 80] as const;

const icon = (): Element =>
  element(
    'Icon',
    {},
    ...SIZES.map((size) => element('bt:Image', { size: `${size}`, resid: `Icon.${size}` })),
  );

/** A resource by its name. */
const named = (tag: string, resid: string): Element => element(tag, { resid });

const resources = (at: At): Element =>
  element(
    'Resources',
    {},
    element(
      'bt:Images',
      {},
      ...SIZES.map((size) =>
        element('bt:Image', { id: `Icon.${size}`, DefaultValue: at(iconFile(size)) }),
      ),
    ),
    element(
      'bt:Urls',
      {},
      element('bt:Url', { id: 'Page.Url', DefaultValue: at(PAGE) }),
      inBoth('bt:Url', 'Functions.Url', { zh: at(FUNCTIONS.zh), en: at(FUNCTIONS.en) }),
    ),
    element(
      'bt:ShortStrings',
      {},
      element('bt:String', { id: 'Namespace', DefaultValue: NAMESPACE }),
      wordAs('Group.Label', 'group'),
      wordAs('Open.Label', 'open'),
      wordAs('Explain.Label', 'explain'),
    ),
    element(
      'bt:LongStrings',
      {},
      wordAs('Open.More', 'openMore'),
      wordAs('Explain.More', 'explainMore'),
    ),
  );

const wordAs = (id: string, word: ManifestWord): Element =>
  inBoth('bt:String', id, { zh: MANIFEST_WORDS.zh[word], en: MANIFEST_WORDS.en[word] });

const inBoth = (
  tag: string,
  id: string,
  { zh, en }: { readonly zh: string; readonly en: string },
): Element =>
  element(tag, { id, DefaultValue: zh }, element('bt:Override', { Locale: LOCALES.en, Value: en }));
