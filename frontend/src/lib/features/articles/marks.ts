/**
 * An article's text as plain lines with a few signs, for a phone's text field: "## " heading, "- " and "1. " lists,
 * "> " quotation, **bold**, *italic*, [words](address), "[Ảnh 1: what it shows | caption]". What these signs cannot
 * carry (tables, nested lists) is not touched: `toMarks` then answers null.
 */

interface Span {
	text: string;
	bold: boolean;
	italic: boolean;
	href: string | null;
}

type Line = Span[];

type Block =
	| { kind: 'p' | 'h2' | 'h3'; lines: Line[] }
	| { kind: 'quote' | 'ul' | 'ol'; lines: Line[] }
	| { kind: 'picture'; src: string; alt: string; caption: string };

/** Addresses of the pictures by their number in the text. */
export type Pictures = readonly string[];

export interface Marks {
	text: string;
	pictures: Pictures;
}

class Unsupported extends Error {}

const clean = (text: string) => text.replace(/\s+/gu, ' ');

function spansOf(node: Node, style: Omit<Span, 'text'>, lines: Line[]): void {
	for (const child of node.childNodes) {
		if (child.nodeType === Node.TEXT_NODE) {
			const text = clean(child.textContent ?? '');
			if (text) lines.at(-1)?.push({ ...style, text });
			continue;
		}
		const name = child.nodeName;
		if (name === 'BR') lines.push([]);
		else if (name === 'STRONG' || name === 'B') spansOf(child, { ...style, bold: true }, lines);
		else if (name === 'EM' || name === 'I') spansOf(child, { ...style, italic: true }, lines);
		else if (name === 'A') {
			spansOf(child, { ...style, href: (child as Element).getAttribute('href') }, lines);
		} else throw new Unsupported();
	}
}

const PLAIN = { bold: false, italic: false, href: null };

/** Neighbours of one style as one span, without spaces at the ends of the line. */
function tidy(line: Line): Line {
	const joined: Line = [];
	for (const span of line) {
		const last = joined.at(-1);
		const same =
			last && last.bold === span.bold && last.italic === span.italic && last.href === span.href;
		if (same) last.text = clean(last.text + span.text);
		else joined.push({ ...span });
	}
	const [first] = joined;
	const last = joined.at(-1);
	if (first) first.text = first.text.trimStart();
	if (last) last.text = last.text.trimEnd();
	return joined.filter(({ text }) => text !== '');
}

function linesOf(element: Node): Line[] {
	const lines: Line[] = [[]];
	spansOf(element, PLAIN, lines);
	return lines.map(tidy);
}

/** The only line of an element that must be one: an item of a list, a paragraph of a quotation. */
function oneLine(element: Element): Line {
	const [paragraph] = element.children;
	const single = element.children.length === 1 && paragraph?.nodeName === 'P' ? paragraph : element;
	const [line, more] = linesOf(single);
	if (more) throw new Unsupported();
	return line ?? [];
}

function pictureOf(element: Element): Block {
	const image = element instanceof HTMLImageElement ? element : element.querySelector('img');
	const parts = element instanceof HTMLImageElement ? 1 : element.querySelectorAll('*').length;
	const caption = element.querySelector('figcaption');
	if (!image || parts > (caption ? 2 : 1)) throw new Unsupported();
	return {
		kind: 'picture',
		src: image.getAttribute('src') ?? '',
		alt: clean(image.alt).trim(),
		caption: clean(caption?.textContent ?? '').trim()
	};
}

function blockOf(element: Element): Block {
	const children = [...element.children];
	switch (element.nodeName) {
		case 'P':
			return { kind: 'p', lines: linesOf(element) };
		case 'H2':
		case 'H3':
			return { kind: element.nodeName === 'H2' ? 'h2' : 'h3', lines: [oneLine(element)] };
		case 'UL':
		case 'OL':
			return { kind: element.nodeName === 'UL' ? 'ul' : 'ol', lines: children.map(oneLine) };
		case 'BLOCKQUOTE':
			if (children.some(({ nodeName }) => nodeName !== 'P')) throw new Unsupported();
			return {
				kind: 'quote',
				lines: children.length > 0 ? children.map(oneLine) : [oneLine(element)]
			};
		case 'FIGURE':
		case 'IMG':
			return pictureOf(element);
		default:
			throw new Unsupported();
	}
}

