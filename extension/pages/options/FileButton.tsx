interface Props {
  label: string;
  /** Extensions, as `accept` has them. */
  accept: string;
  multiple?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files: the browser's own control under our words. */
export function FileButton({ label, accept, multiple = false, onFiles }: Props) {
  return (
    <label class="file-button">
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Empty again, so that the same file can be chosen a second time.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
