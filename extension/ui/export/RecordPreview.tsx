import { chainKey } from '../../../shared/reading/record/merge-records.ts';
import { writeRecord } from '../../../shared/reading/record/read-record.ts';
import type { ReadingSource } from '../../../shared/reading/source.ts';
import type { ExportState, ExportView } from '../../state/export.ts';
import { useExportWords } from '../words-export.ts';
import { ChainView } from './ChainView.tsx';

interface Props {
  state: ExportState;
  /** This one. */
  device: string;
  sources: readonly ReadingSource[];
}

/** The record as the file will hold it. */
export function RecordPreview({ state, ...about }: Props) {
  const words = useExportWords();
  const view = state.view.value;
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      {view.kind === 'loading' && <p class="quiet">{words.loading}</p>}
      {view.kind === 'no-name' && <p role="status">{words.noName}</p>}
      {view.kind === 'no-range' && <p role="status">{words.noRange}</p>}
      {view.kind === 'shown' && <Shown state={state} view={view} {...about} />}
    </section>
  );
}

interface ShownProps extends Props {
  view: Extract<ExportView, { kind: 'shown' }>;
}

function Shown({ state, view, device, sources }: ShownProps) {
  const words = useExportWords();
  return (
    <>
      <p class="quiet">{words.previewMore}</p>
      {view.record.chains.map((chain) => (
        <ChainView
          key={chainKey(chain)}
          chain={chain}
          own={chain.header.device === device}
          sources={sources}
        />
      ))}
      <details class="raw">
        <summary>{words.raw}</summary>
        <pre>{writeRecord(view.record)}</pre>
      </details>
      <h3>{words.chainTitle}</h3>
      <p>{words.chainMore}</p>
      <div class="save">
        <button type="button" class="primary" onClick={state.save}>
          {words.save}
        </button>
        <p class="quiet breakable" role="status">
          {state.saved.value ? words.saved(view.file) : words.waysOut}
        </p>
      </div>
    </>
  );
}
