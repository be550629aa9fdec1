import { render } from 'preact';
import { browser } from 'wxt/browser';
import { isOn, turnOff, turnOn } from '../../adapters/switches.ts';
import { SOURCES } from '../../seeds.ts';
import { SWITCHED } from '../../state/messages.ts';
import { createSwitchState } from '../../state/switches.ts';
import { LanguageProvider } from '../../ui/language.tsx';
import { Options } from '../../ui/Options.tsx';

const state = createSwitchState(
  { isOn, turnOn, turnOff, arrange: () => browser.runtime.sendMessage(SWITCHED) },
  SOURCES,
);
const tag = navigator.language;
document.documentElement.lang = tag;
render(
  <LanguageProvider tag={tag}>
    <Options state={state} />
  </LanguageProvider>,
  document.body,
);
state.load();
