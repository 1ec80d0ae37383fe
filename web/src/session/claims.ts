import type { Session } from './session';

/** What the access token says of the person. It is our own provider's, for our own APIs: they prove it, this only shows it. */
export interface Claims { sub: string; exp: number; roles?: string[]; agency?: string; act_for?: string; mandate?: string }

/** The claims of a JSON Web Token. */
export function claimsOf(token: string): Claims {
  const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0)))) as Claims;
}

/** The capacity in which the token lets somebody act. */
export function capacityOf(claims: Claims): Pick<Session, 'role' | 'agency' | 'actsFor' | 'capacity'> {
  const roles = claims.roles ?? [];
  const role = roles.includes('leader') ? 'leader' : roles.includes('official') ? 'official' : roles.includes('citizen') ? 'citizen' : 'other';
  const agency = claims.agency ?? null;
  const actsFor = claims.act_for ?? null;
  const capacity = agency !== null ? `office:${agency}` : actsFor === null ? 'self' : `${/^\d{12}$/.test(actsFor) ? 'person' : 'business'}:${actsFor}${claims.mandate ? `:${claims.mandate}` : ''}`;
  return { role, agency, actsFor, capacity };
}
