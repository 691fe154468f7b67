import { afterEach, describe, expect, it } from 'vitest';
import { htmlOf, richText, undescribed, type Editor } from './richtext';

const OWN = '/api/v1/files/01a20ca3-c1ed-76fa-b6c9-d44805872e70?sig=a';
let editor: Editor | undefined;

function open(html: string): Editor {
	const element = document.createElement('div');
	document.body.append(element);
	const nothing = () => undefined;
	editor = richText({
		element,
		html,
		label: 'Nội dung',
		onchange: nothing,
		onmove: nothing,
		onpicture: nothing
	});
	return editor;
}

afterEach(() => {
	editor?.destroy();
	document.body.replaceChildren();
});

describe('the editor keeps what the server stores', () => {
	it.each([
		'<p><strong>Đậm</strong> và <em>nghiêng</em><br>dòng hai</p>',
		'<h2>Đề mục</h2><h3>Nhỏ</h3><h4>Nhỏ hơn</h4>',
		'<ul><li><p>một</p></li></ul><ol><li><p>hai</p></li></ol>',
		'<blockquote><p>Lời dẫn</p></blockquote>',
		'<p><a href="https://tanbien.gov.vn/a?b=1">liên kết</a></p>',
		`<figure><img src="${OWN}" alt="Con đường"><figcaption>Ảnh: A</figcaption></figure>`,
		'<table><tbody><tr><th colspan="2" scope="col"><p>Đơn vị</p></th></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>'
	])('%s', (html) => {
		expect(htmlOf(open(html))).toBe(html);
	});

	it('takes no picture from elsewhere, and none of what an article cannot have', () => {
		const html = '<p>Trước<img src="https://xau.vn/a.png"></p><hr><pre>mã</pre><p>Sau</p>';
		const kept = htmlOf(open(html));
		expect(kept).not.toMatch(/<img|<hr|<pre|<code/);
		expect(kept).toContain('<p>Trước</p>');
		expect(kept).toContain('mã');
	});

	it('counts the pictures that nobody has described', () => {
		const now = open(`<figure><img src="${OWN}" alt=""></figure><img src="${OWN}" alt="Có">`);
		expect(undescribed(now)).toBe(1);
	});

	it('pastes a document’s headings as an article’s, without its styles', () => {
		const now = open('<p></p>');
		now.view.pasteHTML(
			'<html><head><style>p{color:red}</style></head><body><h1 style="color:red">Lớn</h1>' +
				'<p class="MsoNormal"><span style="font-size:14pt">Đoạn <b>đậm</b></span></p></body></html>',
			new Event('paste') as ClipboardEvent
		);
		expect(htmlOf(now)).toBe('<h2>Lớn</h2><p>Đoạn <strong>đậm</strong></p>');
	});

	it('leaves Tab to the page', () => {
		const now = open('<ul><li><p>một</p></li></ul>');
		const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
		now.view.dom.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(false);
	});
});
