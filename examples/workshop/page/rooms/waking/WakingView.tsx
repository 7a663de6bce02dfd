import { useMemo } from 'preact/hooks';
import { AfterPaint } from '../../components/AfterPaint.js';
import { useFocusOnChange } from '../../components/useFocusOnChange.js';
import type { RoomProps } from '../room.js';
import { runCampaign } from './campaign.js';
import { carriedSleepers } from './carriedSleepers.js';
import { ChoiceCard } from './ChoiceCard.js';
import { ChoicesCard } from './ChoicesCard.js';
import { FatesCard } from './FatesCard.js';
import { MeasuresCard } from './MeasuresCard.js';
import { ModelCard } from './ModelCard.js';
import { OutcomeCard } from './OutcomeCard.js';
import { outcomeModel } from './outcomeModel.js';
import { ProofCard } from './ProofCard.js';
import type { WakingState } from './wakingState.js';

/** The waking game: choose, let the lot decide, and see what a call does and how little one campaign proves. */
export function WakingView(props: RoomProps<WakingState>) {
  return (
    <AfterPaint id="waking" language={props.language}>
      {() => <WakingGame {...props} />}
    </AfterPaint>
  );
}

function WakingGame(props: RoomProps<WakingState>) {
  const { language, state } = props;
  const { chosen, lot, called } = state;
  const sleepers = carriedSleepers();
  const campaign = useMemo(
    () => (called ? runCampaign(outcomeModel, sleepers, chosen, lot) : undefined),
    [sleepers, chosen, lot, called],
  );
  const top = useFocusOnChange(called);
  if (campaign === undefined) {
    return (
      <div ref={top} tabIndex={-1} class="waking-room">
        <ChoiceCard {...props} sleepers={sleepers} />
      </div>
    );
  }
  return (
    <div ref={top} tabIndex={-1} class="waking-room">
      <OutcomeCard {...props} campaign={campaign} />
      <MeasuresCard language={language} campaign={campaign} />
      <ChoicesCard language={language} sleepers={sleepers} chosen={chosen} />
      <ProofCard language={language} sleepers={sleepers} chosen={chosen} />
      <ModelCard language={language} />
      <FatesCard language={language} fates={campaign.fates} />
    </div>
  );
}
