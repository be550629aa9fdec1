import { CONFORMANCE_ID, CONFORMANCE_PAGE, iconFile, type ServedAddin } from './addin.ts';
import { officeApp, requiredSet } from './manifest-xml.ts';
import { LOCALES } from './words.ts';
import { element, xmlDocument } from './xml.ts';

/** An add-in that is a pane and nothing else: whoever wants to try a program loads it beside the real one. */
export function conformanceManifest({ url, version }: ServedAddin): string {
  const at = (file: string) => `${url}/${file}`;
  return xmlDocument(
    officeApp(
      element('Id', {}, CONFORMANCE_ID),
      element('Version', {}, `${version}.0`),
      element('ProviderName', {}, 'Lianping'),
      element('DefaultLocale', {}, LOCALES.zh),
      element('DisplayName', { DefaultValue: '联评合规' }),
      element('Description', { DefaultValue: '在这个程序里逐项试一遍联评要做的事。' }),
      element('IconUrl', { DefaultValue: at(iconFile(32)) }),
      element('HighResolutionIconUrl', { DefaultValue: at(iconFile(64)) }),
      element('SupportUrl', { DefaultValue: at(CONFORMANCE_PAGE) }),
      element('Hosts', {}, element('Host', { Name: 'Workbook' })),
      element('Requirements', {}, requiredSet()),
      element(
        'DefaultSettings',
        {},
        element('SourceLocation', { DefaultValue: at(CONFORMANCE_PAGE) }),
      ),
      element('Permissions', {}, 'ReadWriteDocument'),
    ),
  );
}
