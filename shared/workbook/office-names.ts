/** Names that the file format fixes. */
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The part that says of what kind each part is. */
export const CONTENT_TYPES = '[Content_Types].xml';
/** Kinds of relationships begin with it. */
export const OFFICE_LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
