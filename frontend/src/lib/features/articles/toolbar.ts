import type { Editor } from './richtext';
import type { PlainKey } from '$lib/shared/i18n';
import type { RichWords } from './rich.vi';

export interface Tool {
	name: PlainKey<RichWords>;
	/** Shown beside the name, and what the keyboard takes. */
	keys?: string;
	isOn?: (editor: Editor) => boolean;
	can?: (editor: Editor) => boolean;
	run: (editor: Editor) => void;
}

const chain = (editor: Editor) => editor.chain().focus();

/** In groups, as they stand in the bar; links and pictures ask first and are the bar's own. */
export const TOOLS: readonly (readonly Tool[])[] = [
	[
		{
			name: 'heading',
			keys: 'Ctrl+Alt+2',
			isOn: (editor) => editor.isActive('heading', { level: 2 }),
			run: (editor) => chain(editor).toggleHeading({ level: 2 }).run()
		},
		{
			name: 'subheading',
			keys: 'Ctrl+Alt+3',
			isOn: (editor) => editor.isActive('heading', { level: 3 }),
			run: (editor) => chain(editor).toggleHeading({ level: 3 }).run()
		}
	],
	[
		{
			name: 'bold',
			keys: 'Ctrl+B',
			isOn: (editor) => editor.isActive('bold'),
			run: (editor) => chain(editor).toggleBold().run()
		},
		{
			name: 'italic',
			keys: 'Ctrl+I',
			isOn: (editor) => editor.isActive('italic'),
			run: (editor) => chain(editor).toggleItalic().run()
		}
	],
	[
		{
			name: 'bullets',
			keys: 'Ctrl+Shift+8',
			isOn: (editor) => editor.isActive('bulletList'),
			run: (editor) => chain(editor).toggleBulletList().run()
		},
		{
			name: 'numbers',
			keys: 'Ctrl+Shift+7',
			isOn: (editor) => editor.isActive('orderedList'),
			run: (editor) => chain(editor).toggleOrderedList().run()
		},
		{
			name: 'quote',
			keys: 'Ctrl+Shift+B',
			isOn: (editor) => editor.isActive('blockquote'),
			run: (editor) => chain(editor).toggleBlockquote().run()
		}
	]
];

export const HISTORY: readonly Tool[] = [
	{
		name: 'undo',
		keys: 'Ctrl+Z',
		can: (editor) => editor.can().undo(),
		run: (editor) => chain(editor).undo().run()
	},
	{
		name: 'redo',
		keys: 'Ctrl+Y',
		can: (editor) => editor.can().redo(),
		run: (editor) => chain(editor).redo().run()
	}
];
