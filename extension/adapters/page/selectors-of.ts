/** Elements that are what their name says; most other names find anything on the next page. */
const TELLING = ['h1', 'article', 'main', 'time'];

/** By id, by class, by name, else by what holds it; each only if it finds this very element first. */
export function selectorsOf(element: Element): readonly string[] {
  const { localName, ownerDocument } = element;
  // Names with a hyphen are made up by the site, for this very thing.
  const isTelling = TELLING.includes(localName) || localName.includes('-');
  const own = [...namesOf(element), ...(isTelling ? [localName] : [])];
  const finds = (selector: string) => ownerDocument.querySelector(selector) === element;
  const found = own.filter(finds);
  if (found.length > 0) return found;
  return fromHolder(element.parentElement, ` > ${localName}`).filter(finds);
}

function namesOf({ id, classList, localName }: Element): readonly string[] {
  const classes = [...classList].map((name) => `.${CSS.escape(name)}`);
  return [
    // An id with a number in it may be this article's own.
    ...(id === '' || /\d{3}/.test(id) ? [] : [`#${CSS.escape(id)}`]),
    ...classes.map((name) => `${localName}${name}`),
    ...classes,
  ];
}

/** From the nearest element around that has a name, step by step. */
function fromHolder(holder: Element | null, steps: string): readonly string[] {
  if (!holder || holder.localName === 'body') return [];
  const [name] = namesOf(holder);
  return name ? [name + steps] : fromHolder(holder.parentElement, ` > ${holder.localName}${steps}`);
}
