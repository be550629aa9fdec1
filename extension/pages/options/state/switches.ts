import { type Signal, signal } from '@preact/signals';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';
import { named } from '../../../members/own-sources.ts';

export interface SwitchPorts {
  sources(): Promise<readonly ReadingSource[]>;
  isOn(source: ReadingSource): Promise<boolean>;
  /** Switched on, and the browser has taken the permission back since. */
  isLost(source: ReadingSource): Promise<boolean>;
  turnOn(source: ReadingSource): Promise<boolean>;
  turnOff(source: ReadingSource): Promise<void>;
  /** Keeps a source that the member added under its new name. */
  rename(source: ReadingSource): Promise<void>;
  /** Forgets a source that the member added. */
  remove(source: ReadingSource): Promise<void>;
  /** Has the background put its scripts where the switches say. */
  arrange(): Promise<void>;
}

export interface SwitchView {
  readonly source: ReadingSource;
  readonly on: boolean;
  /** The member switched it on and the browser was not allowed to. */
  readonly refused: boolean;
  /** It was on, and the browser has taken the permission back since. */
  readonly lost: boolean;
}

export interface SwitchState {
  readonly switches: Signal<readonly SwitchView[]>;
  load(): Promise<void>;
  /** Call it in the click itself. */
  flip(view: SwitchView): Promise<void>;
  rename(view: SwitchView, name: string): Promise<void>;
  /** Takes a source of the member's own away; what was read there stays. */
  remove(view: SwitchView): Promise<void>;
}

/** One switch a source. A switch moves only when what it stands for has been done. */
export function createSwitchState(ports: SwitchPorts): SwitchState {
  const switches = signal<readonly SwitchView[]>([]);
  const show = (changed: SwitchView) => {
    switches.value = switches.value.map((view) =>
      view.source.id === changed.source.id ? changed : view,
    );
  };
  const stateOf = async (source: ReadingSource) => ({
    on: await ports.isOn(source),
    lost: await ports.isLost(source),
  });
  /** Pages that one is given may be those that another has lost. */
  const lookAgain = async (at: ReadingSource) => {
    const read = async (view: SwitchView) =>
      view.source.id === at.id ? view : { ...view, ...(await stateOf(view.source)) };
    switches.value = await Promise.all(switches.value.map(read));
  };
  return {
    switches,
    async load() {
      const read = async (source: ReadingSource) => ({
        source,
        refused: false,
        ...(await stateOf(source)),
      });
      switches.value = await Promise.all((await ports.sources()).map(read));
    },
    async flip({ source, on: wasOn }) {
      if (wasOn) await ports.turnOff(source);
      const on = !wasOn && (await ports.turnOn(source));
      await ports.arrange();
      show({ source, on, refused: !wasOn && !on, lost: false });
      await lookAgain(source);
    },
    async rename(view, name) {
      const source = named(view.source, name);
      await ports.rename(source);
      await ports.arrange();
      show({ ...view, source });
    },
    async remove({ source, on }) {
      if (on) await ports.turnOff(source);
      await ports.remove(source);
      await ports.arrange();
      switches.value = switches.value.filter((view) => view.source.id !== source.id);
      await lookAgain(source);
    },
  };
}
