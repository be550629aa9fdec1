import { Choice } from '../parts/Choice.tsx';
import { DeviceIds, devicesAmong } from '../parts/DeviceIds.tsx';
import type { ExportState } from './state/export.ts';
import { useWords } from './words/index.ts';

/** Imported records of other devices, each to be left out or not. */
export function ChainChoices({ state: { form, view, change } }: { state: ExportState }) {
  const words = useWords();
  const shown = view.value;
  if (shown.kind !== 'shown' || shown.offered.length === 0) return null;
  const { leftOut } = form.value;
  const devices = devicesAmong(shown.offered.map(({ chain }) => chain.header.device));
  const leave = (key: string, on: boolean) =>
    change({ leftOut: new Set([...leftOut].filter((left) => left !== key).concat(on ? [] : key)) });
  return (
    <fieldset>
      <legend>{words.devices}</legend>
      <p class="quiet">{words.devicesMore}</p>
      {shown.offered.map(({ key, chain: { header, days }, barred, included }) => (
        <Choice
          key={key}
          kind="checkbox"
          checked={included}
          disabled={barred !== null}
          onChange={(on) => leave(key, on)}
        >
          <span class="number">
            {words.chain(devices.indexOf(header.device) + 1, header.period.from, header.period.to)}
          </span>
          <span class="quiet block breakable">
            {words.chainAbout(header.member.name, days.length, header.made)}
            {barred && ` · ${words.barred[barred]}`}
          </span>
        </Choice>
      ))}
      <DeviceIds devices={devices} />
    </fieldset>
  );
}
