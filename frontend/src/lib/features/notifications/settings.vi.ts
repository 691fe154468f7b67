import { words } from '$lib/shared/i18n';

const vi = {
	mail_title: 'Thư nhắc việc',
	mail_to: 'Thư gửi đến {address}.',
	no_address:
		'Tài khoản chưa có địa chỉ thư điện tử nên không nhận được thư. Đề nghị người quản trị hệ thống bổ sung; thông báo vẫn hiện trong mục Thông báo.',
	refused:
		'Máy chủ thư báo địa chỉ {address} không tồn tại nên đã dừng gửi thư. Đề nghị người quản trị hệ thống sửa lại địa chỉ.',
	no_mail:
		'Hệ thống này chưa gửi thư điện tử. Thông báo hiện trong mục Thông báo; lựa chọn dưới đây có hiệu lực khi hệ thống bắt đầu gửi thư.',
	mode: 'Cách nhận thư',
	'mode.IMMEDIATE': 'Ngay khi có thông báo',
	'mode.IMMEDIATE_hint': 'Các thông báo đến cùng lúc được gom vào một thư.',
	'mode.DAILY': 'Mỗi ngày một thư',
	'mode.DAILY_hint': 'Lúc 08:30, gồm mọi thông báo từ thư trước.',
	'mode.OFF': 'Không nhận thư',
	'mode.OFF_hint': 'Chỉ xem trong mục Thông báo.',
	quiet: 'Từ {from} đến {until} không có thư nào được gửi.',
	save: 'Lưu',
	saved: 'Đã lưu cách nhận thư.',
	unchanged: 'Chưa có thay đổi nào.',
	calendar_title: 'Lịch cá nhân trên điện thoại',
	calendar_what:
		'Các hạn gửi của đơn vị hiện trong ứng dụng Lịch của điện thoại hoặc máy tính, tự cập nhật khi hạn thay đổi. Lịch chỉ có tên nhiệm vụ và ngày đến hạn.',
	calendar_off: 'Chưa bật.',
	calendar_on: 'Đang bật, tạo lúc {time}. Địa chỉ chỉ hiện một lần khi tạo.',
	calendar_make: 'Tạo địa chỉ lịch',
	calendar_renew: 'Tạo địa chỉ mới',
	calendar_revoke: 'Tắt lịch',
	calendar_new: 'Địa chỉ lịch của bạn',
	calendar_once:
		'Địa chỉ này không hiện lại. Ai có địa chỉ đều xem được lịch, vì vậy không chuyển cho người khác.',
	calendar_copy: 'Sao chép địa chỉ',
	calendar_open: 'Mở bằng ứng dụng Lịch trên máy này',
	calendar_renew_question: 'Tạo địa chỉ lịch mới?',
	calendar_renew_text:
		'Địa chỉ cũ ngừng hoạt động ngay. Lịch đã thêm trên các máy phải thêm lại bằng địa chỉ mới.',
	calendar_revoke_question: 'Tắt lịch cá nhân?',
	calendar_revoke_text: 'Lịch đã thêm trên các máy không cập nhật nữa.',
	calendar_revoked: 'Đã tắt lịch cá nhân.',
	how: 'Cách thêm lịch',
	how_iphone: 'iPhone, iPad',
	how_iphone_text:
		'Bấm “Mở bằng ứng dụng Lịch trên máy này”, hoặc vào Cài đặt, Lịch, Tài khoản, Thêm tài khoản, Khác, Thêm lịch đã đăng ký rồi dán địa chỉ.',
	how_android: 'Android (Google Lịch)',
	how_android_text:
		'Trên máy tính mở calendar.google.com, ở “Lịch khác” bấm dấu +, chọn “Từ URL” rồi dán địa chỉ. Lịch sẽ hiện trên điện thoại dùng cùng tài khoản Google.',
	how_outlook: 'Outlook',
	how_outlook_text: 'Thêm lịch, Đăng ký từ web rồi dán địa chỉ.'
} as const;

export type SettingsWords = typeof vi;
export const t = words(vi, () => import('./settings.en'));
