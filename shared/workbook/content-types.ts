import { done, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import { CONTENT_TYPES } from './office-names.ts';
import { type Package, unreadable } from './package.ts';
import { attribute, childrenOf, localName, type XmlElement } from './xml/xml.ts';

const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OTHER_KIND = /macroEnabled|spreadsheetml\.template|ms-excel/i;
const OTHER_PROGRAM = /wordprocessingml|presentationml|visio/i;

/**
 * Whether the package says that its main part is a plain workbook. Under that name no program opens
 * those with macros, binary ones and templates; where it says nothing, some open it and some do not.
 */
export function kindOfWorkbook(opened: Package, main: string): Result<undefined> {
  const types = opened.xmlOf(CONTENT_TYPES);
  if (!types) return stopped(workbookProblem('workbook-not-xlsx', {}));
  if (!types.ok) return types;
  const said = typesIn(types.value);
  if (said.some((type) => OTHER_KIND.test(type) && /main|binary/i.test(type))) {
    return stopped(workbookProblem('workbook-macros', {}));
  }
  if (said.some((type) => OTHER_PROGRAM.test(type) && /main/.test(type))) {
    return stopped(workbookProblem('workbook-not-xlsx', {}));
  }
  const isPlain = main === '' || typeOf(types.value, main) === PLAIN;
  return isPlain ? done(undefined) : unreadable(CONTENT_TYPES);
}

const typesIn = (types: XmlElement): string[] =>
  ['Default', 'Override'].flatMap((name) =>
    childrenOf(types, name).map((element) => attribute(element, 'ContentType') ?? ''),
  );

/** What is said of the part by name comes before what is said of its kind of name. */
function typeOf(types: XmlElement, part: string): string | undefined {
  if (localName(types.name) !== 'Types') return undefined;
  const named = childrenOf(types, 'Override').find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`,
  );
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const alike = childrenOf(types, 'Default').find(
    (element) => attribute(element, 'Extension')?.toLowerCase() === ending,
  );
  return attribute(named ?? alike ?? types, 'ContentType');
}
