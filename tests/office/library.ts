import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';

/** The one whose seams were measured; its licence: to develop and test add-ins, never to be shipped. */
export const VERSION = '1.1.110';
const FOLDER = 'tests/office/node_modules/@microsoft/office-js';
const FILE = `${FOLDER}/dist/excel-win32-16.01.debug.js`;

/** Text out, text back: what the library knows of the program it runs in. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

export interface Realm {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

let script: vm.Script | undefined;

/** Microsoft's own office.js, as far as it is about Excel, in a realm that has hardly anything else. */
export function loadLibrary(bridge: Bridge, supports: (version: string) => boolean): Realm {
  if (!existsSync(FILE)) {
    throw new Error(
      `Microsoft’s own office.js ${VERSION} is not there: run “node .ci/setup.mjs --tests”, which installs it for the tests alone.`,
    );
  }
  script ??= new vm.Script(readFileSync(FILE, 'utf8'), { filename: 'office.js' });
  const realm = bareRealm();
  script.runInContext(vm.createContext(realm));
  seams(realm, bridge, supports);
  return realm as unknown as Realm;
}

/** Places inside the library that nobody promises: one that moved is told by its name. */
function seams(
  realm: Record<string, unknown>,
  bridge: Bridge,
  supports: (version: string) => boolean,
): void {
  const extension = realm.OfficeExtension as {
    readonly CommonUtility?: { _doApiNotSupportedCheck?: boolean };
    readonly HostBridge?: { init(bridge: Bridge): void };
  };
  if (!extension?.CommonUtility || !extension.HostBridge) {
    throw new Error(
      `office.js ${VERSION} has no HostBridge or CommonUtility any more: a seam moved`,
    );
  }
  const isSetSupported = (set: string, version: string) => set !== 'ExcelApi' || supports(version);
  realm.Office = Object.create(realm.Office as object, {
    context: { value: { requirements: { isSetSupported } } },
  });
  // Its own table of members and the versions that brought them, which is off by default.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  extension.HostBridge.init(bridge);
}

function bareRealm(): Record<string, unknown> {
  const nothing = () => {};
  const node = () => ({
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
    style: {},
  });
  const document = {
    ...node(),
    readyState: 'complete',
    cookie: '',
    head: node(),
    body: node(),
    createElement: node,
    getElementsByTagName: () => [node()],
  };
  const location = { href: 'https://localhost/', protocol: 'https:', search: '', hash: '' };
  const realm: Record<string, unknown> = {
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, performance, URL },
    ...{ document, location, navigator: { userAgent: 'node' }, history: {}, external: {} },
    ...{ addEventListener: nothing, removeEventListener: nothing },
  };
  for (const name of ['window', 'self', 'top', 'parent']) realm[name] = realm;
  return realm;
}
