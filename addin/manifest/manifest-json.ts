import { ACTIONS, ADDIN_ID, iconFile, LEAST_EXCEL_API, PAGE, type ServedAddin } from './addin.ts';
import { LOCALES, MANIFEST_WORDS } from './words.ts';

const SCHEMA =
  'https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.schema.json';
const LANGUAGE_SCHEMA =
  'https://developer.microsoft.com/json-schemas/teams/v1.24/MicrosoftTeams.Localization.schema.json';
export const ENGLISH_FILE = 'manifest-en.json';

const { zh, en } = MANIFEST_WORDS;

/**
 * The unified manifest, for those who deploy by it. It knows no custom functions yet, so that
 * `LIANPING.SCORE` and its kin come with the other one alone.
 */
export function manifestJson({ url, version }: ServedAddin): string {
  const at = (file: string) => `${url}/${file}`;
  const icons = [16, 32, 80].map((size) => ({ size, url: at(iconFile(size)) }));
  return json({
    $schema: SCHEMA,
    manifestVersion: '1.24',
    id: ADDIN_ID,
    version,
    name: { short: zh.name, full: `${zh.name} ${en.name}` },
    description: { short: zh.openMore, full: zh.description },
    developer: {
      name: 'Lianping',
      websiteUrl: at(PAGE),
      privacyUrl: at(PAGE),
      termsOfUseUrl: at(PAGE),
    },
    icons: { color: 'icon/192.png', outline: 'icon/32.png' },
    accentColor: '#B3321F',
    localizationInfo: {
      defaultLanguageTag: LOCALES.zh.toLowerCase(),
      additionalLanguages: [{ languageTag: LOCALES.en.toLowerCase(), file: ENGLISH_FILE }],
    },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: [{ name: 'ExcelApi', minVersion: LEAST_EXCEL_API }],
        },
        runtimes: [runtime(at(PAGE))],
        ribbons: [ribbon(icons)],
        contextMenus: [menu(icons)],
      },
    ],
  });
}

/** What an English Excel shows instead. */
export const manifestEnglish = (): string =>
  json({
    $schema: LANGUAGE_SCHEMA,
    'name.short': en.name,
    'name.full': `${en.name} ${zh.name}`,
    'description.short': en.openMore,
    'description.full': en.description,
    'extensions[0].ribbons[0].tabs[0].groups[0].label': en.group,
    'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label': en.open,
    'extensions[0].contextMenus[0].menus[0].controls[0].label': en.explain,
  });

type Icons = readonly { readonly size: number; readonly url: string }[];

const ribbon = (icons: Icons) => ({
  contexts: ['default'],
  tabs: [
    {
      builtInTabId: 'TabHome',
      groups: [
        {
          id: 'lianpingGroup',
          label: zh.group,
          icons,
          controls: [button({ id: 'open', label: zh.open, more: zh.openMore, icons })],
        },
      ],
    },
  ],
});

const menu = (icons: Icons) => ({
  menus: [
    {
      entryPoint: 'cell',
      controls: [button({ id: ACTIONS.explain, label: zh.explain, more: zh.explainMore, icons })],
    },
  ],
});

const runtime = (page: string) => ({
  id: 'lianping',
  type: 'general',
  lifetime: 'long',
  code: { page },
  actions: [
    { id: 'open', type: 'openPage', view: 'LianpingPane' },
    { id: ACTIONS.explain, type: 'executeFunction' },
  ],
});

interface Button {
  readonly id: string;
  readonly label: string;
  readonly more: string;
  readonly icons: Icons;
}

const button = ({ id, label, more, icons }: Button) => ({
  id: `${id}Button`,
  type: 'button',
  label,
  icons,
  supertip: { title: label, description: more },
  actionId: id,
});

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
