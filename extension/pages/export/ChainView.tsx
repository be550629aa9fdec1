import type { Chain } from '../../../shared/reading/record/record.ts';
import { DeviceIds } from '../parts/DeviceIds.tsx';
import { DaysTable } from './DaysTable.tsx';
import { useWords } from './words/index.ts';

interface Props {
  chain: Chain;
  /** Of this device. */
  own: boolean;
}

/** The days of one device as they are sealed: what was measured, by hand, and taken off. */
export function ChainView({ chain, own }: Props) {
  const words = useWords();
  const { header, days } = chain;
  return (
    <article class="chain" data-device={header.device}>
      <h4>
        {own ? words.thisDevice : words.otherDevice}{' '}
        <span class="quiet number">{words.days(days.length)}</span>
      </h4>
      <DeviceIds devices={[header.device]} />
      {days.length === 0 ? <p>{words.noDays}</p> : <DaysTable chain={chain} />}
    </article>
  );
}
