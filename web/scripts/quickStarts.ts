import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

/** A page of docs/quick-starts as the site shows it. */
export interface QuickStartText { title: string; lead: string; html: string }

/** Where the files stand from which the commands of the pages take their samples. */
const samples = '/docs/samples/';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Code can be scrolled, so it must be reached by keyboard; links between the pages lead to their addresses on the site. */
const markdown = new Marked({
  renderer: {
    code: ({ text, lang }) => `<pre tabindex="0" class="code code--${escape(lang ?? 'text')}"><code>${escape(text)}</code></pre>\n`,
    table(token) {
      const row = (cells: typeof token.header, name: string) => `<tr>${cells.map((cell) => `<${name}>${this.parser.parseInline(cell.tokens)}</${name}>`).join('')}</tr>`;
      return `<div class="table-frame" tabindex="0"><table class="ds-table"><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
    },
    link({ href, tokens }) {
      const page = /^\d+-([a-z-]+)\.(en|vi)\.md$/.exec(href);
      const address = page === null ? href.replace(/^samples\//, samples) : page[2] === 'en' ? `/en/docs/quick-starts/${page[1]}` : `/docs/bat-dau-nhanh/${page[1]}`;
      return `<a class="ds-link" href="${escape(address)}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

/** Reads a page: its title, its first sentence, and all that follows the title as HTML. */
export function read(text: string): QuickStartText {
  const [, title, body] = /^# (.+)\n+([\s\S]+)$/.exec(text)!;
  return { title: title!, lead: /^.+?\.(?=\s)/.exec(body!)![0].replaceAll('`', ''), html: markdown.parse(body!, { async: false }) };
}

/** Lets the site import the pages of docs/quick-starts, made into HTML when it is built, and puts their samples beside it. */
export const quickStarts = (): Plugin => ({
  name: 'quick-starts',
  transform: (text, id) => (/\/docs\/quick-starts\/[^/]+\.md$/.test(id) ? { code: `export default ${JSON.stringify(read(text))};`, map: null } : null),
  generateBundle() {
    const folder = join(import.meta.dirname, '../../docs/quick-starts/samples');
    for (const name of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: samples.slice(1) + name, source: readFileSync(join(folder, name)) });
    }
  },
});
