import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LanguageContext, messagesIn } from '../language/language';
import { signOut } from '../session/keeper';
import { useRestoring, useSession } from '../session/session';
import { WhoActs } from '../session/WhoActs';
import { PageLink } from './PageLink';
import { inOtherLanguage, languageOf, pathOf } from './paths';
import { SchemeSwitch } from './SchemeSwitch';

/** What stands around every page: skip link, header with navigation, content, footer. */
export function Shell() {
  const { pathname, search } = useLocation();
  const language = languageOf(pathname);
  const messages = messagesIn(language);
  const signedIn = useSession();
  const restoring = useRestoring();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // A page that is followed to begins at its content, for eyes and for screen readers.
  useEffect(() => {
    if (first.current) {
      first.current = false;
    } else {
      main.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, [pathname]);

  const current = (href: string) => (pathname === href || (href.length > 3 && pathname.startsWith(`${href}/`)) ? ('page' as const) : undefined);
  const item = (href: string, text: string) => (
    <li>
      <PageLink href={href} aria-current={current(href)}>{text}</PageLink>
    </li>
  );
  const query = new URLSearchParams(search as Record<string, string>).toString();

  return (
    <LanguageContext value={language}>
      <a className="ds-skip-link" href="#content">{messages.skip}</a>
      <header className="site-header">
        <div className="page-width site-header__row">
          <PageLink className="site-name" href={pathOf('home', language)}>
            <img src="/mark.svg" alt="" width="40" height="40" />
            <span>
              <strong>{messages.product}</strong>
              <small>{messages.tagline}</small>
            </span>
          </PageLink>
          <nav className="site-nav" aria-label={messages.menu.label}>
            <ul>
              {item(pathOf('search', language), messages.menu.procedures)}
              {signedIn?.role === 'citizen' && item(pathOf('dossiers', language), messages.menu.dossiers)}
              {(signedIn?.role === 'official' || signedIn?.role === 'leader') && item(pathOf('desk', language), messages.menu.desk)}
              {(signedIn?.role === 'official' || signedIn?.role === 'leader') && item(pathOf('mailbox', language), messages.menu.documents)}
              {(signedIn?.role === 'official' || signedIn?.role === 'leader') && item(pathOf('cabinet', language), messages.menu.cabinet)}
              {(signedIn?.role === 'official' || signedIn?.role === 'leader') && item(pathOf('reporting', language), messages.menu.reporting)}
              {signedIn?.role === 'other' && item(pathOf('token', language), messages.menu.token)}
              {signedIn ? (
                <li>
                  <button
                    type="button"
                    className="site-nav__button"
                    onClick={() => void signOut(language)}
                  >
                    {messages.menu.signOut}
                  </button>
                </li>
              ) : (
                !restoring && item(pathOf('signIn', language), messages.menu.signIn)
              )}
              <li>
                <PageLink href={inOtherLanguage(pathname) + (query ? `?${query}` : '')} hrefLang={language === 'en' ? 'vi' : 'en'} lang={language === 'en' ? 'vi' : 'en'}>
                  {messages.language.other}
                </PageLink>
              </li>
            </ul>
          </nav>
        </div>
        {signedIn && <WhoActs who={signedIn} />}
      </header>
      <main id="content" ref={main} tabIndex={-1} className="page-width">
        <Outlet />
      </main>
      <footer className="site-footer">
        <div className="page-width site-footer__row">
          <p>{messages.footer.about}</p>
          <ul>
            <li><PageLink href={pathOf('indicators', language)}>{messages.footer.indicators}</PageLink></li>
            <li><PageLink href={pathOf('openData', language)}>{messages.footer.openData}</PageLink></li>
            <li><PageLink href={pathOf('docs', language)}>{messages.footer.api}</PageLink></li>
            <li><a className="ds-link" href="/api/agencies">{messages.footer.agencies}</a></li>
          </ul>
          <SchemeSwitch />
        </div>
      </footer>
    </LanguageContext>
  );
}
