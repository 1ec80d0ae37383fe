import type { DeskItem, SeatItem, SeatRole } from '../../api/cabinetTypes';

/** What waits for an answer before what has one; in both, what is due first comes first. */
export const inOrder = (items: DeskItem[]): DeskItem[] => {
  const isDone = (item: DeskItem) => Number(item.state === 'answered');
  return [...items].sort((one, other) => isDone(one) - isDone(other) || Date.parse(one.due) - Date.parse(other.due) || one.number.localeCompare(other.number));
};

/** The bodies in which somebody holds seats, each once. */
export function bySeat(seats: SeatItem[]): { body: string; name: SeatItem['name']; roles: SeatRole[] }[] {
  return [...new Set(seats.map((seat) => seat.body))].map((body) => {
    const held = seats.filter((seat) => seat.body === body);
    return { body, name: held[0]!.name, roles: [...new Set(held.map((seat) => seat.role))] };
  });
}
