import { useState } from 'preact/hooks';
import { readText } from '../read-text.ts';
import { useWords } from '../words/index.ts';
import { FileChooser } from './FileChooser.tsx';

interface Props {
  label: string;
  onText: (text: string, name: string) => Promise<void>;
}

/** A button that asks for a rulebook or a layout file, and says why one cannot be read. */
export function TextChooser({ label, onText }: Props) {
  const words = useWords();
  const [refused, setRefused] = useState<'textUnreadable' | 'textNotUtf8' | null>(null);
  async function open(file: File) {
    const read = await readText(file);
    setRefused('refused' in read ? read.refused : null);
    if ('text' in read) await onText(read.text, file.name);
  }
  return (
    <>
      <FileChooser label={label} accept=".yaml,.yml" onFile={open} />
      {refused && <p role="alert">{words[refused]}</p>}
    </>
  );
}
