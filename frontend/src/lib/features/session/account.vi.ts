import { words } from '$lib/shared/i18n';

const vi = {
	account_title: 'Tài khoản',
	change_password: 'Đổi mật khẩu',
	current_password: 'Mật khẩu hiện tại',
	new_password: 'Mật khẩu mới',
	new_password_hint: 'Ít nhất 15 ký tự, hoặc 8 ký tự nếu đã bật mã xác thực. Một câu dễ nhớ là đủ.',
	repeat_password: 'Nhập lại mật khẩu mới',
	not_same: 'Hai lần nhập mật khẩu mới chưa giống nhau.',
	changed: 'Đã đổi mật khẩu.',
	save_password: 'Đổi mật khẩu',
	must_change: 'Đổi mật khẩu trước khi tiếp tục.',
	must_enrol: 'Bật xác thực hai bước trước khi tiếp tục.',
	two_step: 'Xác thực hai bước',
	two_step_lead:
		'Ngoài mật khẩu, mỗi lần đăng nhập nhập thêm mã sáu số từ ứng dụng xác thực trên điện thoại.',
	two_step_on: 'Đã bật. Còn {n} mã dự phòng.',
	two_step_start: 'Bật xác thực hai bước',
	two_step_scan: 'Mở ứng dụng xác thực trên điện thoại và quét mã này.',
	two_step_qr: 'Mã QR để thêm tài khoản vào ứng dụng xác thực; khóa bằng chữ ở ngay bên dưới',
	two_step_secret:
		'Không quét được: nhập khóa này vào ứng dụng, hoặc mở liên kết trên chính điện thoại đó.',
	two_step_copy: 'Sao chép khóa',
	two_step_copy_codes: 'Sao chép các mã',
	two_step_open: 'Mở trong ứng dụng xác thực',
	two_step_confirm: 'Xác nhận',
	two_step_codes:
		'Ghi lại các mã dự phòng. Mỗi mã dùng được một lần khi không có điện thoại; danh sách này không hiện lại.',
	two_step_saved: 'Đã ghi lại',
	two_step_stop: 'Tắt xác thực hai bước',
	two_step_stopped: 'Đã tắt xác thực hai bước.',
	two_step_started: 'Đã bật xác thực hai bước.',
	continue: 'Tiếp tục công việc',
	sign_out_question: 'Đăng xuất khi còn nội dung chưa gửi?',
	sign_out_text:
		'Trên máy này còn {n} mục chưa gửi. Giữ lại thì lần đăng nhập sau vẫn còn; xóa thì không lấy lại được.',
	sign_out_keep: 'Giữ lại và đăng xuất',
	sign_out_wipe: 'Xóa và đăng xuất',
	stay: 'Ở lại'
} as const;

export type AccountWords = typeof vi;
export const t = words(vi, () => import('./account.en'));
