import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  children: ComponentChildren;
}

/** Scrolls sideways what is too wide, by keys too; where there is room, it is no stop for Tab. */
export function Scroller({ label, children }: Props) {
  const element = useRef<HTMLElement>(null);
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = new ResizeObserver(() => setIsWide(current.scrollWidth > current.clientWidth));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <section ref={element} class="scroller" aria-label={label} {...(isWide ? { tabIndex: 0 } : {})}>
      {children}
    </section>
  );
}
