import type { Kind } from './queries';
import { t } from './vi';

const ALL = ['NEWS', 'FEATURE', 'PORTRAIT', 'NOTICE'] as const;

/** The kinds a person may write: guidance notes come with their own ability, or stay what they are. */
export function kindChoices(abilities: readonly string[], current?: Kind) {
	const guidance = abilities.includes('edit_guidance') || current === 'GUIDANCE';
	const kinds: readonly Kind[] = guidance ? [...ALL, 'GUIDANCE'] : ALL;
	return kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
}
