import {
  type Checked,
  checkDefinition,
  type DefinitionRules,
  type Finding,
  finding,
  type Label,
  labelShape,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  requireChecked,
  textShape,
} from '../../kernel/index.js';
import { findWording } from './checkWording.js';
import { type PhrasePolicy, phraseRules } from './phrasePolicy.js';

/** What is said at a step of the process (话术). */
export interface Script {
  readonly id: string;
  /** The step, such as `care-call`. */
  readonly step: string;
  /** `{adviser}`, `{firm}` and the like are filled in by whoever sends it. */
  readonly text: Label;
}

/** A collection of scripts. */
export interface ScriptPolicy extends PolicyHead {
  readonly scripts: readonly Script[];
}

const scriptRules: DefinitionRules<ScriptPolicy> = {
  kind: 'scripts',
  code: 'policy_invalid',
  shape: () =>
    policyShape({ scripts: listShape(objectShape({ id: textShape, step: textShape, text: labelShape })) }),
  inspect: ({ scripts }) => {
    const ids = new Set<string>();
    return scripts.flatMap(({ id }, index) => {
      if (!ids.has(id)) {
        ids.add(id);
        return [];
      }
      return [finding('error', 'id_repeated', { path: `scripts[${index}].id` })];
    });
  },
};

/**
 * Checks the form of a collection of scripts and seals it. Whether their words are lawful is what `checkScripts` tells.
 *
 * @param policy - The scripts.
 * @returns A deeply frozen copy.
 * @throws DomainError `policy_invalid`, the faults in `reasons`.
 * @example
 * ```ts
 * import { defineScripts } from 'panhuo';
 *
 * const scripts = defineScripts({
 *   id: 'branch/scripts',
 *   version: '1',
 *   source: { document: 'scripts of the branch' },
 *   scripts: [{ id: 'care', step: 'care-call', text: { zh: '您好！', en: 'Good morning!' } }],
 * });
 * scripts.scripts.length; // => 1
 * ```
 */
export function defineScripts(policy: ScriptPolicy): Checked<ScriptPolicy> {
  return checkDefinition(scriptRules, policy);
}

/**
 * Finds what must not be said in a collection of scripts, each in both languages.
 *
 * @param phrases - What must not be said.
 * @param scripts - The scripts.
 * @returns The findings of `checkWording`, each with the path of its text, such as `scripts[3].text.zh`. Cost: linear.
 * @throws DomainError `definition_unchecked`.
 * @example
 * ```ts
 * import { checkScripts } from 'panhuo';
 * import { phrases, serviceScripts } from 'panhuo/presets/china';
 *
 * checkScripts(phrases, serviceScripts); // => []
 * ```
 */
export function checkScripts(phrases: Checked<PhrasePolicy>, scripts: Checked<ScriptPolicy>): Finding[] {
  requireChecked(phraseRules.kind, phrases);
  requireChecked(scriptRules.kind, scripts);
  return scripts.scripts.flatMap(({ text }, index) =>
    (['zh', 'en'] as const).flatMap((language) =>
      findWording(phrases, text[language], { path: `scripts[${index}].text.${language}` }),
    ),
  );
}
