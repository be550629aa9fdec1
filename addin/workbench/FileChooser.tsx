import type { ChosenFile } from './chosen-file.ts';

interface Props {
  label: string;
  isPrimary?: boolean;
  onFile: (file: ChosenFile) => void;
}

/** A button that asks for a workbook. */
export function FileChooser({ label, isPrimary = false, onFile }: Props) {
  return (
    <label class={isPrimary ? 'button primary' : 'button'}>
      {label}
      <input
        type="file"
        class="visually-hidden"
        // Other kinds may be chosen too: they get a sentence on how to save them as .xlsx.
        accept=".xlsx,.xls,.et,.csv"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file, once mended, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
