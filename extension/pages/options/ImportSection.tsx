import { sayReadingProblem } from '../../../shared/messages/reading.ts';
import { chainKey } from '../../../shared/reading/record/merge-records.ts';
import type { Chain } from '../../../shared/reading/record/record.ts';
import { DeviceIds, devicesAmong } from '../parts/DeviceIds.tsx';
import { useLanguage } from '../parts/language.tsx';
import { FileButton } from './FileButton.tsx';
import { Section } from './Section.tsx';
import type { RecordImportState, RecordOutcome } from './state/records.ts';
import { useWords } from './words/index.ts';

/** Records of the member's other devices, put beside the ledger. */
export function ImportSection({ state }: { state: RecordImportState }) {
  const { import: words } = useWords();
  const chains = state.chains.value;
  const devices = devicesAmong(chains.map(({ header }) => header.device));
  const take = (files: readonly File[]) =>
    state.take(
      files.map((file) => ({
        name: file.name,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    );
  return (
    <Section id="import" intro={words.intro}>
      <FileButton label={words.choose} accept=".xlsx" multiple onFiles={take} />
      <ul class="outcomes" aria-live="polite">
        {state.outcomes.value.map((outcome) => (
          <Outcome key={outcome.file} outcome={outcome} />
        ))}
      </ul>
      <h3 id="imported">{words.list}</h3>
      {chains.length === 0 && <p class="quiet">{words.empty}</p>}
      <ul class="rows" aria-labelledby="imported">
        {chains.map((chain) => (
          <ChainRow
            key={chainKey(chain)}
            chain={chain}
            device={devices.indexOf(chain.header.device) + 1}
          />
        ))}
      </ul>
      <DeviceIds devices={devices} />
    </Section>
  );
}

function Outcome({ outcome }: { outcome: RecordOutcome }) {
  const { import: words, notDone } = useWords();
  return (
    <li class="told-box">
      <strong class="breakable">{outcome.file}</strong>
      {outcome.kind === 'kept' && (
        <p>
          {outcome.chains > 0 && words.kept(outcome.chains, outcome.days)}{' '}
          {outcome.known > 0 && words.known(outcome.known)}{' '}
          {outcome.own > 0 && words.own(outcome.own)}
        </p>
      )}
      {outcome.kind === 'refused' && <Problems {...outcome} />}
      {outcome.kind === 'not-done' && <p>{notDone}</p>}
    </li>
  );
}

function Problems({ problems }: Extract<RecordOutcome, { kind: 'refused' }>) {
  const { import: words } = useWords();
  const language = useLanguage().language;
  return (
    <>
      <p>{words.refused}</p>
      <ul class="problems">
        {problems
          .map((problem) => sayReadingProblem(problem, language))
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
    </>
  );
}

interface RowProps {
  chain: Chain;
  /** Its number among those that are listed. */
  device: number;
}

function ChainRow({ chain: { header, days }, device }: RowProps) {
  const { import: words } = useWords();
  const { period, made, member } = header;
  return (
    <li>
      <span class="number">{words.chain(device, period.from, period.to)}</span>
      <span class="quiet breakable">{words.about(member.name, days.length, made)}</span>
    </li>
  );
}
