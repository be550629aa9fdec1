interface Props {
  label: string;
  /** Endings that the browser offers first, `.yaml,.yml`. */
  accept: string;
  isPrimary?: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileChooser({ label, accept, isPrimary = false, onFile }: Props) {
  return (
    <label class={isPrimary ? 'button primary' : 'button'}>
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
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
