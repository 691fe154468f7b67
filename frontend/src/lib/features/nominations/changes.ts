import { periodName } from '$lib/shared/format';
import type { Remark } from '$lib/shared/api/types';
import type { Compared } from '$lib/shared/review/paper';
import { fieldName } from './fields';
import type { Version } from './queries';
import { r } from './review.vi';
import { t } from './vi';

/** What a version holds of the record (backend, exemplars/versions.py); frozen, so it never changes its shape. */
interface Frozen {
	period: { year: number; label: string } | null;
	exemplar: Record<string, unknown> & { topic_codes?: readonly string[] };
	movements: readonly { name: string }[];
	photos: readonly { alt: string | null; sha256: string }[];
}

const TEXTS = [
	...['kind', 'name', 'honorific', 'gender', 'birth_year', 'is_minor', 'occupation', 'residence'],
	...['field', 'title', 'achievement', 'results', 'lessons', 'prior_awards']
];
const CODED = new Set(['kind', 'field', 'gender']);

function textOf(field: string, value: unknown): string | null {
	if (value === null || value === undefined || value === '' || value === false) return null;
	if (value === true) return t('yes');
	if (Array.isArray(value)) return value.join('\n') || null;
	return CODED.has(field) ? t(`${field}.${String(value)}` as 'kind.MODEL') : String(value);
}

/** The pictures by what they show; one that is on one side only says so, though both show the same. */
function photosOf(mine: Frozen, other: Frozen, word: 'new_photo' | 'old_photo'): string | null {
	const there = new Set(other.photos.map(({ sha256 }) => sha256));
	const lines = mine.photos.map(({ alt, sha256 }, index) => {
		const name = alt ?? r('photo_n', { n: index + 1 });
		return there.has(sha256) ? name : r(word, { alt: name });
	});
	return lines.join('\n') || null;
}

const periodOf = ({ period }: Frozen) => (period ? periodName(period.label, period.year) : null);

/** Every field of two versions side by side; `topicName` gives the words for a topic's letter. */
export function comparedFields(
	older: Version,
	newer: Version,
	topicName: (code: string) => string
): Compared[] {
	const before = older.payload as unknown as Frozen;
	const after = newer.payload as unknown as Frozen;
	const field = (key: string, old: string | null, now: string | null): Compared => ({
		key,
		label: t(`label.${key}` as 'label.name'),
		before: old,
		after: now
	});
	const movements = ({ movements: list }: Frozen) => list.map(({ name }) => name).join('\n');
	const topics = ({ exemplar }: Frozen) => (exemplar.topic_codes ?? []).map(topicName).join('\n');
	return [
		...TEXTS.map((key) =>
			field(key, textOf(key, before.exemplar[key]), textOf(key, after.exemplar[key]))
		),
		field('movement_ids', movements(before), movements(after)),
		field('topic_codes', topics(before), topics(after)),
		field('photos', photosOf(before, after, 'old_photo'), photosOf(after, before, 'new_photo')),
		field('duty_period_id', periodOf(before), periodOf(after))
	];
}

/** Whether something was changed where the office asked for it; a remark on the whole is answered by any change. */
export function isAnswered(
	remark: Remark,
	fields: readonly Compared[],
	changed: ReadonlySet<string>
): boolean {
	const name = fieldName(remark.field);
	return fields.some(({ key }) => key === name) ? changed.has(name) : changed.size > 0;
}
