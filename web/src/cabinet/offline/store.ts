import { bytesOf, call } from '../../api/client';
import type { BallotView, DeskItem, Paper } from '../../api/cabinetTypes';
import { clearKept, openKept } from '../../app/kept';
import type { Language } from '../../language/language';

/** A ballot that is kept for reading. */
export interface KeptBallot { ballot: BallotView; at: string }

/** The file is not the one that the ballot names. */
export class AlteredError extends Error {}

const root = '/cabinet-kept';
const owner = `${root}/owner`;
const addressOf = (id: string) => `${root}/ballots/${id}`;
const paperAddress = (sha256: string) => `${root}/papers/${sha256}`;

export const digestOf = async (content: ArrayBuffer): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const json = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

/** What is kept is one person's: another's goes before anything of theirs is kept. */
export async function keepFor(person: string): Promise<void> {
  const cache = await openKept();
  const known = await cache?.match(owner);
  if (known !== undefined && (await known.text()) !== person) {
    await clearKept();
  }

  await (await openKept())?.put(owner, new Response(person));
}

/** The content of a paper, from what is kept or from the API; it is held against the digest that the ballot names. */
export async function paperContent(paper: Paper, language: Language): Promise<ArrayBuffer> {
  const kept = await (await openKept())?.match(paperAddress(paper.sha256));
  const content = kept === undefined ? await bytesOf(`/api/cabinet/files/${encodeURIComponent(paper.file)}`, language) : await kept.arrayBuffer();
  if ((await digestOf(content)) !== paper.sha256) {
    throw new AlteredError(paper.name);
  }

  return content;
}

/** Keeps a ballot with all its papers; false where the browser keeps nothing. */
export async function keepBallot(id: string, language: Language, progress: (done: number, all: number) => void = () => undefined): Promise<boolean> {
  const cache = await openKept();
  if (cache === null) {
    return false;
  }

  const { data: ballot } = await call<BallotView>(`/api/cabinet/ballots/${encodeURIComponent(id)}`, { language });
  for (const [place, paper] of ballot.papers.entries()) {
    progress(place, ballot.papers.length);
    if ((await cache.match(paperAddress(paper.sha256))) === undefined) {
      await cache.put(paperAddress(paper.sha256), new Response(await paperContent(paper, language), { headers: { 'Content-Type': paper.mediaType } }));
    }
  }

  await cache.put(addressOf(id), json({ ballot, at: new Date().toISOString() } satisfies KeptBallot));
  return true;
}

export async function keptBallot(id: string): Promise<KeptBallot | null> {
  const kept = await (await openKept())?.match(addressOf(id));
  return kept === undefined ? null : ((await kept.json()) as KeptBallot);
}

/** All ballots that are kept, those due first come first. */
export async function keptBallots(): Promise<KeptBallot[]> {
  const cache = await openKept();
  const found: KeptBallot[] = [];
  for (const request of await cache?.keys() ?? []) {
    if (new URL(request.url).pathname.startsWith(`${root}/ballots/`)) {
      found.push((await (await cache!.match(request))!.json()) as KeptBallot);
    }
  }

  return found.sort((one, other) => (one.ballot.due ?? '').localeCompare(other.ballot.due ?? ''));
}

/** Whether what is kept of the ballot is as the desk tells it. */
export const isCurrent = (kept: KeptBallot | undefined, item: DeskItem): boolean => kept !== undefined && kept.ballot.due === item.due;

/** Lets go of ballots that no longer wait for an answer, and of papers that no other ballot has. */
export async function dropOld(open: string[]): Promise<void> {
  const cache = await openKept();
  const kept = await keptBallots();
  const stays = kept.filter(({ ballot }) => open.includes(ballot.id));
  const papers = new Set(stays.flatMap(({ ballot }) => ballot.papers.map((paper) => paper.sha256)));
  for (const { ballot } of kept.filter((one) => !stays.includes(one))) {
    await cache?.delete(addressOf(ballot.id));
    for (const paper of ballot.papers.filter(({ sha256 }) => !papers.has(sha256))) {
      await cache?.delete(paperAddress(paper.sha256));
    }
  }
}
