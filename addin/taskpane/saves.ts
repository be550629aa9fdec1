/** How the pane gives the user files to keep: each host names and saves them in its own way. */
export interface Saves {
  /** @param text of the layout file */
  layout(text: string): void;
  rulebook(name: string, text: string): void;
  /** The working copy; absent where the workbook itself was written. */
  readonly copy?: (() => void) | undefined;
}
