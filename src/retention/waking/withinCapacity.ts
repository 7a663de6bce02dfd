/** Whom a contact would go to, and who alone may make it; `null`: any adviser may. */
export interface Claim {
  readonly adviser: string | null;
}

/** An adviser, and the contacts for which he has time. */
export interface AdviserRoom {
  readonly adviser: string;
  readonly contacts: number;
}

/** Who gets a contact: the adviser who makes it (`null` where nobody's time is limited), or why nobody does. */
export type Place<C extends Claim> =
  | { readonly claim: C; readonly adviser: string | null; readonly refusal?: never }
  | { readonly claim: C; readonly adviser?: never; readonly refusal: Refusal };

/** Why a claim gets no contact. */
export type Refusal = 'adviser-absent' | 'adviser-full' | 'all-full';

/**
 * Gives contacts to claims, the most urgent first. A claim is taken as long as all that are taken can still be placed: its adviser has
 * time left for his own, and all advisers together for all. Those whom any adviser may call are placed at the end, with whoever has
 * the most time left, so that nobody's place hangs on an early choice. No other choice of as many claims is worth more in
 * sum, whatever falling worths gave the order (the claims that fit are a laminar matroid; Edmonds 1971).
 *
 * @param claims - In order of urgency.
 * @param rooms - The advisers; `null`: as many contacts as there are claims.
 * @returns A place a claim, in the same order. Cost: claims × 1, and for a claim without an adviser × advisers.
 */
export function withinCapacity<C extends Claim>(
  claims: readonly C[],
  rooms: readonly AdviserRoom[] | null,
): Place<C>[] {
  if (rooms === null) return claims.map((claim) => ({ claim, adviser: claim.adviser }));
  const left = new Map(rooms.map(({ adviser, contacts }) => [adviser, contacts]));
  let leftInAll = rooms.reduce((sum, { contacts }) => sum + contacts, 0);
  const judged = claims.map((claim) => {
    const refusal = refusalOf(claim, left, leftInAll);
    if (refusal !== undefined) return { claim, refusal };
    leftInAll -= 1;
    const { adviser } = claim;
    if (adviser !== null) left.set(adviser, (left.get(adviser) ?? 0) - 1);
    return { claim, adviser };
  });
  return judged.map((place) => {
    if (place.refusal !== undefined || place.adviser !== null) return place;
    const adviser = mostLeft(left);
    left.set(adviser, (left.get(adviser) ?? 0) - 1);
    return { claim: place.claim, adviser };
  });
}

function refusalOf(
  { adviser }: Claim,
  left: ReadonlyMap<string, number>,
  leftInAll: number,
): Refusal | undefined {
  const own = adviser === null ? leftInAll : left.get(adviser);
  if (own === undefined) return 'adviser-absent';
  if (adviser !== null && own === 0) return 'adviser-full';
  return leftInAll === 0 ? 'all-full' : undefined;
}

function mostLeft(left: ReadonlyMap<string, number>): string {
  let most: readonly [adviser: string, contacts: number] = ['', 0];
  for (const room of left) {
    if (room[1] > most[1] || (room[1] === most[1] && room[0] < most[0])) most = room;
  }
  return most[0];
}
