import * as oauth from 'oauth4webapi';
import type { Language } from '../language/language';
import { capacityOf, claimsOf } from './claims';
import type { Session } from './session';

/** The issuer's name has the public origin, which a page served for development does not have. */
const publicOrigin = import.meta.env.DEV ? 'http://localhost:7071' : location.origin;
const issuer = `${publicOrigin}/api/identity`;
const server: oauth.AuthorizationServer = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  end_session_endpoint: `${issuer}/logout`,
  token_endpoint: `${location.origin}/api/identity/token`,
  userinfo_endpoint: `${location.origin}/api/identity/userinfo`,
  authorization_response_iss_parameter_supported: true,
  id_token_signing_alg_values_supported: ['ES256'],
};
const client: oauth.Client = { client_id: 'web' };
const options = {
  [oauth.allowInsecureRequests]: location.protocol === 'http:',
  // A page that is left meanwhile must not lose the refresh token that the answer brings.
  [oauth.customFetch]: (url: string, init: object) => fetch(url, { ...init, keepalive: true }),
};

/** What one sign-in remembers while the person is at the provider. */
interface Flow { verifier: string; nonce: string; language: Language; next: string; silent: boolean }

export interface Wish {
  language: Language;
  /** The page of this site to come back to. */
  next: string;
  /** In which capacity; left out, the provider asks those who have several. */
  capacity?: string;
  /** Without any page of the provider: whoever would have to be shown one is not signed in. */
  silent?: boolean;
}

const keyOf = (state: string) => `egov-flow-${state}`;
const redirectOf = (language: Language) => `${publicOrigin}${language === 'en' ? '/en' : ''}/signed-in`;

/** Leaves for the provider. */
export async function begin(wish: Wish): Promise<void> {
  const flow: Flow = {
    verifier: oauth.generateRandomCodeVerifier(), nonce: oauth.generateRandomNonce(), language: wish.language, next: wish.next, silent: wish.silent === true,
  };
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint!);
  address.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    scope: 'openid profile business api',
    redirect_uri: redirectOf(wish.language),
    state,
    nonce: flow.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    acr_values: 'LoA2',
    ui_locales: wish.language,
    ...(wish.capacity === undefined ? {} : { acting_as: wish.capacity }),
    ...(flow.silent ? { prompt: 'none' } : {}),
  }).toString();
  sessionStorage.setItem(keyOf(state), JSON.stringify(flow));
  location.replace(address);
}

/** What became of a sign-in. */
export interface Finished { session: Session | null; next: string }

/** Takes the provider's answer, which the address of this page holds. */
export async function finish(address: URL): Promise<Finished> {
  const state = address.searchParams.get('state') ?? '';
  const kept = sessionStorage.getItem(keyOf(state));
  if (kept === null) {
    throw new Error('The sign-in was not begun in this tab, or is over.');
  }

  sessionStorage.removeItem(keyOf(state));
  const flow = JSON.parse(kept) as Flow;
  if (flow.silent && address.searchParams.has('error')) {
    return { session: null, next: flow.next };
  }

  const parameters = oauth.validateAuthResponse(server, client, address, state);
  return { next: flow.next, session: await alone(async () => {
    const answer = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectOf(flow.language), flow.verifier, options);
    return sessionOf(await oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: flow.nonce, requireIdToken: true }), null);
  }) };
}

/** A new token by the refresh token, which the browser brings in its cookie; null when there is none that is good. */
export const renew = (present: Session | null): Promise<Session | null> => alone(async () => {
  const answer = await oauth.genericTokenEndpointRequest(server, client, oauth.None(), 'refresh_token', {}, options);
  try {
    return await sessionOf(await oauth.processGenericTokenEndpointResponse(server, client, answer), present);
  } catch (refusal) {
    if (refusal instanceof oauth.ResponseBodyError && refusal.error === 'invalid_grant') {
      return null;
    }

    throw refusal;
  }
});

/** Leaves for the provider, which ends the session everywhere, and comes back to the front page. */
export function leave(who: Session, language: Language): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = server.end_session_endpoint!;
  const fields = {
    client_id: client.client_id, id_token_hint: who.idToken, post_logout_redirect_uri: `${publicOrigin}${language === 'en' ? '/en' : '/'}`, ui_locales: language,
  };
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }

  document.body.append(form);
  form.submit();
}

/** A refresh token is good once: of several tabs one asks at a time, each with what the one before was given. */
const alone = <T>(action: () => Promise<T>): Promise<T> => navigator.locks.request('egov-token', action) as Promise<T>;

async function sessionOf(answer: oauth.TokenEndpointResponse, present: Session | null): Promise<Session> {
  const claims = claimsOf(answer.access_token);
  const capacity = capacityOf(claims);
  const known = present?.id === claims.sub && present.capacity === capacity.capacity ? present : await namesOf(answer.access_token);
  return {
    ...capacity,
    token: answer.access_token,
    idToken: answer.id_token ?? present?.idToken ?? '',
    id: claims.sub,
    name: known.name,
    actsForName: known.actsForName,
    expires: claims.exp * 1000,
  };
}

async function namesOf(token: string): Promise<Pick<Session, 'name' | 'actsForName'>> {
  const answer = await oauth.userInfoRequest(server, client, token, options);
  const told = await oauth.processUserInfoResponse(server, client, oauth.skipSubjectCheck, answer);
  return { name: told.name ?? '', actsForName: typeof told['act_for_name'] === 'string' ? told['act_for_name'] : null };
}
