import { Choice } from '../components/Choice.js';
import type { Settings } from '../store/settings.js';
import { words } from './words.js';

/** Language, theme and size. */
export function SettingsForm(props: {
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
}) {
  const { language, theme, size } = props.settings;
  const option = <Value extends 'system' | 'light' | 'dark' | 'desk' | 'projector'>(value: Value) => ({
    value,
    text: words[value][language],
  });
  return (
    <>
      <Choice
        legend={words.language[language]}
        options={[
          { value: 'zh', text: '中文' },
          { value: 'en', text: 'English' },
        ]}
        value={language}
        onChange={(chosen) => {
          props.change({ language: chosen });
        }}
      />
      <Choice
        legend={words.theme[language]}
        options={[option('system'), option('light'), option('dark')]}
        value={theme}
        onChange={(chosen) => {
          props.change({ theme: chosen });
        }}
      />
      <Choice
        legend={words.size[language]}
        options={[option('desk'), option('projector')]}
        value={size}
        onChange={(chosen) => {
          props.change({ size: chosen });
        }}
      />
    </>
  );
}
