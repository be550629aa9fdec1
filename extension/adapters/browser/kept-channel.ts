/** Tells the extension's own pages, by the browser's channel between them, that totals grew. */
const NAME = 'ledger-kept';

export function tellKept(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(null);
  channel.close();
}

export function onKept(run: () => void): void {
  new BroadcastChannel(NAME).addEventListener('message', run);
}
