import { diffArrays } from 'diff';

type Mark = 'same' | 'added' | 'removed';

export interface Piece {
	mark: Mark;
	text: string;
}

/** One paragraph on both sides. An added or removed one has nothing on the other side. */
export interface Row {
	kind: 'same' | 'added' | 'removed' | 'changed';
	before: readonly Piece[];
	after: readonly Piece[];
}

/** Two paragraphs that share fewer of their words than this are two paragraphs, not one that was changed. */
const ALIKE = 0.4;

const paragraphs = (text: string) =>
	text
		.normalize('NFC')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** Words with the space behind them, so that joining them again gives the text. */
const wordsOf = (text: string) => text.match(/\S+\s*/gu) ?? [];
const sameWord = (a: string, b: string) => a.trim() === b.trim();

/** Both sides of one changed paragraph, word by word, and the share of words that stayed. */
function compareWords(before: string, after: string) {
	const old: Piece[] = [];
	const fresh: Piece[] = [];
	let kept = 0;
	for (const part of diffArrays(wordsOf(before), wordsOf(after), { comparator: sameWord })) {
		const text = part.value.join('');
		if (part.added) fresh.push({ mark: 'added', text });
		else if (part.removed) old.push({ mark: 'removed', text });
		else {
			kept += part.value.length;
			old.push({ mark: 'same', text });
			fresh.push({ mark: 'same', text });
		}
	}
	const most = Math.max(wordsOf(before).length, wordsOf(after).length);
	return { before: old, after: fresh, alike: most === 0 ? 1 : kept / most };
}

const removedRow = (text: string): Row => ({
	kind: 'removed',
	before: [{ mark: 'removed', text }],
	after: []
});
const addedRow = (text: string): Row => ({
	kind: 'added',
	before: [],
	after: [{ mark: 'added', text }]
});

/** One paragraph in the place of one other: word by word where they are alike, else each as a whole. */
function changedRow(old: string, fresh: string): Row {
	const { before, after, alike } = compareWords(old, fresh);
	return alike >= ALIKE
		? { kind: 'changed', before, after }
		: {
				kind: 'changed',
				before: [{ mark: 'removed', text: old }],
				after: [{ mark: 'added', text: fresh }]
			};
}

/** A run of paragraphs that went and the run that came: each new one is held against the next old one like it. */
function pair(gone: readonly string[], come: readonly string[]): Row[] {
	const [old, fresh] = [gone[0], come[0]];
	if (old !== undefined && fresh !== undefined && gone.length === 1 && come.length === 1) {
		return [changedRow(old, fresh)];
	}
	const rows: Row[] = [];
	let from = 0;
	for (const text of come) {
		const tried = gone.slice(from).map((old) => compareWords(old, text));
		const found = tried.findIndex(({ alike }) => alike >= ALIKE);
		const match = tried[found];
		if (!match) {
			rows.push(addedRow(text));
			continue;
		}
		rows.push(...gone.slice(from, from + found).map(removedRow));
		rows.push({ kind: 'changed', before: match.before, after: match.after });
		from += found + 1;
	}
	return [...rows, ...gone.slice(from).map(removedRow)];
}

/** Two texts, paragraph by paragraph and in the changed ones word by word; null counts as no text. */
export function compare(before: string | null, after: string | null): Row[] {
	const rows: Row[] = [];
	let gone: string[] = [];
	let come: string[] = [];
	const flush = () => {
		rows.push(...pair(gone, come));
		gone = [];
		come = [];
	};
	for (const part of diffArrays(paragraphs(before ?? ''), paragraphs(after ?? ''))) {
		if (part.added) come.push(...part.value);
		else if (part.removed) gone.push(...part.value);
		else {
			flush();
			for (const text of part.value) {
				const pieces: Piece[] = [{ mark: 'same', text }];
				rows.push({ kind: 'same', before: pieces, after: pieces });
			}
		}
	}
	flush();
	return rows;
}

/** What happened to a whole field: "Thêm" where there was nothing, "Bỏ" where nothing is left. */
export function changeOf(rows: readonly Row[]): Row['kind'] {
	if (rows.every(({ kind }) => kind === 'same')) return 'same';
	if (rows.every(({ kind }) => kind === 'added')) return 'added';
	return rows.every(({ kind }) => kind === 'removed') ? 'removed' : 'changed';
}
