import { OFFICE_LINKS } from './office-names.ts';
import { appendInside, type Edit, escapeXml, prefixOf } from './xml/edit-xml.ts';
import type { XmlElement } from './xml/xml.ts';

/** A part that lists other parts, with offsets into its text. */
interface Listed {
  readonly text: string;
  readonly root: XmlElement;
}

/** A relationship of the workbook. */
export interface Link {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

export const linkEdit = ({ text, root }: Listed, links: readonly Link[]): Edit =>
  appendInside(
    text,
    root,
    links
      .map(
        ({ id, kind, target }) =>
          `<${prefixOf(root)}Relationship Id="${id}" Type="${OFFICE_LINKS}/${kind}" Target="${target}"/>`,
      )
      .join(''),
  );

export const typesEdit = (
  { text, root }: Listed,
  types: readonly (readonly [string, string])[],
): Edit =>
  appendInside(
    text,
    root,
    types
      .map(
        ([part, type]) =>
          `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`,
      )
      .join(''),
  );