function blocksOf(html: string): Block[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	const stray = [...body.childNodes].some(
		({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()
	);
	if (stray) throw new Unsupported();
	return [...body.children]
		.map(blockOf)
		.filter((block) => block.kind === 'picture' || block.lines.some((line) => line.length > 0));
}

function written(line: Line): string {
	return line
		.map(({ text, bold, italic, href }) => {
			const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? ['', '', text, ''];
			if (!words) return text;
			const sign = (bold ? '**' : '') + (italic ? '*' : '');
			const marked = sign + words + [...sign].toReversed().join('');
			return before + (href ? `[${marked}](${href})` : marked) + after;
		})
		.join('');
}

const SIGNS = { h2: '## ', h3: '### ', ul: '- ', quote: '> ', p: '' } as const;

function textOf(block: Block, number: () => number): string {
	if (block.kind === 'picture') {
		const caption = block.caption ? ` | ${block.caption}` : '';
		return `[Ảnh ${number()}: ${block.alt}${caption}]`;
	}
	const { kind } = block;
	return block.lines
		.map((line, index) => (kind === 'ol' ? `${index + 1}. ` : SIGNS[kind]) + written(line))
		.join('\n');
}

const escape = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Signs inside a line as HTML; what is no sign stays as it was typed. */
function inline(text: string): string {
	return escape(text)
		.replace(
			/\[([^\]\n]+)\]\(((?:https?:\/\/|mailto:)[^\s)]+)\)/gu,
			(_, words: string, href: string) => `<a href="${href}">${words}</a>`
		)
		.replace(/\*\*(\S(?:.*?\S)?)\*\*(?!\*)/gu, '<strong>$1</strong>')
		.replace(/\*(\S(?:[^*]*?\S)?)\*/gu, '<em>$1</em>');
}

const PICTURE = /^\[Ảnh (\d+):([^\]|]*)(?:\|([^\]]*))?\]$/u;

/** Lines of one kind that follow each other are one block. */
function kindOf(line: string): 'h2' | 'h3' | 'ul' | 'ol' | 'quote' | 'picture' | 'p' {
	if (PICTURE.test(line)) return 'picture';
	if (/^### /u.test(line)) return 'h3';
	if (/^## /u.test(line)) return 'h2';
	if (/^[-•] /u.test(line)) return 'ul';
	if (/^\d+\. /u.test(line)) return 'ol';
	return /^> /u.test(line) ? 'quote' : 'p';
}

function htmlOf(kind: ReturnType<typeof kindOf>, lines: string[], pictures: Pictures): string {
	const words = lines.map((line) => inline(line.replace(/^(#{2,3}|[-•]|\d+\.|>) /u, '').trim()));
	const list = words.map((line) => `<li>${line}</li>`).join('');
	switch (kind) {
		case 'p':
			return `<p>${lines.map((line) => inline(line.trim())).join('<br>')}</p>`;
		case 'quote':
			return `<blockquote>${words.map((line) => `<p>${line}</p>`).join('')}</blockquote>`;
		case 'ul':
		case 'ol':
			return `<${kind}>${list}</${kind}>`;
		case 'picture':
			return lines.map((line) => figure(line, pictures)).join('');
		default:
			return words.map((line) => `<${kind}>${line}</${kind}>`).join('');
	}
}

function figure(line: string, pictures: Pictures): string {
	const [, number, alt = '', caption = ''] = PICTURE.exec(line) ?? [];
	const src = pictures[Number(number) - 1];
	if (!src) return `<p>${inline(line)}</p>`;
	const below = caption.trim() ? `<figcaption>${escape(caption.trim())}</figcaption>` : '';
	return `<figure><img src="${escape(src)}" alt="${escape(alt.trim())}">${below}</figure>`;
}

export function fromMarks({ text, pictures }: Marks): string {
	let html = '';
	for (const part of text.normalize('NFC').split(/\n\s*\n/u)) {
		let run: string[] = [];
		const lines = part.split('\n').filter((line) => line.trim());
		lines.forEach((line, index) => {
			run.push(line);
			const kind = kindOf(line);
			const next = lines[index + 1];
			if (next !== undefined && kindOf(next) === kind) return;
			html += htmlOf(kind, run, pictures);
			run = [];
		});
	}
	return html;
}

/** The text with signs, or null where they could not carry all of it there and back. */
export function toMarks(html: string): Marks | null {
	try {
		const blocks = blocksOf(html);
		const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.src] : []));
		let n = 0;
		const text = blocks.map((block) => textOf(block, () => (n += 1))).join('\n\n');
		const marks = { text, pictures };
		const there = JSON.stringify(blocks);
		return JSON.stringify(blocksOf(fromMarks(marks))) === there ? marks : null;
	} catch (error) {
		if (error instanceof Unsupported) return null;
		throw error;
	}
}
