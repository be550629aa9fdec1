/** A report as a page that stands alone. */
export interface SavedPage {
  /** Tag of its language. */
  readonly lang: string;
  readonly title: string;
  readonly css: string;
  /** Markup that a browser wrote, in which every text is escaped. */
  readonly body: string;
}

/** Nothing may run in it and nothing is fetched, whatever a title holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** One HTML file with its looks in it, without any script, image or address. */
export function savedPage({ lang, title, css, body }: SavedPage): string {
  return `<!doctype html>
<html lang="${escapeText(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>
${css}
body { margin: 0; background: var(--paper); }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
