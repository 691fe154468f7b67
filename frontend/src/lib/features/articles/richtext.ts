import { Editor, mergeAttributes, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** Own files only, as the server keeps them: the address may be signed, or absolute after copying. */
const OWN = /^(?:https?:\/\/[^/]+)?(\/api\/v1\/files\/[0-9a-f-]{36}\S*)$/i;

const ownAddress = (image: Element | null) => OWN.exec(image?.getAttribute('src') ?? '')?.[1];

function pictureAttributes(element: HTMLElement) {
	const image = element instanceof HTMLImageElement ? element : element.querySelector('img');
	const src = ownAddress(image);
	const caption = element.querySelector('figcaption')?.textContent?.trim() ?? '';
	return src ? { src, alt: image?.getAttribute('alt') ?? '', caption } : false;
}

/** A picture with what it shows and its caption, as one thing: `<figure><img><figcaption>`. */
const Picture = Node.create({
	name: 'picture',
	group: 'block',
	atom: true,
	draggable: true,
	addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, caption: { default: '' } }),
	parseHTML: () => [
		{ tag: 'figure', getAttrs: pictureAttributes },
		{ tag: 'img[src]', getAttrs: pictureAttributes }
	],
	renderHTML: ({ node }) => {
		const { src, alt, caption } = node.attrs as Record<string, string>;
		const image = ['img', { src, alt }] as const;
		return caption ? ['figure', image, ['figcaption', {}, caption]] : ['figure', image];
	}
});

const cell = (name: string, tag: 'td' | 'th') =>
	Node.create({
		name,
		content: 'block+',
		isolating: true,
		addAttributes: () => ({
			colspan: { default: null },
			rowspan: { default: null },
			scope: { default: null }
		}),
		parseHTML: () => [{ tag }],
		renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0]
	});

/** Tables come with pasted text and stay as they are; their words can be edited. */
const TABLE = [
	Node.create({
		name: 'table',
		group: 'block',
		content: 'tableCaption? tableRow+',
		isolating: true,
		parseHTML: () => [{ tag: 'table' }],
		renderHTML: () => ['table', ['tbody', 0]]
	}),
	Node.create({
		name: 'tableCaption',
		content: 'inline*',
		parseHTML: () => [{ tag: 'caption' }],
		renderHTML: () => ['caption', 0]
	}),
	Node.create({
		name: 'tableRow',
		content: '(tableCell | tableHeader)+',
		parseHTML: () => [{ tag: 'tr' }],
		renderHTML: () => ['tr', 0]
	}),
	cell('tableCell', 'td'),
	cell('tableHeader', 'th')
];

/** Pasted headings as the ones an article has; everything else unknown falls away by the schema. */
function pasted(html: string): string {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	body.querySelectorAll('style, script, title, meta, link').forEach((element) => element.remove());
	for (const [from, to] of [
		['h1', 'h2'],
		['h5', 'h4'],
		['h6', 'h4']
	] as const) {
		body.querySelectorAll(from).forEach((old) => {
			const fresh = document.createElement(to);
			fresh.append(...old.childNodes);
			old.replaceWith(fresh);
		});
	}
	return body.innerHTML;
}

interface Options {
	element: HTMLElement;
	html: string;
	label: string;
	describedby?: string;
	onchange: () => void;
	/** The selection or the marks under it moved. */
	onmove: () => void;
	onpicture: () => void;
}

export function richText(options: Options): Editor {
	return new Editor({
		element: options.element,
		injectCSS: false,
		content: options.html,
		extensions: [
			StarterKit.configure({
				code: false,
				codeBlock: false,
				horizontalRule: false,
				heading: { levels: [2, 3, 4] },
				link: {
					openOnClick: false,
					defaultProtocol: 'https',
					protocols: ['mailto'],
					HTMLAttributes: { target: null, rel: null }
				}
			}),
			Picture,
			...TABLE
		],
		editorProps: {
			attributes: {
				role: 'textbox',
				'aria-multiline': 'true',
				'aria-label': options.label,
				...(options.describedby ? { 'aria-describedby': options.describedby } : {})
			},
			transformPastedHTML: pasted,
			handleDOMEvents: {
				// Tab leaves the text, as in every field: no trap for the keyboard.
				keydown: (_, event) => event.key === 'Tab'
			},
			handleDoubleClickOn: (_view, _pos, node) => {
				if (node.type.name !== 'picture') return false;
				options.onpicture();
				return true;
			}
		},
		onUpdate: options.onchange,
		onTransaction: options.onmove
	});
}

/** What is sent: without the empty paragraph that the editor keeps at the end for the cursor. */
export const htmlOf = (editor: Editor): string => editor.getHTML().replace(/(?:<p><\/p>)+$/u, '');

/** Pictures that nobody has described yet. */
export function undescribed(editor: Editor): number {
	let count = 0;
	editor.state.doc.descendants((node) => {
		if (node.type.name === 'picture' && !String(node.attrs.alt).trim()) count += 1;
	});
	return count;
}

export type { Editor };
