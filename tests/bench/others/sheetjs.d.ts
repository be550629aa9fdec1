/** How many cells of the first sheet SheetJS reads with a value. */
export function countMarksBySheetJs(bytes: Uint8Array): number;
