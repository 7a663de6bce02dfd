// Fits TypeDoc to our pages. Each gets the title of its first heading, and a group, so that it needs no front matter, which
// GitHub and npm would show as a table; no page says its title twice; wide tables can be read; and Chinese headings and
// words are found as English ones are.
import { createRequire } from 'node:module';
import { Converter, JSX, PageEvent, RendererEvent, Slugger } from 'typedoc';

// The copy that TypeDoc builds its search index with.
const lunr = createRequire(import.meta.resolve('typedoc'))('lunr');

/** A table that is too wide is moved sideways by itself; on a phone its columns stay wide enough to read: names do not break. */
const tables = `.tsd-typography table { display: block; overflow-x: auto; }
@media (max-width: 768px) {
  .tsd-typography td, .tsd-typography th { min-width: 8em; }
}`;

/** Called by TypeDoc. */
export function load({ converter, renderer }) {
  const titles = new Map();
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    titles.set(page, titleOf(page));
    page.frontmatter.group = groupOf(page.name);
  });
  // The addresses are made from the names of the files; afterwards the names are what readers see.
  renderer.on(RendererEvent.BEGIN, () => {
    for (const [page, title] of titles) page.name = title;
  });
  renderer.on(PageEvent.END, (page) => {
    page.contents = withoutDoubledTitle(page);
  });
  renderer.hooks.on('head.end', () => JSX.createElement('style', null, tables));
  // GitHub leaves full-width marks out of the anchors of headings, TypeDoc does not: the same links must lead in both.
  const { slug } = Slugger.prototype;
  Slugger.prototype.slug = function (heading) {
    return slug.call(this, heading.replace(/[，。、？！：；（）“”《》]/g, ''));
  };
  // lunr takes all but Latin letters for marks at the edge of a word, and would leave nothing of a Chinese one.
  lunr.trimmer = (token) => token.update((word) => word.replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, ''));
  lunr.Pipeline.registerFunction(lunr.trimmer, 'trimmerOfAllLetters');
}

function titleOf({ name, content }) {
  // The changelog is headed by the name of the package.
  if (name === 'CHANGELOG') return 'Changelog';
  return /^# (.+)$/m.exec(content.map(({ text }) => text).join(''))[1];
}

// The README and the guides bring their own heading: above it TypeDoc sets the name of the project, or a trail of one page.
function withoutDoubledTitle({ url, contents }) {
  if (url !== 'index.html' && !url.startsWith('documents/')) return contents;
  return contents.replace(/<div class="tsd-page-title">.*?<\/div>/s, '');
}

function groupOf(name) {
  if (/^docs\/zh\/|README\.zh-CN/.test(name)) return '中文';
  return /^docs\/(?!architecture|glossary|benchmarks|robustness)/.test(name) ? 'Guides' : 'Project';
}
