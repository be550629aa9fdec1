import { browser } from 'wxt/browser';
import { isOn, turnOff, turnOn } from '../../adapters/switches.ts';
import { SOURCES } from '../../seeds.ts';
import { SWITCHED } from '../../state/messages.ts';
import { createSwitchState } from '../../state/switches.ts';
import { mount } from '../../ui/mount.tsx';
import { Options } from '../../ui/Options.tsx';

const state = createSwitchState(
  { isOn, turnOn, turnOff, arrange: () => browser.runtime.sendMessage(SWITCHED) },
  SOURCES,
);
mount(<Options state={state} />);
state.load();
