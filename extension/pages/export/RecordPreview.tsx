import { chainKey } from '../../../shared/reading/record/merge-records.ts';
import { writeRecord } from '../../../shared/reading/record/read-record.ts';
import { ChainView } from './ChainView.tsx';
import { Fold } from './Fold.tsx';
import { SheetView } from './SheetView.tsx';
import type { ExportState, ExportView } from './state/export.ts';
import { useWords } from './words/index.ts';

interface Props {
  state: ExportState;
  /** This one. */
  device: string;
}

/** The record as the file will hold it. */
export function RecordPreview({ state, device }: Props) {
  const words = useWords();
  const view = state.view.value;
  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      {view.kind === 'loading' && <p class="quiet">{words.loading}</p>}
      {view.kind === 'no-name' && <p role="status">{words.noName}</p>}
      {view.kind === 'no-range' && <p role="status">{words.noRange}</p>}
      {view.kind === 'shown' && <Shown state={state} view={view} device={device} />}
    </section>
  );
}

interface ShownProps extends Props {
  view: Extract<ExportView, { kind: 'shown' }>;
}

/** The sheets first, since they are what is read; then the data that is checked. */
function Shown({ state, view, device }: ShownProps) {
  const words = useWords();
  return (
    <>
      <p class="quiet">{words.previewMore}</p>
      {view.record.chains.every(({ days }) => days.length === 0) && <p>{words.noDays}</p>}
      {view.sheets.map((sheet) => (
        <SheetView key={sheet.name} sheet={sheet} />
      ))}
      <h3>{words.inside}</h3>
      <p>{words.insideMore}</p>
      <Fold name="devices" summary={words.byDevice}>
        {() =>
          view.record.chains.map((chain) => (
            <ChainView key={chainKey(chain)} chain={chain} own={chain.header.device === device} />
          ))
        }
      </Fold>
      <Fold name="raw" summary={words.raw}>
        {() => <pre>{writeRecord(view.record)}</pre>}
      </Fold>
      <Save state={state} file={view.file} />
    </>
  );
}

/** Always in sight, however long the record is. */
function Save({ state, file }: { state: ExportState; file: string }) {
  const words = useWords();
  return (
    <div class="save">
      <button type="button" class="primary" onClick={state.save}>
        {words.save}
      </button>
      <p class="quiet breakable" role="status">
        {state.saved.value ? words.saved(file) : words.waysOut}
      </p>
    </div>
  );
}
