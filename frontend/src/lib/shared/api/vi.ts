import { words } from '$lib/shared/i18n';

const vi = {
	network: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
	server: 'Không xử lý được yêu cầu. Vui lòng thử lại sau. Mã lỗi: {id}.',
	server_no_id: 'Không xử lý được yêu cầu. Vui lòng thử lại sau.',
	session: 'Phiên làm việc đã hết. Vui lòng đăng nhập lại.',
	forbidden: 'Tài khoản không có quyền thực hiện thao tác này.',
	not_found: 'Không tìm thấy nội dung.',
	conflict: 'Nội dung vừa được người khác sửa. Tải lại trước khi lưu.',
	too_large: 'Nội dung gửi lên quá lớn.',
	too_many: 'Thao tác quá nhanh. Thử lại sau {n} giây.',
	refused: 'Yêu cầu không được chấp nhận. Kiểm tra lại nội dung.'
} as const;

export type ApiWords = typeof vi;
export const t = words(vi, () => import('./en'));
