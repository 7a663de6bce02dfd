import { type Language, wordTerm } from 'panhuo';
import { useId, useMemo, useState } from 'preact/hooks';
import { count, listing, wholeMoney } from '../../../../branch-review/report/format.js';
import { kindsRefused } from '../../../../branch-review/report/gateWords.js';
import { Choice } from '../../components/Choice.js';
import { Table } from '../../components/Table.js';
import { CHOICES } from './campaign.js';
import type { Sleeper } from './sleepers.js';
import { words } from './words.js';

/** The columns by which the list can be sorted; numbers begin with the highest. */
const columns = {
  customer: ({ id }: Sleeper) => Number(id),
  silentMonths: ({ silentMonths }: Sleeper) => silentMonths,
  tradesAYear: ({ tradesAYear }: Sleeper) => tradesAYear,
  commissionAYear: ({ commissionAYear }: Sleeper) => Number(commissionAYear),
  assets: ({ assets }: Sleeper) => Number(assets),
  deepLoser: ({ deepLoser }: Sleeper) => Number(deepLoser),
  gate: ({ contact }: Sleeper) => Number(contact.value.allowed),
} as const;

type Column = keyof typeof columns;

const filters = ['all', 'callable', 'onlyChosen'] as const;

/** The dormant customers with a box each. Whom the gate refuses cannot be chosen, and the row says why. */
export function SleeperTable(props: {
  readonly language: Language;
  readonly sleepers: readonly Sleeper[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}) {
  const { language, sleepers, chosen, onToggle } = props;
  const [sort, setSort] = useState<{ readonly by: Column; readonly falling: boolean }>({
    by: 'customer',
    falling: false,
  });
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const sorted = useMemo(() => {
    const figure = columns[sort.by];
    return [...sleepers].sort((a, b) => (sort.falling ? figure(b) - figure(a) : figure(a) - figure(b)));
  }, [sleepers, sort]);
  const seen = sorted.filter(
    ({ id, contact }) =>
      filter === 'all' || (filter === 'callable' ? contact.value.allowed : chosen.includes(id)),
  );
  return (
    <>
      <div class="waking-filter screen-only">
        <Choice
          legend={words.show[language]}
          options={filters.map((value) => ({ value, text: words[value][language] }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <div
        class="table-frame waking-frame screen-only"
        role="region"
        aria-label={words.listCaption[language]}
        tabIndex={0}
      >
        <table>
          <caption>{words.listCaption[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.pick[language]}</th>
              {(Object.keys(columns) as Column[]).map((column) => (
                <SortHeading
                  key={column}
                  text={words[column][language]}
                  numeric={column !== 'customer' && column !== 'deepLoser' && column !== 'gate'}
                  order={sort.by === column ? (sort.falling ? 'descending' : 'ascending') : 'none'}
                  onSort={() => {
                    setSort({ by: column, falling: sort.by === column ? !sort.falling : true });
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.map((sleeper) => (
              <SleeperRow
                key={sleeper.id}
                language={language}
                sleeper={sleeper}
                chosen={chosen.includes(sleeper.id)}
                full={chosen.length === CHOICES}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        </table>
        {seen.length === 0 && <p>{words.none[language]}</p>}
      </div>
      <div class="paper-only">
        <Table
          table={{
            caption: words.chosenCaption[language],
            columns: (['customer', 'silentMonths', 'tradesAYear', 'commissionAYear', 'assets'] as const).map(
              (name, place) => ({ title: words[name][language], numeric: place > 0 }),
            ),
            rows: sorted
              .filter(({ id }) => chosen.includes(id))
              .map(({ id, silentMonths, tradesAYear, commissionAYear, assets }) => [
                id,
                silentMonths,
                tradesAYear.toFixed(1),
                wholeMoney(commissionAYear),
                wholeMoney(assets),
              ]),
          }}
        />
      </div>
    </>
  );
}

/** A heading that sorts by its column; pressed again, the other way round. */
function SortHeading(props: {
  readonly text: string;
  readonly numeric: boolean;
  readonly order: 'ascending' | 'descending' | 'none';
  readonly onSort: () => void;
}) {
  const { text, numeric, order, onSort } = props;
  const sign = { ascending: '↑', descending: '↓', none: '' }[order];
  return (
    <th scope="col" class={numeric ? 'numeric' : undefined} aria-sort={order}>
      <button type="button" class="waking-sort" onClick={onSort}>
        <span>{text}</span> <span aria-hidden="true">{sign}</span>
      </button>
    </th>
  );
}

function SleeperRow(props: {
  readonly language: Language;
  readonly sleeper: Sleeper;
  readonly chosen: boolean;
  readonly full: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { language, sleeper, chosen, full, onToggle } = props;
  const { id, contact, tier, deepLoser } = sleeper;
  const why = useId();
  const { allowed } = contact.value;
  return (
    <tr class={chosen ? 'waking-chosen' : undefined}>
      <td>
        <label class="waking-box">
          <input
            type="checkbox"
            checked={chosen}
            disabled={!allowed || (full && !chosen)}
            aria-label={`${words.customer[language]} ${id}`}
            aria-describedby={why}
            onChange={() => {
              onToggle(id);
            }}
          />
        </label>
      </td>
      <th scope="row">{id}</th>
      <td class="numeric">{count(sleeper.silentMonths)}</td>
      <td class="numeric">{sleeper.tradesAYear.toFixed(1)}</td>
      <td class="numeric">{wholeMoney(sleeper.commissionAYear)}</td>
      <td class="numeric">
        {wholeMoney(sleeper.assets)} <span class="muted small">{wordTerm(tier, language)}</span>
      </td>
      <td>{deepLoser ? words.yes[language] : '–'}</td>
      <td id={why} class={allowed ? undefined : 'waking-refused'}>
        {allowed
          ? words.allowed[language]
          : `✕ ${listing(kindsRefused(contact.reasons, language), language)}`}
      </td>
    </tr>
  );
}
