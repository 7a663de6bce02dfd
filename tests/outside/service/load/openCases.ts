/** Cases that all clients share: few, so that they come in one another's way. */
const CASES = 20;

/** Stores a customer for each of the cases, and opens them. */
export async function openCases(url: string, token: string): Promise<string[]> {
  const post = async (path: string, body: unknown): Promise<void> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  };
  const ids = Array.from({ length: CASES }, (_, place) => String(place + 1).padStart(2, '0'));
  for (const id of ids) {
    const suitability = { level: 'C3', assessedOn: '2024-01-05', validUntil: '2099-12-31' };
    await post('/v1/customers', { id: `c${id}`, kind: 'individual', name: `模拟客户${id}`, suitability });
    await post('/v1/cases', { id: `k${id}`, customer: `c${id}`, entry: 'normal' });
  }
  return ids.map((id) => `k${id}`);
}
