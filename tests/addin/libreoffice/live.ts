import type { Host } from '../../../addin/hosts/host.ts';
import { connect } from '../../../addin/hosts/libreoffice/connection.ts';
import { libreOfficeDocument } from '../../../addin/hosts/libreoffice/libreoffice-document.ts';
import type { Office } from './office.ts';

export interface Live {
  /** As the driver knows it. */
  readonly document: string;
  readonly host: Host;
}

/** Opens a workbook in LibreOffice and its pane, as the pane's page does it. */
export async function openLive(office: Office, path: string): Promise<Live> {
  const document = await office.open(path);
  return { document, host: await hostAt(await office.openPane(document)) };
}

/** The host behind the address that the browser was sent to. */
export async function hostAt(address: string): Promise<Host> {
  const { origin, hash } = new URL(address);
  sendOrigin(origin);
  const kept = new Map<string, string>();
  const tab = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const connection = await connect({ origin, hash, tab });
  if (!connection.ok) throw new Error('The ticket opens nothing');
  return libreOfficeDocument(connection.value);
}

const plainFetch = globalThis.fetch;

/** Node says no origin of its own; a browser says that of the page. */
function sendOrigin(origin: string): void {
  globalThis.fetch = (input, init) =>
    plainFetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), origin },
    });
}
