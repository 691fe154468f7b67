import { describe, expect, it } from 'vitest';
import { payloadLines, payloadSummary, valueWords } from './payload';
import { ACTIONS, actionWord, wordOf } from './vi';

describe('what an event says', () => {
	it('puts fields, roles, dates and states into words and leaves out what is not set', () => {
		const payload = {
			user: 'admin',
			role: 'unit',
			is_lead: true,
			valid_from: '2022-03-18',
			valid_to: null
		};
		expect(payloadLines(payload)).toEqual([
			{ label: 'Tài khoản', field: 'user', text: 'admin' },
			{ label: 'Vai trò', field: 'role', text: 'Cán bộ đầu mối đơn vị' },
			{ label: 'Quyền lãnh đạo', field: 'is_lead', text: 'Có' },
			{ label: 'Từ ngày', field: 'valid_from', text: '18/03/2022' }
		]);
		expect(payloadSummary(payload)).toBe(
			'Vai trò: Cán bộ đầu mối đơn vị; Quyền lãnh đạo: Có; Từ ngày: 18/03/2022'
		);
		expect(payloadLines({ from: 'ACTIVE', to: 'DISABLED' }).map(({ text }) => text)).toEqual([
			'Đang hoạt động',
			'Đã khóa'
		]);
	});

	it('reads lists and grants inside them', () => {
		expect(valueWords('roles', [{ role: 'culture', is_lead: true, valid_to: null }])).toBe(
			'Phòng Văn hóa và Thông tin (lãnh đạo)'
		);
		expect(valueWords('fields', ['email', 'unit_id'])).toBe('thư điện tử, đơn vị');
		expect(valueWords('roles', [])).toBe('Không có');
		expect(valueWords('per_minute', 600)).toBe('600');
		expect(valueWords('at', '2022-03-18T01:00:00+00:00')).toBe('08:00, 18/3/2022');
		expect(payloadLines(null)).toEqual([]);
	});

	it('shows a code that it does not know as it is', () => {
		expect(actionWord('user.disable')).toBe('Khóa tài khoản');
		expect(actionWord('user.something_new')).toBe('user.something_new');
		expect(wordOf('field', 'something_new')).toBe('something_new');
		expect(ACTIONS).toContain('session.login');
		expect(ACTIONS.some((action) => action.startsWith('kind.'))).toBe(false);
	});
});
