import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real Firefox with windows, whose own buttons and questions can be looked at and pressed. */
export interface WindowedFirefox {
  /** @param path folder of a built extension */
  install(path: string): Promise<string>;
  go(address: string): Promise<void>;
  /** Runs in the browser itself, not in a page; a promise is waited for. */
  inBrowser<T>(script: string, ...given: readonly unknown[]): Promise<T>;
  /** Where something is on the display: in the browser's own window, or in a page of an extension. */
  placeOf(selector: string, page?: keyof typeof HOLDERS): Promise<readonly [x: number, y: number]>;
  /** The text of the extension's popup or side panel, once it holds a text. */
  textOf(page: keyof typeof HOLDERS, selector: string): Promise<string>;
  close(): Promise<void>;
}

const PREFERENCES = {
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'marionette.port': 0,
  // Its questions may be answered at once.
  'security.notification_enable_delay': 0,
  'intl.accept_languages': 'zh-CN, zh',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
  'termsofuse.bypassNotification': true,
  'xpinstall.signatures.required': false,
};

/**
 * @param tunnel the port of a proxy to everywhere that it may reach
 * @source https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function openFirefox(display: string, tunnel: number): Promise<WindowedFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  const preferences = { ...PREFERENCES, 'network.proxy.ssl_port': tunnel };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const words = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const firefox = spawn(process.env.FIREFOX ?? '/usr/bin/firefox-esr', words, {
    env: { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8' },
    stdio: 'ignore',
  });
  const ask = speakTo(connect(await portIn(profile, firefox), '127.0.0.1'));
  await ask('WebDriver:NewSession', {
    acceptInsecureCerts: true,
  });
  const run = async <T>(script: string, args: readonly unknown[]): Promise<T> => {
    await ask('Marionette:SetContext', { value: 'chrome' });
    const answer = await ask('WebDriver:ExecuteScript', { script, args });
    return (answer as { readonly value: T }).value;
  };
  return {
    install: async (path) =>
      ((await ask('Addon:Install', { path, temporary: true })) as { value: string }).value,
    async go(url) {
      await ask('Marionette:SetContext', { value: 'content' });
      await ask('WebDriver:Navigate', { url });
    },
    inBrowser: (script, ...given) => run(script, given),
    placeOf: (selector, page) =>
      page ? run(FIND_IN_EXTENSION, [HOLDERS[page], selector, 'place']) : run(FIND, [selector]),
    textOf: (page, selector) => run(FIND_IN_EXTENSION, [HOLDERS[page], selector, 'text']),
    async close() {
      const ended = new Promise((done) => firefox.once('exit', done));
      await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill());
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Where the browser shows a page of an extension. */
const HOLDERS = {
  popup: '.webextension-popup-browser',
  sidebar: '#sidebar',
  tab: 'browser[primary=true]',
};

/** Looks again until it is there. */
const UNTIL = `
  const until = async (look) => {
    for (const end = Date.now() + 10000; ; ) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error('Looked for 10 s in vain: ' + JSON.stringify([...given]));
      await new Promise((later) => setTimeout(later, 50));
    }
  };`;

/** In the browser's own window. */
const FIND = `
  const given = arguments;
  ${UNTIL}
  return until(() => {
    const one = [...document.querySelectorAll(given[0])].find((one) => one.getBoundingClientRect().width > 0);
    if (!one) return null;
    const { x, y, width, height } = one.getBoundingClientRect();
    return [window.mozInnerScreenX + x + width / 2, window.mozInnerScreenY + y + height / 2];
  });`;

/** In a page of the extension, which lives in another process: a script is sent there, and answers. */
const FIND_IN_EXTENSION = `
  const given = arguments;
  ${UNTIL}
  const inside = (selector) => {
    const one = content.document.querySelector(selector);
    one?.scrollIntoView({ block: 'center' });
    const box = one?.getBoundingClientRect();
    sendAsyncMessage('found', one && {
      text: one.textContent,
      place: [box.x + box.width / 2, box.y + box.height / 2],
    });
  };
  const script = 'data:;charset=utf-8,' + encodeURIComponent('(' + inside + ')(' + JSON.stringify(given[1]) + ')');
  // One that was open before may still be there, without a size.
  const shown = (at) => at.getBoundingClientRect().width > 0;
  const holder = () => {
    const at = [...document.querySelectorAll(given[0])].filter(shown).at(-1);
    return at?.messageManager ? at : at?.contentDocument?.querySelector('browser');
  };
  return until(async () => {
    const at = holder();
    const manager = at?.messageManager;
    if (!manager) return null;
    const found = await new Promise((done) => {
      const take = ({ data }) => (manager.removeMessageListener('found', take), done(data));
      manager.addMessageListener('found', take);
      manager.loadFrameScript(script, false);
      setTimeout(() => done(null), 1000);
    });
    if (!found) return null;
    if (given[2] === 'text') return found.text;
    return [at.screenX + found.place[0], at.screenY + found.place[1]];
  });`;

/** The port that it listens at, once it does. */
async function portIn(profile: string, firefox: ChildProcess): Promise<number> {
  const path = join(profile, 'MarionetteActivePort');
  while (!existsSync(path) || readFileSync(path, 'utf8') === '') {
    if (firefox.exitCode !== null) throw new Error(`Firefox ended with ${firefox.exitCode}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return Number(readFileSync(path, 'utf8'));
}

type Answer = readonly [
  kind: 1,
  id: number,
  problem: { readonly message: string } | null,
  result: unknown,
];

/** Questions one after the other, each as its length, a colon and JSON; so are the answers. */
function speakTo(socket: Socket) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let [received, count] = [Buffer.alloc(0), 0];
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || received.length < end) return;
      const told: unknown = JSON.parse(`${received.subarray(colon + 1, end)}`);
      received = received.subarray(end);
      if (Array.isArray(told)) waiting.get(told[1])?.(told as unknown as Answer);
    }
  });
  return (command: string, given: object): Promise<unknown> => {
    const text = JSON.stringify([0, ++count, command, given]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((done, stop) => {
      waiting.set(count, ([, , problem, result]) =>
        problem ? stop(new Error(problem.message)) : done(result),
      );
    });
  };
}
