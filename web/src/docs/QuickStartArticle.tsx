import type { Language } from '../language/language';
import { docsIn } from '../language/docs';
import { pathOf } from '../app/paths';
import type { QuickStart } from './quickStarts';

/** A quick start. Its HTML was made of our own page when the site was built. */
export function QuickStartArticle({ page, language }: { page: QuickStart; language: Language }) {
  return (
    <article className="stack docs-article">
      <p className="eyebrow"><a className="ds-link" href={pathOf('docs', language)}>{docsIn(language).title}</a></p>
      <h1 className="ds-heading" data-size="lg">{page.title}</h1>
      <div className="stack" dangerouslySetInnerHTML={{ __html: page.html }} />
    </article>
  );
}
