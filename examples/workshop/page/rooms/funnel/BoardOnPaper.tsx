import type { Day, Language } from 'panhuo';
import { listing } from '../../../../branch-review/report/format.js';
import { Table } from '../../components/Table.js';
import type { ShownCase } from './cases.js';
import { classFunnel } from './classFunnel.js';
import type { ClassStage } from './funnelState.js';
import { caseName, stageName } from './names.js';
import { say } from './words.js';

/** The board as it is printed: a row for each stage, and who stands there. */
export function BoardOnPaper(props: {
  readonly language: Language;
  readonly on: Day;
  readonly stages: readonly ClassStage[];
  readonly cases: readonly ShownCase[];
}) {
  const { language, on, stages, cases } = props;
  const w = say(language);
  return (
    <div class="paper-only">
      <Table
        table={{
          caption: `${w('day')} ${on}`,
          columns: [{ title: w('stage') }, { title: w('customers') }, { title: w('number'), numeric: true }],
          rows: stages.map((stage) => {
            const here = cases.filter(({ row }) => row.stage === stage);
            return [
              w('stageSays', {
                stage: stageName(stage, language),
                what: classFunnel.stages[stage].knownBy![language],
              }),
              listing(
                here.map((shown) => caseName(shown, language)),
                language,
              ),
              here.length,
            ];
          }),
        }}
      />
    </div>
  );
}
