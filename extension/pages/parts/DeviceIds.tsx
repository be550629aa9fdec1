import { useWords } from './words/index.ts';

/** Devices in the order in which they come, as they are numbered. */
export const devicesAmong = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** The ids that stand behind the numbers of devices, for whoever has to compare them. */
export function DeviceIds({ devices }: { devices: readonly string[] }) {
  const words = useWords();
  if (devices.length === 0) return null;
  return (
    <details class="ids quiet">
      <summary>{words.deviceIds}</summary>
      <ol>
        {devices.map((id) => (
          <li key={id}>
            <code class="breakable">{id}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}
