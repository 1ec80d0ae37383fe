import type { BodyView, SeatRole } from '../../api/cabinetTypes';

export type Tab = 'ballots' | 'submissions' | 'agenda' | 'sessions' | 'seats';

/** What the caller is in the body. */
export const rolesIn = (body: BodyView): SeatRole[] => [...new Set(body.seats.filter((seat) => body.mine.includes(seat.id)).map((seat) => seat.role))];

const leads = (roles: SeatRole[]) => roles.some((role) => role === 'chair' || role === 'deputy' || role === 'secretary');

/** The parts of a body that somebody with these seats sees. */
export const tabsFor = (roles: SeatRole[]): Tab[] => (leads(roles) ? ['ballots', 'submissions', 'agenda', 'sessions', 'seats'] : ['ballots', 'seats']);

/** The lists of ballots that somebody with these seats may ask for; others see what is published. */
export const listsFor = (roles: SeatRole[]): string[] => (leads(roles) ? ['open', 'prepared', 'overdue', 'closed', 'published', 'recalled'] : ['published']);

/** Lists of what is over go by years. */
export const isByYear = (list: string): boolean => ['closed', 'published', 'recalled'].includes(list);
