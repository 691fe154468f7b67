import { words } from '$lib/shared/i18n';

const vi = {
	title: 'Đồng ý công khai',
	lead: 'Chỉ đăng tên, thành tích, hình ảnh khi người được nêu gương đã đồng ý. Dưới 18 tuổi cần thêm cha, mẹ hoặc người giám hộ.',
	none: 'Chưa ghi nhận đồng ý nào.',
	add: 'Ghi nhận đồng ý',
	save: 'Lưu',
	saved: 'Đã ghi nhận đồng ý.',
	purpose: 'Đồng ý cho',
	method: 'Cách đồng ý',
	giver: 'Người đồng ý',
	given_on: 'Ngày đồng ý',
	file: 'Ảnh chụp hoặc bản quét giấy đồng ý',
	file_open: 'Xem giấy đồng ý',
	'purpose.PUBLISH': 'Công khai thông tin',
	'purpose.PHOTO': 'Công khai hình ảnh',
	'purpose.CONSULTATION': 'Lấy ý kiến Nhân dân',
	'method.PAPER': 'Bằng giấy',
	'method.VERBAL': 'Bằng lời',
	'method.ONLINE': 'Trực tuyến',
	'giver.SELF': 'Chính người được nêu gương',
	'giver.REPRESENTATIVE': 'Cha, mẹ, người giám hộ hoặc người đại diện',
	given: 'Đồng ý ngày {date}',
	withdrawn: 'Đã rút ngày {date}',
	withdraw_question: 'Rút đồng ý “{purpose}”?',
	withdraw_text: 'Nội dung đã đăng dựa trên đồng ý này được gỡ ngay.'
} as const;

export type ConsentWords = typeof vi;
export const c = words(vi, () => import('./consents.en'));
