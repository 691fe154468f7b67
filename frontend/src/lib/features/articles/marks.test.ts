import { describe, expect, it } from 'vitest';
import { fromMarks, toMarks } from './marks';

const SRC = '/api/v1/files/01a20ca3-c1ed-76fa-b6c9-d44805872e70?sig=a&amp;exp=1';

describe('an article on a phone', () => {
	it('carries headings, lists, quotations, links and pictures there and back', () => {
		const html =
			'<p><strong>Ông Nguyễn Văn A</strong>, ấp <em>Tân Hòa</em></p>' +
			'<h2>Kết quả</h2><p>Dòng một<br>Dòng hai &amp; ba</p>' +
			'<ul><li>12 hộ</li><li>3 km đường</li></ul><ol><li>một</li><li>hai</li></ol>' +
			'<blockquote><p>Dân vận khéo</p></blockquote>' +
			'<p>Xem <a href="https://tanbien.gov.vn/x?a=1">trang này</a>.</p>' +
			`<figure><img src="${SRC}" alt="Con đường mới"><figcaption>Ảnh tư liệu</figcaption></figure>`;
		const marks = toMarks(html);
		expect(marks?.text).toBe(
			'**Ông Nguyễn Văn A**, ấp *Tân Hòa*\n\n## Kết quả\n\nDòng một\nDòng hai & ba\n\n' +
				'- 12 hộ\n- 3 km đường\n\n1. một\n2. hai\n\n> Dân vận khéo\n\n' +
				'Xem [trang này](https://tanbien.gov.vn/x?a=1).\n\n[Ảnh 1: Con đường mới | Ảnh tư liệu]'
		);
		expect(marks && fromMarks(marks)).toBe(html);
	});

	it('makes paragraphs of what is typed, and no HTML of what looks like it', () => {
		expect(fromMarks({ text: 'Một\n\n<b>hai</b>\n## Ba\n- bốn', pictures: [] })).toBe(
			'<p>Một</p><p>&lt;b&gt;hai&lt;/b&gt;</p><h2>Ba</h2><ul><li>bốn</li></ul>'
		);
	});

	it('leaves alone what its signs could not carry', () => {
		for (const html of [
			'<table><tr><td>1</td></tr></table>',
			'<ul><li>a<ul><li>b</li></ul></li></ul>',
			'<p>giá **không** đổi</p>',
			'<p># và - đều là chữ</p><p>- không phải danh sách</p>',
			'<h4>nhỏ</h4>',
			'<p><u>gạch chân</u></p>'
		]) {
			expect(toMarks(html), html).toBeNull();
		}
	});

	it('reads the lists of the editor, whose items hold paragraphs', () => {
		expect(toMarks('<ul><li><p>một</p></li></ul>')?.text).toBe('- một');
	});
});
