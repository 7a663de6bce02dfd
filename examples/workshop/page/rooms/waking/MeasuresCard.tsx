import { type Language, wordTerm } from 'panhuo';
import { useMemo } from 'preact/hooks';
import { Card } from '../../components/Card.js';
import { Table } from '../../components/Table.js';
import { branchRecords } from '../../data/carried.js';
import { type Campaign, measuresOf } from './campaign.js';
import { outcomeModel } from './outcomeModel.js';
import { say, words } from './words.js';

const measures = ['resumed', 'larger', 'wider', 'faster', 'moreProfitable'] as const;

/** The course’s five measures, of those called and of those left alone. */
export function MeasuresCard(props: { readonly language: Language; readonly campaign: Campaign }) {
  const { language, campaign } = props;
  const { asOf } = branchRecords();
  const [called, alone] = useMemo(
    () =>
      (['treatment', 'control'] as const).map((arm) => measuresOf(outcomeModel, campaign.fates, arm, asOf)),
    [campaign, asOf],
  );
  return (
    <Card title={words.measures[language]} aside={words.source[language]}>
      <div class="stack">
        <p class="prose">{say(language)('measuresLead', { days: outcomeModel.days })}</p>
        <Table
          table={{
            caption: words.measuresCaption[language],
            columns: [
              { title: words.measure[language] },
              { title: words.called[language], numeric: true },
              { title: words.leftAlone[language], numeric: true },
            ],
            rows: measures.map((measure) => [
              wordTerm(measure, language),
              ...[called!, alone!].map(({ measures: own }) => `${own[measure].met} / ${own[measure].of}`),
            ]),
          }}
        />
      </div>
    </Card>
  );
}
